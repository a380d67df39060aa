import numpy as np

EXERCISE = "masked_softmax"
CORRECT = True
LEVEL = "correct"
WHY = "row by row over the open keys only"


def answer(scores, mask):
    mask = np.broadcast_to(mask, scores.shape)
    out = np.zeros(scores.shape)
    for i in np.ndindex(scores.shape[:-1]):
        open_ = np.flatnonzero(mask[i])
        if len(open_):
            e = np.exp(scores[i][open_] - scores[i][open_].max())
            out[i][open_] = e / e.sum()
    return out
