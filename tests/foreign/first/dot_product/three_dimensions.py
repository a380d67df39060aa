EXERCISE = "dot_product"
CORRECT = False
LEVEL = "medium"
WHY = "written for vectors in space: only the first three entries count"


def answer(a, b):
    a, b = [*list(a), 0, 0], [*list(b), 0, 0]
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
