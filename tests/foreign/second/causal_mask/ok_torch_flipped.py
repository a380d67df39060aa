import torch

EXERCISE = "causal_mask"
CORRECT = True
WHY = "flips a triangle, torch"


def answer(n_query, n_key):
    m = torch.ones((int(n_query), int(n_key)), dtype=torch.bool)
    return m.flip(0, 1).triu().flip(0, 1)
