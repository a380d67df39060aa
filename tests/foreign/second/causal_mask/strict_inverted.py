import torch

EXERCISE = "causal_mask"
CORRECT = False
KIND = "combo:polarity+diagonal"
WHY = "True = blocked, and the diagonal is blocked as well"


def answer(n_query, n_key):
    q, k = int(n_query), int(n_key)
    return torch.ones(q, k).triu(k - q).bool()
