EXERCISE = "dot_product"
CORRECT = False
KIND = "accumulate-slip"
WHY = "assigns where it should add: only the last product is left"


def answer(u, v):
    res = 0
    for i in range(u.shape[0]):
        res = u[i] * v[i]
    return res
