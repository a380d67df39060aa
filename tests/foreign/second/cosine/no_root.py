EXERCISE = "cosine"
CORRECT = False
KIND = "forgot-root"
WHY = "divides by squared lengths"


def answer(a, b):
    num = sum(x * y for x, y in zip(a, b))
    la = sum(x * x for x in a)
    lb = sum(y * y for y in b)
    return num / (la * lb)
