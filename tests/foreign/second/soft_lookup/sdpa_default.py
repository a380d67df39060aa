import torch
import torch.nn.functional as F

EXERCISE = "soft_lookup"
CORRECT = False
KIND = "wrong-api-scaled"
WHY = "torch's SDPA with its default scale"


def answer(query, keys, values):
    q, k, v = (torch.tensor(t)[None, None] for t in (query[None], keys, values))
    return F.scaled_dot_product_attention(q, k, v)[0, 0, 0].numpy()
