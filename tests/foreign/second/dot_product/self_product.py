import numpy as np

EXERCISE = "dot_product"
CORRECT = False
KIND = "wrong-variable"
WHY = "takes the first vector twice"


def answer(query, key):
    query = np.asarray(query)
    key = np.asarray(query)
    return np.einsum("i,i->", query, key)
