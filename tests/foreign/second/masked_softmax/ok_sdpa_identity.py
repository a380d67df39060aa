import torch

EXERCISE = "masked_softmax"
CORRECT = True
WHY = "torch SDPA: queries are the scores, keys and values the identity"


def answer(scores, mask):
    s = torch.tensor(scores).double()
    m = torch.tensor(mask).expand(s.shape)
    eye = torch.eye(s.shape[-1], dtype=s.dtype).expand(*s.shape[:-2], -1, -1)
    w = torch.nn.functional.scaled_dot_product_attention(s, eye, eye, attn_mask=m, scale=1.0)
    return torch.where(m, w.nan_to_num(0.0), 0.0)
