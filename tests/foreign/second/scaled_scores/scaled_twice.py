import torch

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "scale-twice"
WHY = "both factors divided by root d"


def answer(query, key):
    q, k = torch.from_numpy(query), torch.from_numpy(key)
    d = q.size(-1) ** 0.5
    return (q / d) @ (k / d).mT
