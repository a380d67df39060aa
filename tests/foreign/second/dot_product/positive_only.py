EXERCISE = "dot_product"
CORRECT = False
KIND = "misconception-relu"
WHY = 'negative products are taken for "no similarity" and left out'


def answer(a, b):
    return sum([p for p in (x * y for x, y in zip(a, b)) if p > 0])
