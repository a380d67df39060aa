import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "misconception-formula"
WHY = "weights to the power t, renormalised (1/t was wanted)"


def answer(scores, temperature):
    z = scores - scores.max(axis=-1, keepdims=True)
    w = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    w = w**temperature
    return w / w.sum(axis=-1, keepdims=True)
