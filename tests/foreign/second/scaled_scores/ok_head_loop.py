import numpy as np

EXERCISE = "scaled_scores"
CORRECT = True
WHY = "one query at a time, stacked"


def answer(query, key, scale=None):
    scale = query.shape[-1] ** -0.5 if scale is None else scale
    cols = [(key @ query[..., i, :, None])[..., 0] for i in range(query.shape[-2])]
    return np.stack(cols, axis=-2) * scale
