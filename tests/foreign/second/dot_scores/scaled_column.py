import torch

EXERCISE = "dot_scores"
CORRECT = False
KIND = "combo:scaled+shape"
WHY = "root d, and a column comes back"


def answer(query, keys):
    q = torch.from_numpy(query).view(-1, 1)
    return torch.from_numpy(keys) @ q / q.shape[0] ** 0.5
