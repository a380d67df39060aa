EXERCISE = "mix"
CORRECT = True
LEVEL = "correct"
WHY = "weights @ values"


def answer(weights, values):
    return weights @ values
