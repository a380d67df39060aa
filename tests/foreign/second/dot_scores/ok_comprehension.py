EXERCISE = "dot_scores"
CORRECT = True
WHY = "a list of Python floats"


def answer(query, keys):
    return [sum(float(q) * float(c) for q, c in zip(query, key)) for key in keys]
