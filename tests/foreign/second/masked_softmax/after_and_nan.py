import torch

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "combo:mask-after+renorm-nan"
WHY = "softmax, multiply, renormalise: 0/0 in empty rows and for far keys"


def answer(scores, mask):
    w = torch.softmax(torch.tensor(scores), -1) * torch.tensor(mask)
    return (w / w.sum(-1, keepdim=True)).numpy()
