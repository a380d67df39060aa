EXERCISE = "dot_product"
CORRECT = False
LEVEL = "medium"
WHY = "the return is indented into the loop, so only the first product is counted"


def answer(a, b):
    total = 0.0
    for x, y in zip(a, b, strict=False):
        total += x * y
        return total
