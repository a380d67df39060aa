import numpy as np

EXERCISE = "dot_scores"
CORRECT = True
WHY = "tensordot through a lambda"


def answer(*args):
    return np.tensordot(args[1], args[0], axes=1)
