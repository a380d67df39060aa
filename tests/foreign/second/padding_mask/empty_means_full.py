import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "special-case-falsy"
WHY = "`l or n`: length 0 becomes n"


def answer(lengths, n):
    return np.array([[[j < (l or n) for j in range(n)]] for l in lengths.tolist()])
