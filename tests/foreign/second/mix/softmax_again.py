import torch

EXERCISE = "mix"
CORRECT = False
KIND = "misconception-softmax-again"
WHY = "softmax on the weights"


def answer(weights, values):
    w, v = torch.tensor(weights), torch.tensor(values)
    return torch.matmul(torch.softmax(w, dim=-1), v)
