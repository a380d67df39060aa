EXERCISE = "mix"
CORRECT = True
LEVEL = "correct"
WHY = "broadcast and sum over the key axis"


def answer(weights, values):
    return (weights[..., None] * values[..., None, :, :]).sum(axis=-2)
