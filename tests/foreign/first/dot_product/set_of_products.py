EXERCISE = "dot_product"
CORRECT = False
LEVEL = "subtle"
WHY = "collects the products in a set, so equal products are counted once"


def answer(a, b):
    return sum({float(x) * float(y) for x, y in zip(a, b, strict=False)})
