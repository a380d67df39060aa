EXERCISE = "scaled_scores"
CORRECT = True
LEVEL = "correct"
WHY = "the query is scaled before the product"


def answer(query, key):
    return (query * query.shape[-1] ** -0.5) @ key.swapaxes(-2, -1)
