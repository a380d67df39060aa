import torch

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "fill-too-small"
WHY = "fills with -1e4, as a half-precision habit; real scores reach that"


def answer(scores, mask):
    m = torch.tensor(mask)
    w = torch.tensor(scores).masked_fill(m.logical_not(), -1e4).softmax(-1)
    return w * m.any(-1, keepdim=True)
