EXERCISE = "scaled_scores"
CORRECT = False
KIND = "scale-inverted"
WHY = "divides by d ** -0.5"


def answer(query, key):
    d = query.shape[-1]
    return query @ key.swapaxes(-2, -1) / d**-0.5
