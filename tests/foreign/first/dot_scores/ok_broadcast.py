EXERCISE = "dot_scores"
CORRECT = True
LEVEL = "correct"
WHY = "broadcast and sum over the last axis"


def answer(query, keys):
    return (query[None, :] * keys).sum(axis=-1)
