import numpy as np
import torch

EXERCISE = "scaled_scores"
CORRECT = True
LEVEL = "correct"
WHY = "torch matmul with mT"


def answer(query, key):
    q, k = torch.tensor(np.ascontiguousarray(query)), torch.tensor(np.ascontiguousarray(key))
    return q @ k.mT / q.shape[-1] ** 0.5
