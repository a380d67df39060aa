EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "easy"
WHY = "divides the scores by their sum, without exp"


def answer(query, keys, values):
    s = keys @ query
    return s / s.sum() @ values
