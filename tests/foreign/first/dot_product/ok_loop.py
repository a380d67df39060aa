EXERCISE = "dot_product"
CORRECT = True
LEVEL = "correct"
WHY = "a plain loop with a Python float"


def answer(a, b):
    total = 0.0
    for i in range(len(a)):
        total += float(a[i]) * float(b[i])
    return total
