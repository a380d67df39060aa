import torch
from torch.nn.functional import scaled_dot_product_attention as sdpa

EXERCISE = "soft_lookup"
CORRECT = True
WHY = "SDPA with scale=1, axes added and taken off"


def answer(query, keys, values):
    q, k, v = map(torch.as_tensor, (query[None, None, None], keys[None, None], values[None, None]))
    return sdpa(q, k, v, scale=1.0).reshape(-1)
