import torch

EXERCISE = "padding_mask"
CORRECT = True
LEVEL = "correct"
WHY = "torch"


def answer(lengths, n):
    return torch.arange(int(n))[None, None, :] < torch.tensor(lengths)[:, None, None]
