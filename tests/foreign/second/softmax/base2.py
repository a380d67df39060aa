EXERCISE = "softmax"
CORRECT = False
KIND = "wrong-base"
WHY = "powers of two"


def answer(scores):
    p = 2.0 ** (scores - scores.max(axis=-1, keepdims=True))
    return p / p.sum(axis=-1, keepdims=True)
