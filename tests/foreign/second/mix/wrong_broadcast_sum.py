EXERCISE = "mix"
CORRECT = False
KIND = "wrong-axis"
WHY = "sums over queries instead of keys"


def answer(weights, values):
    return (weights[..., None] * values[..., None, :, :]).sum(axis=-3)
