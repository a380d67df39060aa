import numpy as np

EXERCISE = "mix"
CORRECT = True
WHY = "transposes both and hands back a non-contiguous view"


def answer(weights, values):
    t = np.swapaxes
    return t(t(values, -1, -2) @ t(weights, -1, -2), -1, -2)
