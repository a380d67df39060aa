EXERCISE = "dot_product"
CORRECT = False
LEVEL = "easy"
WHY = "adds the entries instead of multiplying them"


def answer(a, b):
    total = 0.0
    for x, y in zip(a, b, strict=False):
        total += x + y
    return total
