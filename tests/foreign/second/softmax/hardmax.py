import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "misconception-argmax"
WHY = "one-hot of the largest"


def answer(scores):
    return np.eye(scores.shape[-1])[scores.argmax(-1)]
