EXERCISE = "dot_product"
CORRECT = False
LEVEL = "subtle"
WHY = "the running total is a mutable default, so the second call starts where the first ended"


def answer(a, b, total=[0.0]):
    for x, y in zip(a, b, strict=False):
        total[0] += float(x) * float(y)
    return total[0]
