import numpy as np

EXERCISE = "dot_product"
CORRECT = False
KIND = "missing-factor"
WHY = "|a+b|^2 - |a|^2 - |b|^2 without the half"


def answer(a, b):
    def n(v):
        return np.linalg.norm(v) ** 2

    return n(a + b) - n(a) - n(b)
