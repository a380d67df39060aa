import torch

EXERCISE = "attend"
CORRECT = False
KIND = "wrong-axis"
WHY = "dim=1 in torch: keys only when there are no leading axes"


def answer(query, key, value):
    query, key, value = torch.tensor(query), torch.tensor(key), torch.tensor(value)
    scores = torch.matmul(query, key.transpose(-2, -1)) / (query.size(-1) ** 0.5)
    weights = torch.softmax(scores, dim=1)
    return torch.matmul(weights, value), weights
