import numpy as np

EXERCISE = "sharpen"
CORRECT = False
LEVEL = "medium"
WHY = "divides the exponentials by the temperature: it cancels"


def answer(scores, temperature):
    e = np.exp(scores - scores.max(axis=-1, keepdims=True)) / temperature
    return e / e.sum(axis=-1, keepdims=True)
