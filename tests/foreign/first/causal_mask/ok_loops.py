EXERCISE = "causal_mask"
CORRECT = True
LEVEL = "correct"
WHY = "two loops, a list of lists of bool"


def answer(n_query, n_key):
    q, k = int(n_query), int(n_key)
    return [[j - (k - q) <= i for j in range(k)] for i in range(q)]
