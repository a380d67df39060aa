EXERCISE = "dot_product"
CORRECT = False
KIND = "break-for-continue"
WHY = "break at a zero component, where continue was meant"


def answer(a, b):
    out = 0.0
    for x, y in zip(a, b):
        if x == 0 or y == 0:
            break  # nothing to add
        out += x * y
    return out
