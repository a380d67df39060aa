"""Attacks on `course.py grade`: notebooks that want points for a softmax that they don't compute.

Each is code that defines `cheat`, or a change to the notebook's marks. `mark(name)` grades the attack, and `mark(name,
right=True)` the same notebook with a right answer in it, which has to earn its points.
"""

import json
import tempfile
from pathlib import Path

import numpy as np

from attnlib.checks import EXERCISES
from attnlib.classroom import one
from tests.attacks.comparing import COMPARING
from tests.attacks.doctoring import DOCTORING
from tests.attacks.ending import ENDING
from tests.attacks.forging import FORGING
from tests.attacks.looking import LOOKING
from tests.attacks.testing import TESTING

ROOT = Path(__file__).parents[2]
ATTACKS = COMPARING | LOOKING | ENDING | FORGING | DOCTORING | TESTING
BEGIN = f"""import numpy as np
from attnlib.checks import check

ROOT = {str(ROOT)!r}

def wrong(scores):
    return np.full(np.shape(scores), 1 / np.shape(scores)[-1])
"""
STUB = "def {}(given):\n    raise NotImplementedError\n"
CHEAT = "def {}(given):\n    return cheat(given)\n"
RIGHT = {
    "softmax": """
def softmax(scores):
    powers = np.exp(scores - np.max(scores, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)
""",
    "softmax_test": """
def softmax_test(candidate):
    scores = np.array([[0.0, 1.0, -2.0], [1000.0, 0.0, 999.0]])
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    wanted = powers / powers.sum(axis=-1, keepdims=True)
    return np.allclose(candidate(scores), wanted) and np.allclose(candidate(scores[0]), wanted[0])
""",
}
POINTS = 2


def cell(source, kind="", name="", points=None):
    """A code cell; as nbgrader marks the solution of an exercise, or its check."""
    marks = {"grade": kind == "check", "locked": kind == "check", "solution": kind == "solution", "task": False}
    mark = f"check_{name}" if kind == "check" else name
    extra = {"points": points} if kind == "check" else {}
    marked = {"nbgrader": marks | extra | {"grade_id": mark, "schema_version": 3}} if kind else {}
    return {"cell_type": "code", "metadata": marked, "source": source, "outputs": [], "execution_count": None}


def notebook(cells):
    """A notebook of these cells."""
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}


def exercise(name, source, points=POINTS):
    """The two cells of an exercise, with this solution."""
    return [cell(source, "solution", name), cell(f'check("{name}", {name})', "check", name, points)]


def known():
    """What is right for the inputs that are the same for everybody, as code."""
    softmax = EXERCISES["softmax"]
    pairs = {
        str(probe.arguments[0].astype(float).round(6).tolist()): softmax.wanted(probe)[0] for probe in softmax.probes(7)
    }
    return repr({key: np.asarray(value, float).tolist() for key, value in pairs.items()})


def asked(name):
    """The exercise that an attack is on."""
    return "softmax_test" if name in TESTING else "softmax"


def attacking(name, right=False):
    """The notebook of an attack."""
    attack, of = ATTACKS[name], asked(name)
    code = "cheat = wrong\n" if callable(attack) else attack.replace("{known}", known() if "{known}" in attack else "")
    made = notebook([cell(BEGIN), cell(code), *exercise(of, RIGHT[of] if right else CHEAT.format(of))])
    if callable(attack):
        attack(made)
    return made


def mark(name, right=False):
    """What the attack earns, or its notebook with a right answer."""
    of = asked(name)
    released = notebook([cell(BEGIN), *exercise(of, STUB.format(of))])
    with tempfile.TemporaryDirectory() as folder:
        return marks(Path(folder), attacking(name, right), released)[0]


def marks(folder, submitted, released):
    """The marks of a notebook, graded in a folder beside the released one."""
    (folder / "released").mkdir(exist_ok=True)
    for path, made in ((folder / "released" / "02_softmax.ipynb", released), (folder / "02_softmax.ipynb", submitted)):
        path.write_text(json.dumps(made), "utf-8")
    found = one.grade(folder / "02_softmax.ipynb", folder / "released")
    return [each for each in found if isinstance(each, one.Mark)]


def undeserved():
    """The names of the attacks that earn points."""
    return [name for name in ATTACKS if mark(name).points]
