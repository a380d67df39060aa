import torch

EXERCISE = "attend"
CORRECT = True
WHY = "float32 in torch (near-ties at 1e4 excepted)"


def answer(*qkv):
    q, k, v = [torch.as_tensor(t).float() for t in qkv]
    w = torch.einsum("...qd,...kd->...qk", q, k).div(q.shape[-1] ** 0.5).softmax(-1)
    return torch.einsum("...qk,...kv->...qv", w, v), w
