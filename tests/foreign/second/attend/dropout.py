import torch
import torch.nn.functional as F

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-api-dropout"
WHY = "functional dropout is always on"


def answer(query, key, value):
    q, k, v = torch.tensor(query), torch.tensor(key), torch.tensor(value)
    w = F.softmax(q @ k.transpose(-2, -1) / q.size(-1) ** 0.5, dim=-1)
    w = F.dropout(w, 0.1)
    return w @ v, w
