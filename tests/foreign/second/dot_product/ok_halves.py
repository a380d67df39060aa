EXERCISE = "dot_product"
CORRECT = True
WHY = "recursion by halves"


def answer(a, b):
    n = len(a)
    if n == 1:
        return a[0] * b[0]
    h = n // 2
    return answer(a[:h], b[:h]) + answer(a[h:], b[h:])
