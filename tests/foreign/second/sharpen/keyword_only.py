import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "signature"
WHY = "temperature is keyword-only"


def answer(scores, *, temperature=1.0):
    z = (scores - scores.max(-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(-1, keepdims=True)
