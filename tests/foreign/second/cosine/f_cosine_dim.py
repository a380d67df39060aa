import torch

EXERCISE = "cosine"
CORRECT = False
KIND = "wrong-axis"
WHY = "F.cosine_similarity over dim 1 of column vectors: a vector of signs"


def answer(a, b):
    A = torch.tensor(a).unsqueeze(1)
    B = torch.tensor(b).unsqueeze(1)
    return torch.nn.functional.cosine_similarity(A, B)
