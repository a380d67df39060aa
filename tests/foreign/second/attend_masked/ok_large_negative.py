import torch

EXERCISE = "attend_masked"
CORRECT = True
WHY = "finite fill and an any() guard, float32 in torch"


def answer(query, key, value, mask):
    q, k, v = (torch.as_tensor(t, dtype=torch.float32) for t in (query, key, value))
    m = torch.as_tensor(mask)
    s = (q @ k.mT) * q.shape[-1] ** -0.5
    w = torch.softmax(torch.where(m, s, torch.finfo(s.dtype).min), -1)
    w = torch.where(m.any(-1, keepdim=True), w, 0.0)
    return w @ v, w
