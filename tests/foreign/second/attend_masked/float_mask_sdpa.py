import torch
from torch.nn.functional import scaled_dot_product_attention as sdpa

EXERCISE = "attend_masked"
CORRECT = False
KIND = "mask-added"
WHY = "a float mask in SDPA is added"


def answer(query, key, value, mask):
    q, k, v = map(torch.as_tensor, (query, key, value))
    m = torch.as_tensor(mask).to(q.dtype)
    eye = torch.eye(k.shape[-2], dtype=q.dtype).repeat(*k.shape[:-2], 1, 1)
    return sdpa(q, k, v, m), sdpa(q, k, eye, m)
