EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = "uses the values of the first batch entry for all"


def answer(weights, values):
    v = values.reshape(-1, *values.shape[-2:])[0]
    return weights @ v
