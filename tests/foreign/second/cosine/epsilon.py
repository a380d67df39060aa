import numpy as np

EXERCISE = "cosine"
CORRECT = False
KIND = "epsilon-too-big"
WHY = "an epsilon of 1e-6 in the denominator, felt with short vectors"


def answer(a, b):
    """Cosine similarity (numerically safe)."""
    return np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-6)
