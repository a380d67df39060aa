EXERCISE = "dot_scores"
CORRECT = True
LEVEL = "correct"
WHY = "row times transpose, squeezed back"


def answer(query, keys):
    return (query.reshape(1, -1) @ keys.T).reshape(-1)
