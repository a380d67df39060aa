import numpy as np

EXERCISE = "masked_softmax"
CORRECT = True
LEVEL = "correct"
WHY = "np.max and np.exp with where= and initial="


def answer(scores, mask):
    mask = np.broadcast_to(mask, scores.shape)
    m = np.max(scores, axis=-1, keepdims=True, where=mask, initial=-1e5)
    e = np.zeros(scores.shape)
    np.exp(scores - m, out=e, where=mask)
    z = e.sum(axis=-1, keepdims=True)
    return np.divide(e, z, out=np.zeros_like(e), where=z > 0)
