import torch

EXERCISE = "mix"
CORRECT = True
WHY = "torch.matmul, tensor returned"


def answer(*args):
    weights, values = (torch.as_tensor(a) for a in args)
    return weights.matmul(values)
