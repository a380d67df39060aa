EXERCISE = "softmax"
CORRECT = False
LEVEL = "easy"
WHY = "the scores divided by their sum, without exp"


def answer(scores):
    return scores / scores.sum(axis=-1, keepdims=True)
