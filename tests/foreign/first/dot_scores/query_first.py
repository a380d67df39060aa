EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "easy"
WHY = "query @ keys: raises unless k = d, and then takes the keys' columns"


def answer(query, keys):
    return query @ keys
