EXERCISE = "mix"
CORRECT = False
KIND = "squeeze"
WHY = "a value width of 1 is squeezed away"


def answer(weights, values):
    out = weights @ values
    return out[..., 0] if out.shape[-1] == 1 else out
