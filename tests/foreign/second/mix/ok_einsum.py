import functools

import numpy as np

EXERCISE = "mix"
CORRECT = True
WHY = "einsum with an ellipsis"


answer = functools.partial(np.einsum, "...qk,...kv->...qv")
