import torch
import torch.nn.functional as F

EXERCISE = "cosine"
CORRECT = False
KIND = "wrong-api"
WHY = "the cosine distance, 1 - cosine"


def answer(a, b):
    a = torch.from_numpy(a)
    b = torch.from_numpy(b)
    return (1 - F.cosine_similarity(a, b, dim=0)).item()
