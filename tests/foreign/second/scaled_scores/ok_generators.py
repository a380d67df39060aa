EXERCISE = "scaled_scores"
CORRECT = True
WHY = "recursion and nested lists"


def answer(query, key):
    if query.ndim > 2:
        return [answer(*p) for p in zip(query, key)]
    d = query.shape[1]
    return [[sum(x * y for x, y in zip(q, k)) / d**0.5 for k in key.tolist()] for q in query.tolist()]
