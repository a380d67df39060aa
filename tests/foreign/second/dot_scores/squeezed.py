EXERCISE = "dot_scores"
CORRECT = False
KIND = "squeeze"
WHY = "squeeze drops the axis when there is one key"


def answer(query, keys):
    return (query[None] @ keys.T).squeeze()
