import torch

EXERCISE = "sharpen"
CORRECT = True
WHY = "torch with float(temperature)"


def answer(scores, temperature):
    return torch.tensor(scores).double().div(float(temperature)).softmax(-1)
