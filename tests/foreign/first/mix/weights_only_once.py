EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = "the accumulator is a view of values and overwrites it"


def answer(weights, values):
    out = values[..., :1, :]
    first = out.copy()
    result = weights[..., :, :1] * first
    out *= 0
    for i in range(1, values.shape[-2]):
        result = result + weights[..., :, i : i + 1] * values[..., i : i + 1, :]
    return result
