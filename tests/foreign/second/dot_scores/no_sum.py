import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
KIND = "forgot-reduction"
WHY = "keeps the (k, d) products"


def answer(q, K):
    return np.multiply(K, q[None, :])
