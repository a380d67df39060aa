EXERCISE = "dot_scores"
CORRECT = False
KIND = "order-lost"
WHY = "sorts the scores, best first"


def answer(query, keys):
    return sorted((float(k @ query) for k in keys), reverse=True)
