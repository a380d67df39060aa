EXERCISE = "mix"
CORRECT = False
LEVEL = "subtle"
WHY = "keeps the values of the first call of each shape"


_cache = {}


def answer(weights, values):
    v = _cache.setdefault(values.shape, values.copy())
    return weights @ v
