EXERCISE = "dot_product"
CORRECT = False
LEVEL = "medium"
WHY = "every product is cut down to an integer before it is added"


def answer(a, b):
    total = 0
    for x, y in zip(a, b, strict=False):
        total += int(x * y)
    return total
