import math

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "scale-integer-root"
WHY = "integer square root"


def answer(query, key):
    return (query @ key.swapaxes(-1, -2)) / math.isqrt(query.shape[-1])
