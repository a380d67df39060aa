import numpy as np

EXERCISE = "dot_product"
CORRECT = False
LEVEL = "subtle"
WHY = "computes in float16, so about three digits are right"


def answer(a, b):
    return float(np.dot(a.astype(np.float16), b.astype(np.float16)))
