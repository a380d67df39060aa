import math

EXERCISE = "kernel_regression"
CORRECT = True
WHY = "plain loops, list out"


def answer(x, xs, ys, bandwidth):
    out = []
    for q in x.tolist():
        s = [-((q - p) ** 2) / (2 * float(bandwidth) ** 2) for p in xs.tolist()]
        m = max(s)
        e = [math.exp(t - m) for t in s]
        out.append(sum(a * b for a, b in zip(e, ys.tolist())) / sum(e))
    return out
