import torch

EXERCISE = "attend_masked"
CORRECT = False
KIND = "combo:scale-d+mask-after"
WHY = "d for root d, and the mask after softmax"


def answer(query, key, value, mask):
    q, k, v, m = map(torch.tensor, (query, key, value, mask))
    attn = torch.softmax(q @ k.mT / q.shape[-1], dim=-1).masked_fill(~m, 0.0)
    return attn @ v, attn
