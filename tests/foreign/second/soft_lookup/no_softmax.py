EXERCISE = "soft_lookup"
CORRECT = False
KIND = "step-missing"
WHY = "raw scores as weights"


def answer(query, keys, values):
    return (keys @ query) @ values
