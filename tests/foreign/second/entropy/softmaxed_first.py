import torch

EXERCISE = "entropy"
CORRECT = False
KIND = "combo:softmax-again+nats"
WHY = "torch Categorical(logits=weights): softmax again, and nats"


def answer(weights):
    return torch.distributions.Categorical(logits=torch.tensor(weights)).entropy().numpy()
