import torch

EXERCISE = "masked_softmax"
CORRECT = True
WHY = "torch softmax with -inf, NaN turned to 0"


def answer(scores, mask):
    return torch.tensor(scores).masked_fill(~torch.tensor(mask), -torch.inf).softmax(-1).nan_to_num(0.0)
