import torch

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "wrong-axis"
WHY = "softmax over the queries"


def answer(scores, mask):
    s = torch.tensor(scores).masked_fill(~torch.tensor(mask), float("-inf"))
    return torch.softmax(s, dim=-2).nan_to_num(0.0)
