import numpy as np

EXERCISE = "dot_scores"
CORRECT = False
KIND = "writes-earlier-answer"
WHY = "writes every answer into one module buffer"


_buf = np.empty(4096)


def answer(query, keys):
    out = _buf[: len(keys)]
    np.matmul(keys, query, out=out)
    return out
