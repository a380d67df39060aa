import torch

EXERCISE = "softmax"
CORRECT = False
KIND = "dtype-float16"
WHY = "float16: ±1e4 survives, the digits don't"


def answer(scores):
    return torch.tensor(scores).to(torch.float16).softmax(-1).to(torch.float32)
