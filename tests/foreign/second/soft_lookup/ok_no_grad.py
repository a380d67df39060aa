import torch

EXERCISE = "soft_lookup"
CORRECT = True
WHY = "torch under no_grad, keyword tricks, double"


@torch.no_grad()
def answer(*args, **kwargs):
    q, k, v = [torch.as_tensor(t).to(torch.double) for t in args]
    logits = k.mv(q)
    return torch.exp(logits - logits.logsumexp(0)) @ v
