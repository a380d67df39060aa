import math

import numpy as np

EXERCISE = "dot_product"
CORRECT = False
KIND = "task-misread-scaled"
WHY = "divides by the root of the width, which comes in a later exercise"


def answer(q, k):
    return np.dot(q, k) / math.sqrt(q.shape[-1])
