EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "subtle"
WHY = "reshapes the keys to (d, k) where a transpose is needed: right shape, mixed-up numbers"


def answer(query, keys):
    return query @ keys.reshape(keys.shape[1], keys.shape[0])
