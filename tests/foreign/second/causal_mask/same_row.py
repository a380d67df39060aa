EXERCISE = "causal_mask"
CORRECT = False
KIND = "shared-rows"
WHY = "[[..]*k]*q shares one row object: all rows alike"


def answer(n_query, n_key):
    n_query, n_key = int(n_query), int(n_key)
    mask = [[False] * n_key] * n_query
    for i in range(n_query):
        for j in range(n_key):
            if j <= i + n_key - n_query:
                mask[i][j] = True
    return mask
