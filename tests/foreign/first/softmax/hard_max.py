EXERCISE = "softmax"
CORRECT = False
LEVEL = "easy"
WHY = "one-hot at the largest score"


def answer(scores):
    return (scores == scores.max(axis=-1, keepdims=True)).astype(float)
