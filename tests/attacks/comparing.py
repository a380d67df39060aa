"""Answers that want to pass for equal: patched comparisons, objects that agree with all, numbers that aren't."""

COMPARING = {
    "patched comparisons": """
def yes(*_, **__):
    return True

np.allclose = np.array_equal = np.isclose = np.testing.assert_allclose = np.all = yes

def cheat(scores):
    return wrong(scores)
""",
    "patched builtins": """
import builtins

def cheat(scores):
    builtins.all = builtins.any = builtins.isinstance = builtins.callable = lambda *_, **__: True
    return wrong(scores)
""",
    "an object equal to everything": """
class Same:
    def __eq__(self, other):
        return True
    __ne__ = __lt__ = __gt__ = lambda self, other: False
    __hash__ = None
    shape, ndim, dtype = (3,), 1, np.dtype(float)

def cheat(scores):
    return Same()
""",
    "an array of its own kind": """
class Close(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, bool)
    def __array_ufunc__(self, ufunc, method, *inputs, **_):
        return np.zeros(self.shape, bool) if ufunc is np.not_equal else np.ones(self.shape, bool)
    def __array_function__(self, function, types, arguments, named):
        return True

def cheat(scores):
    return wrong(scores).view(Close)
""",
    "an array that changes with time": """
class Changing:
    looks = 0
    def __init__(self, scores):
        self.scores = scores
    def __array__(self, dtype=None, copy=None):
        Changing.looks += 1
        return np.full(self.scores.shape, float(Changing.looks))

def cheat(scores):
    return Changing(scores)
""",
    "not a number": """
def cheat(scores):
    return np.full(np.shape(scores), np.nan)
""",
    "infinite numbers": """
def cheat(scores):
    return np.full(np.shape(scores), np.inf)
""",
    "an empty array": """
def cheat(scores):
    return np.empty((0, *np.shape(scores)))
""",
    "an array to be broadcast": """
def cheat(scores):
    return np.array(1 / np.shape(scores)[-1])
""",
    "a masked array": """
def cheat(scores):
    return np.ma.masked_all(np.shape(scores))
""",
    "a tensor with hooks": """
class Tensor:
    shape, dtype = (3,), "float64"
    def detach(self):
        return self
    def cpu(self):
        return self
    def numpy(self):
        import sys
        frame = sys._getframe()
        while frame:
            for value in frame.f_locals.values():
                if isinstance(value, tuple) and value and isinstance(value[0], np.ndarray):
                    return value[0]
            frame = frame.f_back
        return np.zeros(3)

def cheat(scores):
    return Tensor()
""",
    "something that unpickles into trouble": """
class Trouble:
    def __reduce__(self):
        return (exec, ("import attnlib.checks.judging as j; j._right = lambda *a: None",))

def cheat(scores):
    return Trouble()
""",
    "inputs written into": """
def cheat(scores):
    scores[...] = 0  # whoever computes what is wanted from these now gets the same shares for all
    return wrong(scores)
""",
    "answers learnt by heart": """
KNOWN = {known}

def cheat(scores):
    return np.array(KNOWN.get(np.asarray(scores, float).round(6).tolist().__repr__(), wrong(scores)))
""",
}
