import torch
import torch.nn.functional as F

EXERCISE = "softmax"
CORRECT = False
KIND = "wrong-api"
WHY = "F.softmax without dim: torch guesses 0 for 1- and 3-D, 1 for 2-D and 4-D"


def answer(scores):
    return F.softmax(torch.from_numpy(scores))
