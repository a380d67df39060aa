EXERCISE = "dot_product"
CORRECT = False
KIND = "duplicates-lost"
WHY = "sums a set: equal products count once"


def answer(a, b):
    return float(sum({float(x) * float(y) for x, y in zip(a, b)}))
