import numpy as np

EXERCISE = "dot_product"
CORRECT = False
LEVEL = "subtle"
WHY = "rounds the answer to three places, as printed in the text"


def answer(a, b):
    return round(float(np.dot(a, b)), 3)
