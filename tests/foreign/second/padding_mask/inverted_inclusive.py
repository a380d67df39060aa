import torch

EXERCISE = "padding_mask"
CORRECT = False
KIND = "combo:polarity+off-by-one"
WHY = "True = padding, and one key off"


def answer(lengths, n):
    mask = torch.zeros(len(lengths), 1, int(n), dtype=torch.bool)
    for i, l in enumerate(lengths):
        mask[i, :, int(l) + 1 :] = True
    return mask
