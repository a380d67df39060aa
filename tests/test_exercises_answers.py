"""What the solutions say about their answers is so: the right ones are right, the bugs wrong, the stubs not begun."""

import re
from types import FunctionType

import pytest

from attnlib.checks import check
from tests.chapters import ROOT, SOLUTIONS, code
from tests.kernels import read
from tests.test_exercises import cells, chapter, each_graded

BUGS = [pytest.param(path, one, id=one.name) for path in SOLUTIONS for one in chapter(path) if "_mended" in one.name]


def answers(path):
    """What the notebook's imports and all its functions to write define, before `path` is looked at further."""
    names = {}
    for cell in code(read(path)):
        if cell.id == "imports" or cell.metadata.get("nbgrader", {}).get("solution"):
            exec(compile(cell.source, cell.id, "exec"), names)
    return names


def also(names, source):
    """What these lines define beside those names."""
    before = dict(names)
    exec(compile(source, "more", "exec"), names := dict(names))
    return {name: thing for name, thing in names.items() if thing is not before.get(name)}


@each_graded
def test_the_solution_is_right(path, exercise, home):
    verdict = check(exercise.name, answers(path)[exercise.name])
    assert verdict.state == "correct", verdict.message


@each_graded
def test_the_second_way_is_right_and_another_one(path, exercise, home):
    found = cells(path, exercise)
    (second,) = re.findall(r"```python\n(.+?)```", found["back"].source, re.S)
    verdict = check(exercise.name, also(answers(path), second)[exercise.name])
    assert verdict.state == "correct", verdict.message
    assert second.strip() not in found[""].source


@each_graded
def test_the_stub_is_not_begun(path, exercise, home):
    verdict = check(exercise.name, answers(ROOT / "exercises" / path.name)[exercise.name])
    assert verdict.state == "not yet", verdict.message


@pytest.mark.parametrize(("path", "exercise"), BUGS)
def test_the_bug_is_wrong_and_has_a_name(path, exercise, home, capsys):
    found = cells(path, exercise)
    shown = also(answers(path), found["bug"].source)
    (bug,) = [thing for thing in shown.values() if isinstance(thing, FunctionType)]
    verdict = check(exercise.name, bug)
    assert verdict.state == "wrong"
    assert verdict.mistake
    assert re.search(r"\]\(https://", found["title"].source), "the bug's source is linked"
