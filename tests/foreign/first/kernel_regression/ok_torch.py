import numpy as np
import torch

EXERCISE = "kernel_regression"
CORRECT = True
LEVEL = "correct"
WHY = "torch softmax in double"


def answer(x, xs, ys, bandwidth):
    x, xs, ys = (torch.tensor(np.asarray(t, dtype=np.float64)) for t in (x, xs, ys))
    return torch.softmax(-((x[:, None] - xs) ** 2) / (2 * float(bandwidth) ** 2), dim=1) @ ys
