EXERCISE = "dot_scores"
CORRECT = True
LEVEL = "correct"
WHY = "keys @ query"


def answer(query, keys):
    return keys @ query
