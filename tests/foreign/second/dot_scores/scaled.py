import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
KIND = "task-misread-scaled"
WHY = "divides by root d"


def answer(query: np.ndarray, keys: np.ndarray) -> np.ndarray:
    """Attention scores of one query against all keys."""
    d_k = query.shape[-1]
    return keys @ query / np.sqrt(d_k)
