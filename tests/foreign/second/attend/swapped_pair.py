import torch

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-result-order"
WHY = "(weights, output)"


def answer(query, key, value):
    q, k, v = (torch.from_numpy(np_) for np_ in (query, key, value))
    attn = torch.softmax(q @ k.mT / q.shape[-1] ** 0.5, -1)
    return attn, attn @ v
