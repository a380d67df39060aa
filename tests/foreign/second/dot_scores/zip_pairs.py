EXERCISE = "dot_scores"
CORRECT = False
KIND = "loop-wrong-pairs"
WHY = "zips query components with keys: component i times the sum of key i"


def answer(query, keys):
    out = []
    for q, key in zip(query, keys):
        out.append(sum(q * c for c in key))
    return out
