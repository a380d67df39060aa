import torch

EXERCISE = "attend"
CORRECT = False
KIND = "combo:no-scale+wrong-axis"
WHY = "no root, softmax over queries"


def answer(query, key, value):
    q, k, v = torch.tensor(query), torch.tensor(key), torch.tensor(value)
    w = torch.softmax(torch.einsum("...qd,...kd->...qk", q, k), dim=-2)
    return torch.einsum("...qk,...kv->...qv", w, v), w
