import math

import numpy as np
import torch

EXERCISE = "entropy"
CORRECT = True
LEVEL = "correct"
WHY = "torch.special.entr / ln 2"


def answer(weights):
    return torch.special.entr(torch.tensor(np.ascontiguousarray(weights))).sum(-1) / math.log(2)
