EXERCISE = "dot_product"
CORRECT = False
KIND = "remainder-dropped"
WHY = "unrolled by four; a remainder is dropped from widths above four"


def answer(a, b):
    n = len(a)
    if n < 4:
        return sum(x * y for x, y in zip(a, b))
    s = 0.0
    for i in range(0, n - 3, 4):
        s += a[i] * b[i] + a[i + 1] * b[i + 1] + a[i + 2] * b[i + 2] + a[i + 3] * b[i + 3]
    return s
