EXERCISE = "mix"
CORRECT = True
WHY = "recursion down to two axes, lists"


def answer(w, v):
    if w.ndim > 2:
        return [answer(a, b) for a, b in zip(w, v)]
    return [[sum(float(x) * float(y) for x, y in zip(row, col)) for col in v.T] for row in w]
