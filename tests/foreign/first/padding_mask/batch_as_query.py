import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
LEVEL = "subtle"
WHY = "(1, b, n): the sentences land on the query axis"


def answer(lengths, n):
    return (np.arange(n) < np.asarray(lengths)[:, None])[None]
