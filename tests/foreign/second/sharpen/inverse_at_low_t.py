import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "special-case-extra"
WHY = "divides above 1 and multiplies below"


def answer(scores, temperature):
    z = scores / temperature if temperature >= 1 else scores * temperature
    z = z - z.max(-1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(-1, keepdims=True)
