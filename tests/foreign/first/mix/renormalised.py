EXERCISE = "mix"
CORRECT = False
LEVEL = "medium"
WHY = "divides the weights by their sum"


def answer(weights, values):
    return (weights / (weights.sum(axis=-1, keepdims=True) + 1e-12)) @ values
