import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "easy"
WHY = "divides by the square root of d, which this exercise does not ask for"


def answer(query, keys):
    return keys @ query / np.sqrt(len(query))
