import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "unstable-clip"
WHY = 'clips scores to ±50 "for safety"'


def answer(scores):
    z = np.exp(np.clip(scores, -50, 50))
    return z / z.sum(-1, keepdims=True)
