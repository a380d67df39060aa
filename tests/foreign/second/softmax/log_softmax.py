import torch

EXERCISE = "softmax"
CORRECT = False
KIND = "wrong-api"
WHY = "torch's log_softmax"


def answer(s):
    return torch.log_softmax(torch.as_tensor(s), dim=-1).numpy()
