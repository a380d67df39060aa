import numpy as np

EXERCISE = "padding_mask"
CORRECT = False
KIND = "order-lost"
WHY = "lengths sorted, longest first, as packing wants"


def answer(lengths, n):
    ordered = sorted(lengths, reverse=True)
    return np.stack([np.arange(n)[None] < l for l in ordered])
