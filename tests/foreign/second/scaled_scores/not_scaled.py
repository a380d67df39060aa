EXERCISE = "scaled_scores"
CORRECT = False
KIND = "no-scale"
WHY = "no division"


def answer(query, key):
    return query @ key.swapaxes(-1, -2)
