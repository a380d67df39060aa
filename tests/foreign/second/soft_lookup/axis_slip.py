import torch

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "wrong-axis"
WHY = "softmax over an axis of size 1: all weights 1"


def answer(query, keys, values):
    q, K, V = torch.tensor(query), torch.tensor(keys), torch.tensor(values)
    w = torch.softmax(K @ q.unsqueeze(-1), dim=-1)
    return (w * V).sum(0).numpy()
