import torch

EXERCISE = "cosine"
CORRECT = True
LEVEL = "correct"
WHY = "torch norms, tensor answer"


def answer(a, b):
    a, b = torch.tensor(a), torch.tensor(b)
    return (a * b).sum() / (a.norm() * b.norm())
