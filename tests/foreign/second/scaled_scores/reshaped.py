import numpy as np

EXERCISE = "scaled_scores"
CORRECT = False
KIND = "reshape-for-transpose"
WHY = "reshapes the key instead of transposing it"


def answer(query, key):
    kt = key.reshape(*key.shape[:-2], key.shape[-1], key.shape[-2])
    return query @ kt / np.sqrt(key.shape[-1])
