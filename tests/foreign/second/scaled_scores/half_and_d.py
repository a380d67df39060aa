import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "combo:float16+scale-d"
WHY = "float16 and the wrong scale"


def answer(query, key):
    q = query.astype(np.float16)
    k = key.astype(np.float16)
    return (q @ k.swapaxes(-1, -2) / np.float16(q.shape[-1])).astype(np.float32)
