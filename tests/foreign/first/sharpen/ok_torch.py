import numpy as np
import torch

EXERCISE = "sharpen"
CORRECT = True
LEVEL = "correct"
WHY = "torch.softmax in float64"


def answer(scores, temperature):
    return torch.softmax(torch.tensor(np.asarray(scores, dtype=np.float64)) / float(temperature), -1)
