import torch

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "task-misread-softmax"
WHY = "softmax too"


def answer(query, key):
    q, k = torch.tensor(query), torch.tensor(key)
    return ((q @ k.transpose(-1, -2)) / q.shape[-1] ** 0.5).softmax(-1)
