import torch
import torch.nn.functional as F

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-result"
WHY = "returns the output alone"


def answer(query, key, value):
    return F.scaled_dot_product_attention(*map(torch.tensor, (query, key, value)))
