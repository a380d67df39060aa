EXERCISE = "mix"
CORRECT = False
KIND = "combo:transposed+special-case"
WHY = "tries values transposed first: wrong for square values"


def answer(weights, values):
    try:
        return weights @ values.swapaxes(-1, -2)
    except ValueError:
        return weights @ values
