import numpy as np
import torch

EXERCISE = "attend"
CORRECT = True
LEVEL = "correct"
WHY = "output from torch's SDPA, weights from torch.softmax, as a list of tensors"


def answer(query, key, value):
    q, k, v = (torch.tensor(np.ascontiguousarray(t)) for t in (query, key, value))
    w = torch.softmax(q @ k.mT / q.shape[-1] ** 0.5, dim=-1)
    return [torch.nn.functional.scaled_dot_product_attention(q, k, v), w]
