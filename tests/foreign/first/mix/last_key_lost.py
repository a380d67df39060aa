EXERCISE = "mix"
CORRECT = False
LEVEL = "medium"
WHY = "leaves out the last key"


def answer(weights, values):
    return weights[..., :-1] @ values[..., :-1, :]
