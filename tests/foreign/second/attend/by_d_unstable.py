import math

EXERCISE = "attend"
CORRECT = False
KIND = "combo:scale-d+unstable"
WHY = "d instead of its root, and no shift"


def answer(query, key, value):
    if query.ndim > 2:
        both = [answer(*t) for t in zip(query, key, value)]
        return [b[0] for b in both], [b[1] for b in both]
    W = []
    for q in query:
        e = [math.exp(sum(q * k) / len(q)) for k in key]
        W.append([x / sum(e) for x in e])
    return [[sum(w * v for w, v in zip(r, c)) for c in value.T] for r in W], W
