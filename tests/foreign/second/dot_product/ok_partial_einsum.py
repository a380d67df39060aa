import functools

import numpy as np

EXERCISE = "dot_product"
CORRECT = True
WHY = "a partial of einsum"


answer = functools.partial(np.einsum, "i,i->")
