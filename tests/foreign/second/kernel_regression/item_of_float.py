import torch

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "special-case-type"
WHY = "bandwidth.item(): a Python number has none"


def answer(x, xs, ys, bandwidth):
    h = bandwidth.item()
    d = torch.from_numpy(x)[:, None] - torch.from_numpy(xs)[None]
    return torch.softmax(-(d**2) / (2 * h**2), dim=-1) @ torch.from_numpy(ys)
