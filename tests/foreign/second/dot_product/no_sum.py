EXERCISE = "dot_product"
CORRECT = False
KIND = "forgot-reduction"
WHY = "returns the elementwise products, not their sum"


def answer(a, b):
    return a * b
