EXERCISE = "entropy"
CORRECT = False
LEVEL = "medium"
WHY = "1 - sum w**2, another measure of spread"


def answer(weights):
    return 1 - (weights**2).sum(axis=-1)
