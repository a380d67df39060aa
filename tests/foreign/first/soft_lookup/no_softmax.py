EXERCISE = "soft_lookup"
CORRECT = False
LEVEL = "easy"
WHY = "mixes with the raw scores"


def answer(query, keys, values):
    return keys @ query @ values
