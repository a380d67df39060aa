EXERCISE = "softmax"
CORRECT = False
KIND = "combo:no-exp+l1"
WHY = "shifts to non-negative and normalises, epsilon too"


def answer(scores):
    s = scores - scores.min(-1, keepdims=True)
    return s / (s.sum(-1, keepdims=True) + 1e-9)
