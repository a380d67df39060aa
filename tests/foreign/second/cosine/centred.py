import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "misconception-correlation"
WHY = "subtracts the means: that is the correlation"


def answer(x, y):
    x = x - x.mean()
    y = y - y.mean()
    den = np.sqrt((x**2).sum() * (y**2).sum())
    return (x * y).sum() / den if den > 0 else 0.0
