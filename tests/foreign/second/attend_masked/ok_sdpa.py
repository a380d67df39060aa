import torch
from torch.nn.functional import scaled_dot_product_attention as sdpa

EXERCISE = "attend_masked"
CORRECT = True
WHY = "SDPA with True = keep, identity values for the weights, nan_to_num"


def answer(query, key, value, mask):
    q, k, v, m = (torch.tensor(t) for t in (query, key, value, mask))
    m = m.expand(*q.shape[:-1], k.shape[-2])
    eye = torch.eye(k.shape[-2], dtype=k.dtype).expand(*k.shape[:-1], k.shape[-2])
    w = sdpa(q, k, eye, attn_mask=m).nan_to_num() * m
    return w @ v, w
