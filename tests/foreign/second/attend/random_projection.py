import numpy as np

EXERCISE = "attend"
CORRECT = False
KIND = "task-misread-learned"
WHY = 'passes q, k, v through fixed random matrices "for learning"'


def answer(query, key, value):
    rng = np.random.default_rng(0)
    d = query.shape[-1]
    Wq, Wk = rng.normal(size=(d, d)), rng.normal(size=(d, d))
    s = (query @ Wq) @ (key @ Wk).swapaxes(-1, -2) / np.sqrt(d)
    w = np.exp(s - s.max(-1, keepdims=True))
    w /= w.sum(-1, keepdims=True)
    return w @ value, w
