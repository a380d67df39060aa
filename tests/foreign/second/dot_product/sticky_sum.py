EXERCISE = "dot_product"
CORRECT = False
KIND = "state-between-calls"
WHY = "mutable default keeps the sum of earlier calls"


def answer(a, b, acc=[0.0]):
    for x, y in zip(a, b):
        acc[0] += float(x * y)
    return acc[0]
