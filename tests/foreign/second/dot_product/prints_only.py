EXERCISE = "dot_product"
CORRECT = False
KIND = "returns-none"
WHY = "prints the result and returns nothing"


def answer(a, b):
    d = sum(x * y for x, y in zip(a, b))
    print("dot product:", d)
