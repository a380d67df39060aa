import numpy as np
import torch

EXERCISE = "mix"
CORRECT = True
LEVEL = "correct"
WHY = "torch.matmul"


def answer(weights, values):
    return torch.matmul(torch.tensor(np.ascontiguousarray(weights)), torch.tensor(np.ascontiguousarray(values)))
