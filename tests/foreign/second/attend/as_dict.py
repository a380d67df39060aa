import torch

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-result"
WHY = "a dictionary of both"


def answer(query, key, value):
    q, k, v = map(torch.tensor, (query, key, value))
    w = torch.softmax(q @ k.mT * q.shape[-1] ** -0.5, dim=-1)
    return {"output": w @ v, "weights": w}
