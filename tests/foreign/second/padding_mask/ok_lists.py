EXERCISE = "padding_mask"
CORRECT = True
WHY = "nested lists"


def answer(lengths, n):
    n = int(n)
    return [[[True] * l + [False] * (n - l)] for l in lengths.tolist()]
