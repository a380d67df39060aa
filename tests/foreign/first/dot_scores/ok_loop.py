EXERCISE = "dot_scores"
CORRECT = True
LEVEL = "correct"
WHY = "two loops, a list of floats"


def answer(query, keys):
    out = []
    for key in keys:
        s = 0.0
        for x, y in zip(query, key, strict=False):
            s += float(x) * float(y)
        out.append(s)
    return out
