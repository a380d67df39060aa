import numpy as np

EXERCISE = "mix"
CORRECT = True
WHY = "plain loops after flattening the leading axes"


def answer(weights, values):
    lead, (q, k), v = weights.shape[:-2], weights.shape[-2:], values.shape[-1]
    W, V = weights.reshape(-1, q, k), values.reshape(-1, k, v)
    out = np.zeros((len(W), q, v))
    for b in range(len(W)):
        for i in range(q):
            for j in range(k):
                out[b, i] += W[b, i, j] * V[b, j]
    return out.reshape(*lead, q, v)
