EXERCISE = "dot_product"
CORRECT = False
LEVEL = "subtle"
WHY = "right number, but a *= b overwrites the caller's first vector"


def answer(a, b):
    a *= b
    return a.sum()
