import numpy as np
import torch

EXERCISE = "softmax"
CORRECT = True
LEVEL = "correct"
WHY = "torch.softmax, tensor answer"


def answer(scores):
    return torch.softmax(torch.tensor(np.ascontiguousarray(scores)), dim=-1)
