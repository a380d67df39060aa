import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "special-case-zero"
WHY = "returns 0 for a row if any weight is 0"


def answer(weights):
    flat = weights.reshape(-1, weights.shape[-1])
    out = []
    for row in flat:
        out.append(0.0 if 0 in row else -np.sum(row * np.log2(row)))
    return np.array(out).reshape(weights.shape[:-1])
