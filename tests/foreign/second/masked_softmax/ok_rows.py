import numpy as np

EXERCISE = "masked_softmax"
CORRECT = True
WHY = "row by row over the permitted keys only"


def answer(scores, mask):
    mask = np.broadcast_to(mask, scores.shape)
    out = np.zeros(scores.shape)
    for i in np.ndindex(scores.shape[:-1]):
        keep = np.flatnonzero(mask[i])
        if keep.size:
            s = scores[i][keep].astype(float)
            e = np.exp(s - s.max())
            out[i][keep] = e / e.sum()
    return out
