import torch

EXERCISE = "kernel_regression"
CORRECT = True
WHY = "torch, cdist-free, double"


def answer(x, xs, ys, bandwidth):
    x, xs, ys = (torch.as_tensor(t).double() for t in (x, xs, ys))
    z = (x.unsqueeze(1) - xs.unsqueeze(0)).div(float(bandwidth))
    return (-z.square() / 2).softmax(1).mv(ys)
