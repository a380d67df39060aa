EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "keys *= query destroys the caller's keys"


def answer(query, keys):
    keys *= query
    return keys.sum(axis=1)
