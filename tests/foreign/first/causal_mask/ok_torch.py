import torch

EXERCISE = "causal_mask"
CORRECT = True
LEVEL = "correct"
WHY = "torch.tril of ones"


def answer(n_query, n_key):
    q, k = int(n_query), int(n_key)
    return torch.ones(q, k, dtype=torch.bool).tril(diagonal=k - q)
