EXERCISE = "dot_product"
CORRECT = False
KIND = "off-by-one"
WHY = "the loop stops one component early"


def answer(a, b):
    total = 0.0
    for i in range(len(a) - 1):
        total += a[i] * b[i]
    return total
