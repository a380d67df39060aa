import numpy as np
import torch

EXERCISE = "soft_lookup"
CORRECT = True
LEVEL = "correct"
WHY = "torch's SDPA with scale=1"


def answer(query, keys, values):
    q, k, v = (torch.tensor(np.ascontiguousarray(t)) for t in (query, keys, values))
    return torch.nn.functional.scaled_dot_product_attention(q[None, None], k[None], v[None], scale=1.0)[0, 0]
