EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "medium"
WHY = "negative squared distance instead of the dot product"


def answer(query, keys):
    return -((keys - query) ** 2).sum(axis=1)
