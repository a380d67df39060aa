import numpy as np

EXERCISE = "soft_lookup"
CORRECT = True
WHY = "one key at a time, running maximum"


class Lookup:
    def __call__(self, query, keys, values):
        m, z, out = -np.inf, 0.0, np.zeros(values.shape[1])
        for k, v in zip(keys.astype(float), values.astype(float)):
            s = k @ query
            new = max(m, s)
            a, b = np.exp(m - new), np.exp(s - new)
            m, z, out = new, z * a + b, out * a + b * v
        return out / z


answer = Lookup()
