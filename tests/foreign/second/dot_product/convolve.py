import numpy as np

EXERCISE = "dot_product"
CORRECT = False
KIND = "wrong-api"
WHY = "np.convolve flips the second vector"


def answer(a, b):
    return np.convolve(a, b, mode="valid")[0]
