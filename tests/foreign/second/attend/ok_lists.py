import math

EXERCISE = "attend"
CORRECT = True
WHY = "recursion, lists of lists"


def answer(query, key, value):
    if query.ndim > 2:
        return tuple(map(list, zip(*(answer(*t) for t in zip(query, key, value)))))
    q, k, v = query.tolist(), key.tolist(), value.tolist()

    def row(a):
        s = [sum(map(lambda x, y: x * y, a, b)) / math.sqrt(len(a)) for b in k]
        e = [math.exp(t - max(s)) for t in s]
        return [t / sum(e) for t in e]

    W = list(map(row, q))
    return [[sum(w * r[c] for w, r in zip(ws, v)) for c in range(len(v[0]))] for ws in W], W
