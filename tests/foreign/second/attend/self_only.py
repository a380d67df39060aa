import torch

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-variable"
WHY = "scores of the query with itself"


def answer(query, key, value):
    q, v = torch.tensor(query), torch.tensor(value)
    w = torch.softmax(q @ q.mT / q.shape[-1] ** 0.5, dim=-1)
    return w @ v, w
