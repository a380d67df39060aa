EXERCISE = "dot_scores"
CORRECT = False
KIND = "wrong-axis"
WHY = "transposes keys when the shapes happen to allow it"


def answer(query, keys):
    if keys.shape[0] == query.shape[0]:
        return query @ keys
    return query @ keys.T
