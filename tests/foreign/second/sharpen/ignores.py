import torch

EXERCISE = "sharpen"
CORRECT = False
KIND = "argument-ignored"
WHY = "the temperature is never used"


def answer(scores, temperature):
    return torch.softmax(torch.from_numpy(scores), -1).numpy()
