EXERCISE = "dot_scores"
CORRECT = False
LEVEL = "subtle"
WHY = 'keeps the keys of the first call of each shape ("a KV cache") and never looks at later ones'


_cache = {}


def answer(query, keys):
    if keys.shape not in _cache:
        _cache[keys.shape] = keys.copy()
    return _cache[keys.shape] @ query
