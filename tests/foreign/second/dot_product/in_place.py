EXERCISE = "dot_product"
CORRECT = False
KIND = "writes-argument"
WHY = "multiplies into the first argument"


def answer(a, b):
    a *= b
    return a.sum()
