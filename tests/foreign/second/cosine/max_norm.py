import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "combo:wrong-norm+abs"
WHY = "divides by the largest entries and takes abs"


def answer(a, b):
    a_hat = a / np.max(np.abs(a))
    b_hat = b / np.max(np.abs(b))
    return abs(np.dot(a_hat, b_hat))
