EXERCISE = "dot_product"
CORRECT = False
KIND = "special-case-only"
WHY = "writes out three components, as in the textbook figure"


def answer(a, b):
    if len(a) < 3:
        return sum(x * y for x, y in zip(a, b))
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
