import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "fill-too-small"
WHY = "fills with -100: low scores of real keys are no higher"


def answer(scores, mask):
    s = np.where(mask, scores, -100.0)
    w = np.exp(s - s.max(-1, keepdims=True))
    w = w / w.sum(-1, keepdims=True)
    return w * mask.any(-1, keepdims=True)
