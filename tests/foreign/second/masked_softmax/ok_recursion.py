import math

EXERCISE = "masked_softmax"
CORRECT = True
WHY = "recursion over axes in pure Python, lists out"


def answer(scores, mask):
    extra = scores.ndim - mask.ndim

    def go(s, m, extra):
        if s.ndim > 1:
            if extra:
                return [go(a, m, extra - 1) for a in s]
            m = m if len(m) == len(s) else [m[0]] * len(s)
            return [go(a, b, 0) for a, b in zip(s, m)]
        ok = [float(x) for x, t in zip(s, m) if t]
        if not ok:
            return [0.0] * len(s)
        hi = max(ok)
        z = sum(math.exp(x - hi) for x in ok)
        return [math.exp(float(x) - hi) / z if t else 0.0 for x, t in zip(s, m)]

    return go(scores, mask, extra)
