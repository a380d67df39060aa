import torch

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "sign"
WHY = "the far points win"


def answer(x, xs, ys, bandwidth):
    x, xs, ys = map(torch.tensor, (x, xs, ys))
    return torch.softmax((x[:, None] - xs) ** 2 / (2 * float(bandwidth) ** 2), dim=1) @ ys
