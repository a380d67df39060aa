EXERCISE = "mix"
CORRECT = False
LEVEL = "medium"
WHY = "multiplies everything with everything and sums over the queries instead of the keys"


def answer(weights, values):
    return (weights[..., :, :, None] * values[..., None, :, :]).sum(axis=-3)
