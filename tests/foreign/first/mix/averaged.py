EXERCISE = "mix"
CORRECT = False
LEVEL = "easy"
WHY = "divides by the number of keys"


def answer(weights, values):
    return weights @ values / values.shape[-2]
