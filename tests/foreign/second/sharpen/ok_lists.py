import math

EXERCISE = "sharpen"
CORRECT = True
WHY = "tolist recursion in closures"


def answer(scores, temperature):
    def go(x):
        if isinstance(x[0], list):
            return list(map(go, x))
        m = max(x)
        e = [math.exp((v - m) / temperature) for v in x]
        s = sum(e)
        return [v / s for v in e]

    return go(scores.tolist())
