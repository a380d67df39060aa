import numpy as np

EXERCISE = "padding_mask"
CORRECT = True
WHY = "counts ends by cumulative sum"


class Pad:
    def __call__(self, lengths, n):
        ends = np.zeros((len(lengths), int(n) + 1), dtype=int)
        np.add.at(ends, (np.arange(len(lengths)), lengths), 1)
        return (np.cumsum(ends, axis=1)[:, :-1] == 0).reshape(len(lengths), 1, -1)


answer = Pad()
