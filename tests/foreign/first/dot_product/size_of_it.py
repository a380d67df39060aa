import numpy as np

EXERCISE = "dot_product"
CORRECT = False
LEVEL = "medium"
WHY = 'takes the absolute value, because a similarity "cannot be negative"'


def answer(a, b):
    return abs(np.dot(a, b))
