import torch

EXERCISE = "attend_masked"
CORRECT = False
KIND = "empty-row-half-fixed"
WHY = "weights of empty rows are zeroed after the output was made"


def answer(query, key, value, mask):
    q, k, v, m = map(torch.tensor, (query, key, value, mask))
    s = (q @ k.mT / q.shape[-1] ** 0.5).masked_fill(~m, -1e9)
    w = s.softmax(-1)
    out = w @ v
    return out, w * m
