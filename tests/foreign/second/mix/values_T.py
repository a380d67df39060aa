EXERCISE = "mix"
CORRECT = False
KIND = "wrong-axis"
WHY = "values transposed as keys are"


def answer(weights, values):
    return weights @ values.swapaxes(-2, -1)
