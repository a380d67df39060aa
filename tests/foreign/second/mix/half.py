import torch

EXERCISE = "mix"
CORRECT = False
KIND = "combo:float16+rank"
WHY = "half precision and at most three axes"


def answer(weights, values):
    w = torch.tensor(weights).half()
    v = torch.tensor(values).half()
    if w.dim() == 2:
        return (w @ v).float()
    return torch.bmm(w, v).float()
