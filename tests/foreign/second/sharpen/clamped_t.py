import torch

EXERCISE = "sharpen"
CORRECT = False
KIND = "special-case-clamped"
WHY = "temperature is clamped to at least 0.1"


def answer(scores, temperature):
    t = max(float(temperature), 0.1)  # avoid division by zero
    return torch.softmax(torch.as_tensor(scores) / t, dim=-1)
