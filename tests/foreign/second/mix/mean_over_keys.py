EXERCISE = "mix"
CORRECT = False
KIND = "wrong-reduction"
WHY = "mean over keys where sum was meant"


def answer(weights, values):
    return (weights[..., :, :, None] * values[..., None, :, :]).mean(axis=-2)
