EXERCISE = "dot_scores"
CORRECT = False
KIND = "wrong-axis"
WHY = "keys.T @ query, right only for square keys by luck"


def answer(query, keys):
    return keys.T @ query
