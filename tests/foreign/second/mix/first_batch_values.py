EXERCISE = "mix"
CORRECT = False
KIND = "batch-mixed"
WHY = "the first sample's values for all samples"


def answer(weights, values):
    v = values
    while v.ndim > 2:
        v = v[0]
    return weights @ v
