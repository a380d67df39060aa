EXERCISE = "dot_product"
CORRECT = False
LEVEL = "easy"
WHY = "returns the elementwise products and forgets to sum them"


def answer(a, b):
    return a * b
