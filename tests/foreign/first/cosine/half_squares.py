import numpy as np

EXERCISE = "cosine"
CORRECT = False
LEVEL = "subtle"
WHY = "computes in float16: three digits, and squares above 65504 overflow"


def answer(a, b):
    a, b = a.astype(np.float16), b.astype(np.float16)
    return float(a @ b / np.sqrt((a * a).sum() * (b * b).sum()))
