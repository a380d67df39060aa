import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "task-misread-perplexity"
WHY = "2 to the entropy"


def answer(weights):
    safe = np.maximum(weights, 1e-30)
    return 2 ** (-(weights * np.log2(safe)).sum(-1))
