EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "easy"
WHY = "multiplies but does not sum: one row per key"


def answer(query, keys):
    return keys * query
