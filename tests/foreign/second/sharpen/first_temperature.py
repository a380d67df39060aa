import numpy as np

EXERCISE = "sharpen"
CORRECT = False
KIND = "state-between-calls"
WHY = "the first temperature ever seen is kept as a default"


class Sharpen:
    temperature = None

    def __call__(self, scores, temperature):
        if self.temperature is None:
            self.temperature = temperature
        z = scores / self.temperature
        z = np.exp(z - z.max(-1, keepdims=True))
        return z / z.sum(-1, keepdims=True)


answer = Sharpen()
