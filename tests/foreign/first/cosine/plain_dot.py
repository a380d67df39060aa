EXERCISE = "cosine"
CORRECT = False
LEVEL = "easy"
WHY = "forgets the lengths altogether"


def answer(a, b):
    return a @ b
