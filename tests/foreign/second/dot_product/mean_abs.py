import numpy as np

EXERCISE = "dot_product"
CORRECT = False
KIND = "combo:mean+abs"
WHY = "takes the mean and the absolute value"


def answer(a, b):
    """How alike are the two vectors?"""
    return abs(np.mean(a * b))
