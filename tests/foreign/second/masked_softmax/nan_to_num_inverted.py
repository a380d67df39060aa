import numpy as np

EXERCISE = "masked_softmax"
CORRECT = False
KIND = "combo:polarity+uniform"
WHY = "inverted, and uniform rows"


def answer(scores, mask):
    """mask: True where the position should be masked out."""
    s = scores + mask * -1e9
    e = np.exp(s - s.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)
