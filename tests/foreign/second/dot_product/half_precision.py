import torch

EXERCISE = "dot_product"
CORRECT = False
KIND = "dtype-float16"
WHY = "computes in float16"


def answer(a, b):
    a, b = torch.as_tensor(a).half(), torch.as_tensor(b).half()
    return (a * b).sum().float().item()
