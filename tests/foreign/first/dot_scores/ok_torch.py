import torch

EXERCISE = "dot_scores"
CORRECT = True
LEVEL = "correct"
WHY = "torch mv, a tensor"


def answer(query, keys):
    return torch.mv(torch.tensor(keys), torch.tensor(query))
