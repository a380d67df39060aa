import numpy as np
import torch

EXERCISE = "attend_masked"
CORRECT = True
LEVEL = "correct"
WHY = "torch, softmax of -inf, nan_to_num, tuple of tensors"


def answer(query, key, value, mask):
    q, k, v, m = (torch.tensor(np.ascontiguousarray(t)) for t in (query, key, value, mask))
    s = (q @ k.mT / q.shape[-1] ** 0.5).masked_fill(~m, -torch.inf)
    w = torch.nan_to_num(torch.softmax(s, -1))
    return w @ v, w
