import numpy as np

EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "easy"
WHY = "returns the value of the best key"


def answer(query, keys, values):
    return values[np.argmax(keys @ query)]
