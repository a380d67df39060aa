import torch
from torch.nn.functional import scaled_dot_product_attention as f

EXERCISE = "attend"
CORRECT = True
WHY = "SDPA twice, with identity values for the weights"


def answer(query, key, value):
    q, k, v = (torch.tensor(t) for t in (query, key, value))
    eye = torch.eye(k.shape[-2], dtype=k.dtype).expand(*k.shape[:-2], -1, -1)
    return f(q, k, v), f(q, k, eye)
