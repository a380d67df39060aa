import numpy as np

EXERCISE = "attend_masked"
CORRECT = True
WHY = "recursion over leading axes with the mask's own, optional keywords"


def answer(query, key, value, mask=None, *, scale=None):
    if query.ndim > 2:
        sub = mask if mask.ndim == 2 else None
        parts = [
            answer(query[i], key[i], value[i], sub if sub is not None else mask[i % len(mask)])
            for i in range(len(query))
        ]
        return np.stack([p[0] for p in parts]), np.stack([p[1] for p in parts])
    s = (query @ key.T).astype(float) * (scale or query.shape[-1] ** -0.5)
    w = np.zeros(s.shape)
    m = np.broadcast_to(mask, s.shape)
    for row, ok, out in zip(s, m, w):
        if ok.any():
            e = np.exp(row[ok] - row[ok].max())
            out[ok] = e / e.sum()
    return w @ value, w
