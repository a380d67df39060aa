EXERCISE = "mix"
CORRECT = False
KIND = "wrong-operator"
WHY = "* where @ was meant"


def answer(weights, values):
    return weights * values
