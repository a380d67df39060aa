import math

import torch

EXERCISE = "entropy"
CORRECT = True
WHY = "torch.special.entr over ln 2"


def answer(w):
    return torch.special.entr(torch.from_numpy(w)).sum(-1) / math.log(2)
