EXERCISE = "soft_lookup"
CORRECT = False
KIND = "combo:argmax+wrong-variable"
WHY = "returns the best key"


def answer(query, keys, values):
    best, where = None, 0
    for i, k in enumerate(keys):
        s = float((k * query).sum())
        if best is None or s > best:
            best, where = s, i
    return keys[where]
