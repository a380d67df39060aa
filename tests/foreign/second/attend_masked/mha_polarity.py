import torch
import torch.nn.functional as F

EXERCISE = "attend_masked"
CORRECT = False
KIND = "polarity-api"
WHY = "hands ~mask to SDPA, as MultiheadAttention would want"


def answer(query, key, value, mask):
    q, k, v = (torch.tensor(t) for t in (query, key, value))
    m = ~torch.tensor(mask)  # torch: True = ignore
    eye = torch.eye(k.shape[-2], dtype=k.dtype).expand(*k.shape[:-1], k.shape[-2])
    return F.scaled_dot_product_attention(q, k, v, attn_mask=m), F.scaled_dot_product_attention(q, k, eye, attn_mask=m)
