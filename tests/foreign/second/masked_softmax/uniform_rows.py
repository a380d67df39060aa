import torch

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "empty-row-uniform"
WHY = "-1e9: a row with no key is uniform"


def answer(scores, mask):
    scores, mask = torch.from_numpy(scores), torch.from_numpy(mask)
    return torch.softmax(scores.masked_fill(~mask, -1e9), dim=-1)
