import torch

EXERCISE = "dot_scores"
CORRECT = True
WHY = "torch.mv, tensor out"


def answer(query, keys):
    q, K = torch.tensor(query), torch.tensor(keys)
    return torch.mv(K, q)
