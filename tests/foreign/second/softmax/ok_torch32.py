import torch

EXERCISE = "softmax"
CORRECT = True
WHY = "torch in float32"


def answer(scores):
    return torch.nn.Softmax(dim=-1)(torch.tensor(scores, dtype=torch.float32))
