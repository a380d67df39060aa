import torch

EXERCISE = "attend_masked"
CORRECT = False
KIND = "mask-after-softmax"
WHY = "blocks after softmax, rows sum to less than 1"


def answer(query, key, value, mask):
    q, k, v = torch.from_numpy(query), torch.from_numpy(key), torch.from_numpy(value)
    w = torch.softmax(q @ k.transpose(-2, -1) / q.size(-1) ** 0.5, dim=-1)
    w = torch.where(torch.from_numpy(mask), w, torch.zeros_like(w))
    return w @ v, w
