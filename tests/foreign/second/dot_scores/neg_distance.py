EXERCISE = "dot_scores"
CORRECT = False
KIND = "misconception-distance"
WHY = "negative squared distance as similarity"


def answer(query, keys):
    return -((keys - query) ** 2).sum(-1)
