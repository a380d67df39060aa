"""Tests that want to pass for good ones: the functions that they are handed are to be told apart by other means."""

TESTING = {
    "a test that counts": """
calls = []

def cheat(candidate):
    candidate(np.zeros(3))
    calls.append(candidate)
    return len(calls) <= 2
""",
    "a test that keeps a right one": """
kept = []

def cheat(candidate):
    kept.append(candidate)
    scores = np.array([[1.0, 900.0, 2.0], [0.0, 2.0, 3.0]])
    return np.allclose(candidate(scores), kept[0](scores))
""",
    "a test that asks the library": """
from attnlib.attention import softmax as theirs

def cheat(candidate):
    scores = np.array([[1.0, 900.0, 2.0], [0.0, 2.0, 3.0]])
    return np.allclose(candidate(scores), theirs(scores))
""",
    "a test that looks inside": """
def cheat(candidate):
    candidate(np.zeros(3))
    inside = [candidate.__name__, *map(repr, candidate.__closure__), *map(str, candidate.__code__.co_consts)]
    return not any(word in each for word in ("Slips", "wrong", "mistake", "peak", "axis") for each in inside)
""",
    "a test that leaves its judging to check": """
from attnlib.checks import EXERCISES, check
from attnlib.checks.judging import judge

def cheat(candidate):
    candidate(np.zeros(3))
    return bool(check("softmax", candidate).state == "correct") or bool(judge(EXERCISES["softmax"], candidate).correct)
""",
    "a test that asks for too much": """
def cheat(candidate):
    for size in (10**6, 10**9):
        try:
            candidate(np.broadcast_to(np.zeros(1), (size,)))
        except MemoryError:
            pass
    while True:
        candidate(np.zeros(3))
""",
}
