EXERCISE = "dot_product"
CORRECT = False
LEVEL = "medium"
WHY = "the loop stops one entry too early"


def answer(a, b):
    total = 0.0
    for i in range(len(a) - 1):
        total = total + a[i] * b[i]
    return total
