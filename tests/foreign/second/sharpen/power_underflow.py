import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "unstable-log-of-weights"
WHY = "back to logits by log(w + 1e-9): far weights are lifted"


def answer(scores, temperature):
    z = scores - scores.max(axis=-1, keepdims=True)
    w = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    p = np.log(w + 1e-9) / temperature  # back to logits
    p = np.exp(p - p.max(-1, keepdims=True))
    return p / p.sum(-1, keepdims=True)
