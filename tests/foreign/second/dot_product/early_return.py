EXERCISE = "dot_product"
CORRECT = False
KIND = "indentation"
WHY = "return stands inside the loop"


def answer(a, b):
    s = 0.0
    for x, y in zip(a, b):
        s += x * y
        return s
