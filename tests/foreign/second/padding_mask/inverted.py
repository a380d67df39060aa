import torch

EXERCISE = "padding_mask"
CORRECT = False
KIND = "polarity"
WHY = "key_padding_mask's polarity: True = padding"


def answer(lengths, n):
    lengths = torch.as_tensor(lengths)
    return (torch.arange(int(n)) >= lengths[:, None]).unsqueeze(1)
