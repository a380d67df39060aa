EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "medium"
WHY = "returns a (k, 1) column"


def answer(query, keys):
    return keys @ query[:, None]
