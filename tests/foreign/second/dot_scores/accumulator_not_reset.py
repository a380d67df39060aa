EXERCISE = "dot_scores"
CORRECT = False
KIND = "accumulate-slip"
WHY = "the running sum is not reset for each key"


def answer(query, keys):
    scores = []
    s = 0
    for key in keys:
        for x, y in zip(query, key):
            s += x * y
        scores.append(s)
    return scores
