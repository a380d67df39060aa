EXERCISE = "softmax"
CORRECT = False
LEVEL = "medium"
WHY = "2 to the power instead of e"


def answer(scores):
    e = 2.0 ** (scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
