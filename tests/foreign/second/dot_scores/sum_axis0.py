EXERCISE = "dot_scores"
CORRECT = False
KIND = "wrong-axis"
WHY = "sums over the keys, giving (d,)"


def answer(query, keys):
    return (keys * query).sum(axis=0)
