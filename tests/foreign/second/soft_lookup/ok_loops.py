import math

EXERCISE = "soft_lookup"
CORRECT = True
WHY = "pure Python"


def answer(query, keys, values):
    scores = [sum(float(a) * float(b) for a, b in zip(query, key)) for key in keys]
    top = max(scores)
    e = [math.exp(s - top) for s in scores]
    z = sum(e)
    return [sum(x * float(v[c]) for x, v in zip(e, values)) / z for c in range(values.shape[1])]
