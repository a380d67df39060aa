"""Every notebook of exercises is laid out as one expects, and is what its solution makes of it."""

import re
import subprocess
import sys

import pytest

from attnlib.checks import EXERCISES as KNOWN
from tests import chapters
from tests.chapters import CHAPTERS, ROOT, SOLUTIONS, calls, code, each_of, lines, prose
from tests.kernels import read

each = each_of(SOLUTIONS)
TASK = r"\*(\d+) minutes · difficulty (\d) of 5 · for: (.+)\*"
CHECK = """\
check("{0}", {0})
### BEGIN HIDDEN TESTS
verdict = check("{0}", {0})
assert verdict.state == "correct", verdict.message
### END HIDDEN TESTS"""
KEEP_OUT = re.compile(r"(BEGIN|END) (SOLUTION|HIDDEN TESTS|MARK SCHEME)|What usually goes wrong|```python")


def chapter(path):
    """The exercises of this notebook's chapter, in the order of the course: own ones, then those built on them."""
    return [one for one in KNOWN.values() if one.chapter == path.stem]


def graded(path):
    """Those that are a function to write, each a pytest parameter beside its notebook."""
    return [pytest.param(path, one, id=one.name) for one in chapter(path) if one.kind != "order"]


each_graded = pytest.mark.parametrize(("path", "exercise"), [one for path in SOLUTIONS for one in graded(path)])


def cells(path, exercise):
    """The cells of one exercise by what they are: {"title": …, "": the function, "check": …, "back": …}."""
    start = exercise.name.replace("_", "-")
    parts = ["title", "bug", "task", "", "check", "hint", "back"]
    ids = {f"{start}-{part}".rstrip("-"): part for part in parts}
    return {ids[cell.id]: cell for cell in read(path).cells if cell.id in ids}


def sections(path):
    """The parts of a notebook below a heading, as pairs: the heading, and all that is said under it."""
    text = "\n".join(cell.source for cell in prose(read(path)))
    return re.findall(r"^## (.+)\n(.*(?:\n(?!## ).*)*)", re.sub(r"```.*?```", "", text, flags=re.S), re.M)


def is_optional(heading, text):
    return "(optional)" in heading or "is optional" in text


# ── solutions and exercises ──────────────────────────────────────────────────────────────────────────────────────────


def cut_into(folder, *solutions):
    """What `course.py cut` says, with warnings as errors, and every exercise in this folder."""
    command = [sys.executable, "-W", "error", "-m", "attnlib.classroom.cutting", *solutions, "--out", folder]
    done = subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def cut(tmp_path_factory):
    """The exercises as they would be cut now."""
    folder = tmp_path_factory.mktemp("cut")
    assert cut_into(folder) == [f"{path.name}  cut anew" for path in SOLUTIONS]
    return folder


def test_every_chapter_has_its_solutions_and_its_exercises():
    names = [path.name for path in CHAPTERS]
    assert [path.name for path in SOLUTIONS] == names
    assert [path.name for path in chapters.EXERCISES] == names


@each
def test_the_exercises_are_cut_from_the_solutions_as_they_are_now(path, cut):
    fresh, kept = cut / path.name, ROOT / "exercises" / path.name
    assert kept.exists() and kept.read_text("utf-8") == fresh.read_text("utf-8"), "run `python3 course.py cut`"  # noqa: PT018


@each_of(chapters.EXERCISES)
def test_nothing_of_a_solution_is_left_in_the_exercises(path):
    assert [cell.id for cell in read(path).cells if KEEP_OUT.search(cell.source)] == []
    marked = [cell for cell in code(read(path)) if cell.metadata.get("nbgrader", {}).get("solution")]
    assert len(marked) == len(graded(path))
    assert [cell.id for cell in marked if "raise NotImplementedError" not in cell.source] == []


def test_a_second_cut_says_that_nothing_has_changed(cut):
    one, other = SOLUTIONS[:2]
    (cut / other.name).write_text("{}")
    assert cut_into(cut, one, other) == [f"{one.name}  as it was", f"{other.name}  cut anew"]
    assert (cut / other.name).read_text("utf-8") != "{}"


def test_ruff_finds_nothing_in_the_notebooks():
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "notebooks", "solutions", "exercises"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert said.returncode == 0, said.stdout


# ── the notebook ─────────────────────────────────────────────────────────────────────────────────────────────────────


@each
def test_each_exercise_of_the_chapter_stands_in_it_once(path):
    found = [cell for cell in code(read(path)) if {"check", "order"} & set(calls(cell))]
    names = [calls(cell).get("check", calls(cell).get("order")).args[0].value for cell in found]
    assert sorted(names) == sorted(one.name for one in chapter(path))


def kinds(path):
    """What a reader does, from the top to the bottom; an exercise goes by its name."""
    for cell in read(path).cells:
        called = {*calls(cell), cell.id} if cell.cell_type == "code" else set()  # the cell of the goal is called so
        if heading := re.match(r"## (Warm-up|.*[Ww]orked)", cell.source):
            yield heading[1].split()[-1].lower()
        elif {"check", "order", "goal", "progress_page"} & called:
            name = calls(cell).get("check", calls(cell).get("order"))
            yield name.args[0].value if name else min(called & {"goal", "progress_page"})


