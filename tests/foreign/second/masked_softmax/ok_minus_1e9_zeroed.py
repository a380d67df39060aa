import torch

EXERCISE = "masked_softmax"
CORRECT = True
WHY = "-1e9 and then times the mask"


def answer(scores, mask):
    m = torch.from_numpy(np_copy(mask))
    w = torch.softmax(torch.from_numpy(np_copy(scores)).masked_fill(~m, -1e9), -1)
    return w * m


def np_copy(x):
    import numpy as np

    return np.array(x)
