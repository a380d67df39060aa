EXERCISE = "padding_mask"
CORRECT = True
LEVEL = "correct"
WHY = "nested lists of Python bools"


def answer(lengths, n):
    return [[[j < int(length) for j in range(int(n))]] for length in lengths]
