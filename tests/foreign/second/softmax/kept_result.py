import numpy as np

EXERCISE = "softmax"
CORRECT = False
KIND = "writes-earlier-answer"
WHY = "result array kept between calls of one shape"


_results = {}


def answer(scores):
    out = _results.setdefault(scores.shape, np.zeros(scores.shape))
    np.exp(scores - scores.max(-1, keepdims=True), out=out)
    out /= out.sum(-1, keepdims=True)
    return out