@each
def test_it_goes_from_warming_up_to_what_has_been_reached(path):
    own = [one.name for one in chapter(path) if one.base == one.name]
    blanks, mended, last = (one.name for one in chapter(path) if one.base != one.name)
    assert (blanks[-7:], mended[-7:]) == ("_blanks", "_mended")
    done = [kind for kind in kinds(path) if kind != "goal"]
    assert done == ["warm-up", "worked", blanks, *own, mended, last, "progress_page"]
    assert list(kinds(path)).count("goal") == 1


@each
def test_it_says_how_long_it_takes(path):
    told = {heading: re.search(r"^\*(\d+) minutes\b", text, re.M) for heading, text in sections(path)[:-1]}
    assert [heading for heading, minutes in told.items() if not minutes] == [], "a part without its *N minutes*"
    minutes = {heading: int(found[1]) for heading, found in told.items()}
    assert [heading for heading, taken in minutes.items() if taken > 15] == []
    core = sum(minutes[heading] for heading, text in sections(path)[:-1] if not is_optional(heading, text))
    least, most = map(int, re.search(r"\*Core: (\d+)–(\d+) minutes", read(path).cells[0].source).groups())
    assert least <= core <= most <= least + 20


@each
def test_what_is_optional_is_told_at_the_top(path):
    optional = [heading for heading, text in sections(path) if is_optional(heading, text)]
    assert bool(optional) == ("optional" in read(path).cells[0].source)


@each
def test_the_exercises_are_counted(path):
    numbers = [re.match(r"(\d+) · ", heading) for heading, _ in sections(path)]
    counted = [int(found[1]) for found in numbers if found]
    assert counted == list(range(1, len(chapter(path)) + 2))  # the goal counts too


@each
def test_the_code_fits_into_a_narrow_window(path):
    assert [cell.id for cell in code(read(path)) for line in lines(cell) if len(line) > 88] == []
    assert [cell.id for cell in code(read(path)) if len(lines(cell)) > 25] == []


@each
def test_it_leads_on(path):
    closing = read(path).cells[-1]
    links = re.findall(r"\]\(([\w./-]+\.ipynb)\)", closing.source)
    assert links or path == SOLUTIONS[-1]
    assert [link for link in links if not (path.parent / link).resolve().exists()] == []


# ── one exercise ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("path", "exercise"), [(path, one) for path in SOLUTIONS for one in chapter(path)])
def test_its_heading_tells_what_the_check_knows_of_it(path, exercise):
    heading, told = re.match(r"## \d+ · (.+)\n\n(.+)\n", cells(path, exercise)["title"].source).groups()
    assert heading.removesuffix(" (optional)") == exercise.title
    minutes, difficulty, purpose = re.fullmatch(TASK, told).groups()
    assert (int(minutes), int(difficulty), purpose) == (exercise.minutes, exercise.difficulty, exercise.purpose)
    assert exercise.purpose


@each_graded
def test_a_task_ends_in_a_colon_and_the_function_follows(path, exercise):
    found = cells(path, exercise)
    order = [part for part in found if part != "hint"]
    assert order == [part for part in ("title", "bug", "task", "", "check", "back") if part in found]
    assert {"title", "", "check", "back"} <= set(order)
    asked = found.get("task", found["title"]).source.rstrip()
    assert asked.endswith(":")


@each_graded
def test_the_function_has_a_docstring_with_its_shapes_and_its_size(path, exercise):
    source = cells(path, exercise)[""].source
    described = re.match(rf'def {exercise.name}\(.*\):\n    """(.+?)"""', source, re.S)
    assert described, f"the cell begins with def {exercise.name} and its docstring"
    assert "->" in described[1]
    assert re.search(r"\blines?\b", described[1])


@each_graded
def test_its_marks_are_nbgraders(path, exercise):
    found, name = cells(path, exercise), exercise.name
    marks = {part: dict(cell.metadata.get("nbgrader", {})) for part, cell in found.items()}
    plain = {"schema_version": 3, "grade": False, "solution": False, "task": False}
    assert marks[""] == plain | {"grade_id": name, "solution": True, "locked": False}
    assert marks["check"] == plain | {
        "grade_id": f"check_{name}", "grade": True, "locked": True, "points": exercise.difficulty
    }  # fmt: skip
    for part in {"bug", "back"} & set(found):
        assert marks[part] == plain | {"grade_id": f"{part}_{name}", "locked": True}
    assert found["check"].source == CHECK.format(name)


@each_graded
def test_its_mark_scheme_explains_and_says_what_goes_wrong(path, exercise):
    asked, begin, scheme = cells(path, exercise)["back"].source.partition("\n<!-- BEGIN MARK SCHEME -->\n")
    assert begin
    assert re.search(r"[?]|^\*\*Look back", asked)
    assert not asked.endswith("\n"), "a blank line above the mark scheme stays behind in the exercises"
    assert scheme.endswith("<!-- END MARK SCHEME -->")
    assert "What usually goes wrong" in scheme
    assert scheme.count("```python") == 1
