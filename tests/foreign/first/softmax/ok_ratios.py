import numpy as np

EXERCISE = "softmax"
CORRECT = True
LEVEL = "correct"
WHY = "one over the sum of exp of all differences, with no maximum at all"


def answer(scores):
    with np.errstate(over="ignore"):
        return 1 / np.exp(scores[..., None, :] - scores[..., :, None]).sum(axis=-1)
