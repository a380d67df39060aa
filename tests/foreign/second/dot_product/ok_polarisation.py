import numpy as np

EXERCISE = "dot_product"
CORRECT = True
WHY = "polarisation identity, in float64, prints too"


def answer(a, b, /):
    a, b = np.float64(a), np.float64(b)
    print("working ...")
    return (((a + b) ** 2).sum() - ((a - b) ** 2).sum()) / 4
