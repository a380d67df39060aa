EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "easy"
WHY = "sums over the keys instead of the dimensions"


def answer(query, keys):
    return (keys * query).sum(axis=0)
