EXERCISE = "causal_mask"
CORRECT = True
WHY = "nested lists of Python bools"


def answer(n_query, n_key):
    q, k = int(n_query), int(n_key)
    return [[bool(k - j >= q - i) for j in range(k)] for i in range(q)]
