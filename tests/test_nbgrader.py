"""The solutions serve nbgrader as they are: it hands out our exercises, grades what comes back, and explains it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from tests.chapters import EXERCISES, ROOT, SOLUTIONS
from tests.kernels import offline, read

PART = "part-1"
ENTROPY_IN_NATS = '''
def entropy(weights):
    """How spread out each row is."""
    return -(weights * np.log(np.where(weights > 0, weights, 1.0))).sum(axis=-1)
'''
AS_SHIPPED = "softmax_mended = softmax_as_shipped"
GRADES = """
import json, sys
from nbgrader.api import Gradebook

with Gradebook("sqlite:///gradebook.db") as book:
    for one in book.assignment_submissions(sys.argv[1]):
        scores = {grade.name: grade.score for notebook in one.notebooks for grade in notebook.grades}
        waits = any(notebook.needs_manual_grade for notebook in one.notebooks)
        print(json.dumps({"who": one.student.id, "scores": scores, "most": one.max_score, "waits": waits}))
"""


class Course:
    """An nbgrader course in a folder of its own, with one assignment: all our solutions."""

    def __init__(self, folder):
        self.folder, self.source = folder, folder / "course" / "source" / PART
        shutil.copytree(ROOT / "solutions", self.source, ignore=shutil.ignore_patterns(".*"))
        shutil.copy(ROOT / "nbgrader_config.py", folder / "course")

    def run(self, *words):
        """What a Python prints that stands in the course, with no network and no settings of whoever runs it."""
        own = {
            name: str(self.folder / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")
        }
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        env = {**offline(self.folder), **own, "PATH": path, "JUPYTER_PREFER_ENV_PATH": "1", "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, *words],
            cwd=self.folder / "course",
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def hand_in(self, who, path, **answers):
        """A student's copy of a notebook, with other lines in some cells; `all_checks` stands for each check cell."""
        notebook, every = read(path), answers.pop("all_checks", None)
        for cell in notebook.cells:
            mark = cell.metadata.get("nbgrader", {})
            cell.source = answers.get(mark.get("grade_id"), cell.source)
            if every is not None and mark.get("grade"):
                cell.source, mark["points"] = every, 100
        submitted = self.folder / "course" / "submitted" / who / PART
        submitted.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, submitted / path.name)


def chapter(paths, number):
    return next(path for path in paths if path.stem.startswith(number))


def solution_of(name):
    return next(cell.source for cell in read(chapter(SOLUTIONS, "02")).cells if cell.id == name)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The course after the assignment was generated, handed in by four students, and graded."""
    made = Course(tmp_path_factory.mktemp("nbgrader"))
    made.run("-m", "nbgrader", "generate_assignment", PART)
    for path in SOLUTIONS:
        made.hand_in("knows-all", path)
    made.hand_in("untouched", chapter(EXERCISES, "02"))
    made.hand_in("two-mistakes", chapter(SOLUTIONS, "02"), entropy=ENTROPY_IN_NATS, softmax_mended=AS_SHIPPED)
    made.hand_in("doctored", chapter(EXERCISES, "02"), all_checks="print('correct')", entropy=solution_of("entropy"))
    made.run("-m", "nbgrader", "autograde", PART)
    return made


@pytest.fixture(scope="module")
def grades(course):
    told = map(json.loads, course.run("-c", GRADES, PART).splitlines())
    return {one.pop("who"): one for one in told}


def test_nbgrader_hands_out_the_exercises_that_we_keep(course):
    released = course.folder / "course" / "release" / PART
    assert sorted(path.name for path in released.iterdir()) == [path.name for path in EXERCISES]
    for path in EXERCISES:
        fresh = (released / path.name).read_text("utf-8")
        assert fresh == path.read_text("utf-8"), f"exercises/{path.name}: run `python3 course.py cut`"


def test_whoever_knows_all_gets_all_points(grades):
    points = {
        mark["grade_id"]: mark["points"]
        for path in SOLUTIONS
        for mark in (cell.metadata.get("nbgrader", {}) for cell in read(path).cells)
        if mark.get("grade")
    }
    assert grades["knows-all"]["scores"] == points
    assert grades["knows-all"]["most"] == sum(points.values())


def test_an_untouched_exercise_gets_none(grades):
    assert set(grades["untouched"]["scores"].values()) == {0}


def test_two_mistakes_cost_their_own_points_and_no_others(grades):
    lost = {
        name: (score, grades["two-mistakes"]["scores"][name])
        for name, score in grades["knows-all"]["scores"].items()
        if name in marks_of("02") and grades["two-mistakes"]["scores"][name] != score
    }
    assert lost == {"check_entropy": (2, 0), "check_softmax_mended": (2, 0)}


def test_a_check_that_was_doctored_earns_nothing(grades):
    earned = {name: score for name, score in grades["doctored"]["scores"].items() if score}
    assert earned == {"check_entropy": 2}
    assert grades["doctored"]["most"] == grades["knows-all"]["most"]


def test_nothing_waits_for_a_grader_by_hand(grades):
    assert [who for who, grade in grades.items() if grade["waits"]] == []


def test_grading_leaves_the_graders_own_progress_alone(course):
    assert not (course.folder / "progress").exists()


def test_the_feedback_names_the_mistake_and_shows_how_it_goes(course):
    course.run("-m", "nbgrader", "generate_feedback", PART, "--student=two-mistakes")
    (page,) = (course.folder / "course" / "feedback").rglob("*.html")
    text = page.read_text("utf-8")
    assert "You take the natural logarithm" in text
    assert "What usually goes wrong" in text


def marks_of(number):
    return {cell.metadata.get("nbgrader", {}).get("grade_id") for cell in read(chapter(SOLUTIONS, number)).cells}
