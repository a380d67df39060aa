import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "special-case-type"
WHY = "list * n with a 0-d array n multiplies numbers"


def answer(lengths, n):
    out = []
    for l in lengths:
        row = [False] * n
        row[:l] = [True] * l
        out.append([row])
    return np.array(out)
