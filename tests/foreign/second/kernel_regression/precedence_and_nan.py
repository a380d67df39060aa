import math

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "combo:precedence+unstable"
WHY = "/ 2 * h² and no shift"


def answer(x, xs, ys, h):
    res = []
    for q in x:
        ws = [math.exp(-((q - p) ** 2) / 2 * h**2) for p in xs]
        total = sum(ws)
        res.append(sum(w * y for w, y in zip(ws, ys)) / total if total else float("nan"))
    return res
