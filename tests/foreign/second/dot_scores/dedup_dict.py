EXERCISE = "dot_scores"
CORRECT = False
KIND = "duplicates-lost"
WHY = "a dict keyed by the key vector: equal keys collapse"


def answer(query, keys):
    table = {tuple(k.tolist()): float(query @ k) for k in keys}
    return list(table.values())
