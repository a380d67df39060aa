import math

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "step-missing"
WHY = "weights are not normalised (density constant instead)"


def answer(x, xs, ys, h):
    c = 1 / (h * math.sqrt(2 * math.pi))
    return [sum(c * math.exp(-((q - p) ** 2) / (2 * h * h)) * y for p, y in zip(xs, ys)) / len(xs) for q in x]
