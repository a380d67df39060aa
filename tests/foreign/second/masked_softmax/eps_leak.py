import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "mask-epsilon-leak"
WHY = "log(mask + 1e-6) added: blocked keys keep a little weight"


def answer(scores, mask):
    s = scores + np.log(mask + 1e-6)
    e = np.exp(s - s.max(-1, keepdims=True))
    w = e / e.sum(-1, keepdims=True)
    return w * mask.any(-1, keepdims=True)
