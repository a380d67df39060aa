import torch

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "polarity-api"
WHY = "masked_fill fills where True; should be ~mask"


def answer(scores, mask):
    s, m = torch.tensor(scores), torch.tensor(mask)
    return torch.nan_to_num(s.masked_fill(m, float("-inf")).softmax(-1))
