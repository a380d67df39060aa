EXERCISE = "cosine"
CORRECT = False
KIND = "step-missing"
WHY = "plain dot product, no norms"


def answer(a, b):
    return a @ b
