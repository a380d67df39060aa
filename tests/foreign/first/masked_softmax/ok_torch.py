import numpy as np
import torch

EXERCISE = "masked_softmax"
CORRECT = True
LEVEL = "correct"
WHY = "torch masked_fill, softmax, nan_to_num"


def answer(scores, mask):
    s = torch.tensor(np.ascontiguousarray(scores)).masked_fill(~torch.tensor(np.ascontiguousarray(mask)), float("-inf"))
    return torch.nan_to_num(torch.softmax(s, dim=-1))
