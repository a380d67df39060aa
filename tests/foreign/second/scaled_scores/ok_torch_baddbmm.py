import math

import torch

EXERCISE = "scaled_scores"
CORRECT = True
WHY = "torch, reshaped to three axes"


def answer(query, key):
    q, k = torch.as_tensor(query.copy()), torch.as_tensor(key.copy())
    lead = q.shape[:-2]
    q3, k3 = q.reshape(-1, *q.shape[-2:]), k.reshape(-1, *k.shape[-2:])
    s = torch.bmm(q3, k3.transpose(1, 2)) / math.sqrt(q.shape[-1])
    return s.reshape(*lead, *s.shape[-2:])
