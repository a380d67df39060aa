import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "state-between-calls"
WHY = "the additive bias is kept by shape"


_bias = {}


def answer(scores, mask):
    b = _bias.setdefault(mask.shape, np.where(mask, 0.0, -1e30))
    s = scores + b
    e = np.exp(s - s.max(-1, keepdims=True))
    w = e / e.sum(-1, keepdims=True)
    return w * (b == 0)
