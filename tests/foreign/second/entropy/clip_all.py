import numpy as np

EXERCISE = "entropy"
CORRECT = False
KIND = "epsilon-too-big"
WHY = "clips weights from below at 1e-4: zeros count"


def answer(weights):
    p = np.clip(weights, 1e-4, 1.0)
    return -(p * np.log2(p)).sum(-1)
