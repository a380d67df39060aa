import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "subtle"
WHY = "returns 0 whenever the lengths' product is below 1e-2, although short vectors have directions too"


def answer(a, b):
    size = np.linalg.norm(a) * np.linalg.norm(b)
    if size < 1e-2:
        return 0.0
    return a @ b / size
