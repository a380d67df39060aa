import torch

EXERCISE = "dot_product"
CORRECT = True
LEVEL = "correct"
WHY = "torch inside, returns a 0-d tensor"


def answer(a, b):
    return torch.dot(torch.tensor(a), torch.tensor(b))
