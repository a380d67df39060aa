import torch

EXERCISE = "attend_masked"
CORRECT = False
KIND = "batch-mixed"
WHY = "a batch of masks is cut to the first"


def answer(query, key, value, mask):
    while mask.ndim > 2:
        mask = mask[0]
    q, k, v, m = (torch.tensor(t) for t in (query, key, value, mask))
    s = (q @ k.mT) / q.shape[-1] ** 0.5
    w = torch.nan_to_num(torch.softmax(s.masked_fill(~m, float("-inf")), -1))
    return w @ v, w
