import numpy as np

EXERCISE = "cosine"
CORRECT = True
WHY = "a static method on a class; means keep the ratio right"


class Similarity:
    @staticmethod
    def cosine(a, b):
        def m(x, y):
            return np.mean(x * y)  # the n cancels

        return m(a, b) / np.sqrt(m(a, a) * m(b, b))


answer = Similarity.cosine
