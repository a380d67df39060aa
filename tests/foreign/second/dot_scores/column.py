EXERCISE = "dot_scores"
CORRECT = False
KIND = "shape-kept"
WHY = "returns (k, 1)"


def answer(query, keys):
    return keys @ query.reshape(-1, 1)
