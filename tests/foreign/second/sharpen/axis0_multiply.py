import torch

EXERCISE = "sharpen"
CORRECT = False
KIND = "combo:wrong-axis+inverse"
WHY = "first axis, and multiplies"


def answer(scores, temperature):
    return torch.softmax(torch.tensor(scores) * float(temperature), dim=0)
