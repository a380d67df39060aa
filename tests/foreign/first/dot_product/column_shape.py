EXERCISE = "dot_product"
CORRECT = False
LEVEL = "subtle"
WHY = "makes a row and a column of the vectors and returns a 1 x 1 matrix, not a scalar"


def answer(a, b):
    return a.reshape(1, -1) @ b.reshape(-1, 1)
