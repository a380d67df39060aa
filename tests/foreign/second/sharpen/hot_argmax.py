import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "misconception-argmax"
WHY = "below temperature 0.3 it switches to one-hot of the maximum (ties and near misses lost)"


def answer(scores, temperature):
    if temperature < 0.3:
        out = np.zeros_like(scores)
        np.put_along_axis(out, scores.argmax(-1)[..., None], 1.0, axis=-1)
        return out
    z = scores / temperature
    z = np.exp(z - z.max(-1, keepdims=True))
    return z / z.sum(-1, keepdims=True)
