import math

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "wrong-axis"
WHY = "transposes axes 0 and 1"


def answer(query, key):
    return (query @ key.swapaxes(0, 1)) / math.sqrt(query.shape[-1])
