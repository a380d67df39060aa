"""Read notebooks: what a released exercise asks for, and what a submission answers. Nothing in them runs here."""

import ast
import json
import re
from dataclasses import dataclass
from pathlib import Path

from IPython.core.inputtransformer2 import TransformerManager

from attnlib.checks import EXERCISES

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 20_000_000  # bytes of a notebook
MAGIC = re.compile(r"^\s*[%!?]|\?\s*$|=\s*[%!]", re.MULTILINE)
TIMED = re.compile(r"\A\s*%%(time|timeit|capture|prun)\b.*\n?")


class Unreadable(ValueError):
    """A file that is no notebook; the message says why."""


@dataclass(frozen=True)
class Asked:
    """One exercise of a released notebook: its name, the function that is asked for, and its points."""

    exercise: str
    function: str
    points: int


@dataclass(frozen=True)
class Release:
    """A notebook of exercises as it was handed out."""

    name: str
    asked: tuple
    marks: frozenset  # the grade_ids of its cells
    sources: frozenset  # its cells


def cells(path):
    """The code cells of a notebook: (grade_id or "", source) of each, in order."""
    if path.stat().st_size > LARGEST:
        raise Unreadable(f"it is larger than {LARGEST // 1_000_000} MB: were its outputs cleared?")
    try:
        found = json.loads(path.read_text("utf-8"))["cells"]
        code = [cell for cell in found if cell["cell_type"] == "code"]
        return [(_mark(cell), "".join(cell["source"])) for cell in code]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unreadable("it is no notebook of the format that Jupyter writes (nbformat 4).") from None


def _mark(cell):
    marked = cell.get("metadata", {}).get("nbgrader", {})
    mark = marked.get("grade_id", "") if isinstance(marked, dict) else ""
    return mark if isinstance(mark, str) else ""


def releases(folder=None):
    """The released notebooks of a folder, or of exercises/."""
    paths = sorted(Path(folder or ROOT / "exercises").glob("*.ipynb"))
    return [release for release in map(_release, paths) if release.asked]


def _release(path):
    found = json.loads(path.read_text("utf-8"))["cells"]
    points = {_mark(cell): cell["metadata"].get("nbgrader", {}).get("points") for cell in found}
    code = cells(path)
    calls = [(call, points[mark]) for mark, source in code if points.get(mark) is not None for call in checked(source)]
    asked = {name: Asked(name, function, count) for (name, function), count in calls if name in EXERCISES}
    marks = frozenset(mark for mark, _ in code if mark)
    return Release(path.stem, tuple(asked.values()), marks, frozenset(source.strip() for _, source in code))


def checked(source):
    """(exercise, function) of every `check("exercise", function)` in a cell in which both are named so plainly."""
    try:
        nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and len(node.args) == 2]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    calls = [(node.func, *node.args) for node in nodes]
    return [
        (name.value, function.id)
        for called, name, function in calls
        if isinstance(called, ast.Name) and called.id == "check"
        if isinstance(name, ast.Constant) and isinstance(name.value, str) and isinstance(function, ast.Name)
    ]


def release_of(path, code, released):
    """The release that a submission answers: the one with most of its marks, or of its file name; None if neither."""
    marks = {mark for mark, _ in code if mark}
    best = max(released, key=lambda each: (len(marks & each.marks), each.name in path.stem), default=None)
    if best is not None and marks & best.marks:
        return best
    return next((each for each in released if each.name in path.stem), None)


def functions(asked, code):
    """The names under which an answer may stand: the one that was asked for, and the reader's own in the check cell."""
    own = [function for mark, source in code if mark == f"check_{asked.exercise}" for _, function in checked(source)]
    return list(dict.fromkeys([asked.function, *own[:1]]))


def python(source):
    """A cell without the notations that IPython adds; a plain one stays as it is, line by line."""
    if not MAGIC.search(source):
        return source
    return TransformerManager().transform_cell(TIMED.sub("\n", source))
