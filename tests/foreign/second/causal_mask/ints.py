EXERCISE = "causal_mask"
CORRECT = False
KIND = "dtype-not-bool"
WHY = "nested lists of 0 and 1"


def answer(n_query, n_key):
    return [[1 if j <= i + n_key - n_query else 0 for j in range(n_key)] for i in range(n_query)]
