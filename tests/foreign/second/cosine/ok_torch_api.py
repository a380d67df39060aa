import torch

EXERCISE = "cosine"
CORRECT = True
WHY = "torch's cosine_similarity, dim 0"


def answer(*vectors):
    return torch.cosine_similarity(*[torch.from_numpy(v.copy()) for v in vectors], dim=0).item()
