"""`course.py grade`: whose notebook it is, what it earns, what the class got wrong, and what can't be graded."""

import csv
import json
import sys

import pytest

from attnlib.checks import EXERCISES
from attnlib.classroom import grading, kernel, notebooks, one, reports, sitting
from attnlib.classroom.grading import Result, grade
from attnlib.classroom.notebooks import Unreadable
from attnlib.classroom.submissions import Submission, Trouble, submissions
from tests.attacks import BEGIN, RIGHT, STUB, cell, exercise, notebook

SHARPEN = "def sharpen(scores, temperature):\n    return softmax(scores / temperature)\n"
ENTROPY = "def entropy(weights):\n    return -(weights * np.log2(np.where(weights > 0, weights, 1))).sum(-1)\n"
ANSWERS = {"softmax": RIGHT["softmax"], "sharpen": SHARPEN, "entropy": ENTROPY}
COLUMNS = "def softmax(scores):\n    powers = np.exp(scores - scores.max(0))\n    return powers / powers.sum(0)\n"
ENDLESS = "def softmax(scores):\n    while True:\n        pass\n"


def handed_in(more=(), **changed):
    """A notebook of three exercises: right ones where nothing else is said."""
    answers = ANSWERS | changed
    return notebook(
        [cell(BEGIN), *map(cell, more), *(each for name in answers for each in exercise(name, answers[name]))]
    )


@pytest.fixture
def released(tmp_path):
    """A folder with the notebook that was handed out."""
    folder = tmp_path / "released"
    write(folder / "02_softmax.ipynb", handed_in(**{name: STUB.format(name) for name in ANSWERS}))
    return folder


@pytest.fixture
def marked(tmp_path, released):
    """Grades a notebook here, without a process between: the marks by exercise, and what is said of the whole."""

    def mark(made, name="02_softmax.ipynb"):
        write(tmp_path / "ada" / name, made)
        found = list(one.grade(tmp_path / "ada" / name, released))
        return {each.exercise: each for each in found if isinstance(each, one.Mark)}, found[-1]

    return mark


def write(path, made):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(made if isinstance(made, str) else json.dumps(made), "utf-8")


def test_right_answers_earn_all_points(marked):
    marks, said = marked(handed_in())
    assert list(marks) == ["softmax", "sharpen", "entropy"]
    assert {mark.state for mark in marks.values()} == {"correct"}
    assert sum(mark.points for mark in marks.values()) == sum(mark.possible for mark in marks.values()) == 6
    assert said == {"troubles": [], "missing": said["missing"]}


def test_on_this_machine_all_walls_stand(marked):
    if not kernel.knows():
        pytest.skip("only Linux has these walls")
    assert marked(handed_in())[1]["missing"] == []


def test_stubs_are_not_yet(marked):
    marks, _ = marked(handed_in(**{name: STUB.format(name) for name in ("softmax", "entropy")}))
    assert [mark.state for mark in marks.values()] == ["not yet", "not yet", "not yet"]
    assert "isn't written so far" in marks["softmax"].message


def test_a_mistake_has_its_name(marked):
    marks, _ = marked(handed_in(softmax=COLUMNS))
    assert marks["softmax"].state == "wrong"
    assert marks["softmax"].points == 0
    assert marks["softmax"].mistakes == ("batch_axis",)
    assert marks["entropy"].state == "correct"


def test_an_exercise_that_never_ends_costs_no_other(marked, monkeypatch):
    monkeypatch.setattr(one, "ANSWERS", 1.0)
    marks, _ = marked(
        handed_in(
            softmax=ENDLESS,
            sharpen=SHARPEN.replace("softmax", "RIGHT"),
            more=[RIGHT["softmax"].replace("softmax", "RIGHT")],
        )
    )
    assert marks["softmax"].mistakes == ("endless",)
    assert "was stopped after 1 second" in marks["softmax"].message
    assert marks["sharpen"].state == marks["entropy"].state == "correct"


def test_when_the_time_is_used_up_the_rest_is_told_so(marked, monkeypatch):
    monkeypatch.setattr(sitting, "WHOLE", 0.5)
    marks, _ = marked(handed_in())
    assert {mark.mistakes for mark in marks.values()} == {("out_of_time",)}
    assert "were used up before this exercise" in marks["entropy"].message


def test_a_cell_that_stops_is_told_and_later_ones_run(marked):
    marks, said = marked(handed_in(more=["1 / 0", "def broken(:", "import os\nos._exit(1)", "%time x = 1\n!ls"]))
    assert {mark.state for mark in marks.values()} == {"correct"}
    assert said["troubles"] == [
        "Code cell 2 stopped with ZeroDivisionError: division by zero. It happened in line 1 of code cell 2: 1 / 0",
        "Code cell 3 stopped with SyntaxError: invalid syntax (<code cell 3>, line 1). "
        "It happened in line 1 of code cell 3: def broken(:",
        "Code cell 4 ended the program that it ran in.",
    ]


def test_what_stops_in_a_cell_of_ours_is_told_to_nobody(tmp_path, released, marked):
    write(
        released / "02_softmax.ipynb",
        handed_in(more=["a, b = goal()"], **{name: STUB.format(name) for name in ANSWERS}),
    )
    assert marked(handed_in(more=["a, b = goal()"]))[1]["troubles"] == []
    assert len(marked(handed_in(more=["a, b = gaol()"]))[1]["troubles"]) == 1


def test_an_exception_is_told_with_the_readers_own_line(marked):
    marks, _ = marked(handed_in(entropy="def entropy(weights):\n    return weights.nope\n"))
    assert marks["entropy"].state == "error"
    assert "AttributeError" in marks["entropy"].message
    assert "It happened in line 2 of code cell 6: return weights.nope" in marks["entropy"].message


@pytest.mark.parametrize(
    ("answer", "state", "said"),
    [
        ("entropy = 3", "error", "`entropy` should be a function; it is 3."),
        ("import os", "not yet", "the notebook defines no `entropy`"),
        ("def entropy(weights):\n    pass", "error", "returned nothing"),
        ("def entropy(weights):\n    return 'many'", "error", "it came as 'many'"),
        ("def entropy(weights):\n    return {}", "error", "can't be read as an array of numbers"),
        ("def entropy(weights):\n    import os\n    os._exit(0)", "error", "ended the program that it ran in"),
    ],
)
def test_usual_accidents_are_told_as_the_check_tells_them(marked, answer, state, said):
    mark = marked(handed_in(entropy=answer))[0]["entropy"]
    assert mark.state == state
    assert said in mark.message


def test_an_earlier_answer_that_changes_is_named_as_in_the_notebook(marked):
    shared = (
        RIGHT["softmax"].replace("softmax", "fresh") + "kept = {}\ndef softmax(scores):\n    came = fresh(scores)\n"
    )
    shared += "    last = kept.setdefault(came.shape, came)\n    last[...] = came\n    return last\n"
    mark = marked(handed_in(softmax=shared))[0]["softmax"]
    assert mark.mistakes == ("changes_earlier_answer",)


def test_an_argument_that_is_written_into_is_named_as_in_the_notebook(marked):
    writing = "def softmax(scores):\n    scores -= scores.max(-1, keepdims=True)\n    powers = np.exp(scores)\n"
    mark = marked(handed_in(softmax=writing + "    return powers / powers.sum(-1, keepdims=True)\n"))[0]["softmax"]
    assert mark.mistakes == ("writes_into_argument",)


def test_the_readers_own_name_is_found_in_the_check_cell(marked):
    made = handed_in(softmax=RIGHT["softmax"].replace("softmax", "mine"), sharpen=SHARPEN.replace("softmax", "mine"))
    made["cells"][2]["source"] = 'check("softmax", mine)'
    assert {mark.state for mark in marked(made)[0].values()} == {"correct"}
    made["cells"].insert(1, cell(STUB.format("softmax")))
    assert {mark.state for mark in marked(made)[0].values()} == {"correct"}


def test_lists_and_tensors_are_welcome_as_they_are_to_the_check(marked):
    tensors = "import torch\ndef softmax(scores):\n    return torch.tensor(scores).softmax(-1)\n"
    lists = "def sharpen(scores, temperature):\n    return softmax(scores / temperature).tolist()\n"
    marks, _ = marked(handed_in(softmax=tensors, sharpen=lists))
    assert {mark.state for mark in marks.values()} == {"correct"}
    assert "came as a list" in marks["sharpen"].message


def test_what_an_earlier_exercise_builds_may_be_taken_from_the_library(marked):
    theirs = "from attnlib.attention import softmax as theirs\n"
    marks, _ = marked(handed_in(sharpen=theirs + SHARPEN.replace("return softmax", "return theirs")))
    assert marks["sharpen"].state == "correct"
    marks, _ = marked(handed_in(softmax=theirs + "def softmax(scores):\n    return theirs(scores)\n"))
    assert marks["softmax"].state == "not yet"
    assert "That is ours" in marks["softmax"].message
    assert marks["sharpen"].state == "correct"  # of which it is a part, as in the notebook


def test_without_marks_the_files_name_tells_what_was_asked(marked):
    made = handed_in()
    for each in made["cells"]:
        each["metadata"] = {}
    assert {mark.state for mark in marked(made, "ada_02_softmax_late.ipynb")[0].values()} == {"correct"}
    with pytest.raises(Unreadable, match="it holds none of the exercises: neither their marks"):
        marked(made, "homework.ipynb")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no json", "it is no notebook of the format"),
        ("[]", "it is no notebook"),
        ('{"cells": [1]}', "it is no notebook"),
    ],
)
def test_what_is_no_notebook_is_told_so(tmp_path, text, said):
    write(tmp_path / "a.ipynb", text)
    with pytest.raises(Unreadable, match=said):
        notebooks.cells(tmp_path / "a.ipynb")


def test_an_enormous_notebook_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(notebooks, "LARGEST", 10)
    write(tmp_path / "a.ipynb", "0123456789abc")
    with pytest.raises(Unreadable, match="it is larger than 0 MB: were its outputs cleared"):
        notebooks.cells(tmp_path / "a.ipynb")


def test_readers_are_named_by_their_folders_and_links_are_left_alone(tmp_path):
    for path in (
        "ada/02_softmax.ipynb",
        "bob/week 1/02_softmax.ipynb",
        "cyd.ipynb",
        ".git/x.ipynb",
        "02_softmax.ipynb",
    ):
        write(tmp_path / "class" / path, "{}")
    if sys.platform != "win32":
        (tmp_path / "class" / "dan.ipynb").symlink_to(tmp_path / "class" / "cyd.ipynb")
        (tmp_path / "class" / "eve").symlink_to(tmp_path / "class" / "ada")
    found = submissions([tmp_path / "class", tmp_path / "class" / "cyd.ipynb"])
    assert [each.reader for each in found] == ["ada", "bob", "class", "cyd"]
    assert found[1].name == "bob · 02_softmax"
    assert submissions([tmp_path / "class" / "ada" / "02_softmax.ipynb"])[0].reader == "ada"


def test_paths_that_cannot_be_graded_are_told_so(tmp_path):
    with pytest.raises(Trouble, match=r"There is nothing at .*nowhere\. Is the name right\?"):
        submissions([tmp_path / "nowhere"])
    with pytest.raises(Trouble, match=r"No notebook lies in .*: their names should end in \.ipynb\."):
        submissions([tmp_path])
    write(tmp_path / "a.py", "")
    with pytest.raises(Trouble, match=r"a\.py is no notebook: its name should end in \.ipynb\."):
        submissions([tmp_path / "a.py"])


@pytest.fixture
def class_of_three(tmp_path, released):
    """Two who hand in, one of them with a mistake, and one whose notebook is none."""
    folder = tmp_path / "class"
    write(folder / "ada" / "02_softmax.ipynb", handed_in())
    write(folder / "bob" / "02_softmax.ipynb", handed_in(softmax=COLUMNS, entropy=STUB.format("entropy")))
    write(folder / "cyd" / "02_softmax.ipynb", "")
    return folder


def test_a_class_is_graded_side_by_side_and_told_in_order(class_of_three, released, tmp_path, capsys):
    rows = tmp_path / "rows.csv"
    words = [str(class_of_three), "--exercises", str(released), "--csv", str(rows), "--jobs", "3"]
    assert grading.main(words) == 1  # one can't be graded
    said = capsys.readouterr().out
    assert "ada · 02_softmax    6 of 6    ✓ softmax  ✓ sharpen  ✓ entropy" in said
    assert "bob · 02_softmax    0 of 6    ✗ softmax  ✗ sharpen  – entropy" in said
    assert "cyd · 02_softmax  not graded: it is no notebook of the format" in said
    assert said.index("ada ·") < said.index("bob ·") < said.index("cyd ·")
    assert (
        "softmax: 1 of 2 correct\n  1 of 2: You normalise over the first axis (batch_axis)\n      next: Count" in said
    )
    with rows.open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["reader"] for row in table] == ["ada"] * 3 + ["bob"] * 3 + ["cyd"]
    assert table[3] | {"message": "", "submission": ""} == {
        "submission": "", "reader": "bob", "notebook": "02_softmax.ipynb", "exercise": "softmax", "state": "wrong",
        "mistake": "batch_axis", "points": "0", "possible": "2", "message": "",
    }  # fmt: skip
    assert table[6]["state"] == "not graded"


def test_all_graded_is_a_good_end(class_of_three, released, capsys):
    assert grading.main([str(class_of_three / "ada"), "--exercises", str(released)]) == 0
    assert "1 of 1: ada · 02_softmax" in capsys.readouterr().err


def test_a_file_that_could_not_be_written_is_told_before_the_work(class_of_three, released, tmp_path, capsys):
    rows = tmp_path / "nowhere" / "rows.csv"
    assert grading.main([str(class_of_three), "--exercises", str(released), "--csv", str(rows)]) == 2
    said = capsys.readouterr().err
    assert "There is no folder" in said
    assert "1 of 3" not in said


def test_control_c_ends_it_in_a_word(class_of_three, released, monkeypatch, capsys):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(grading, "grade", interrupted)
    assert grading.main([str(class_of_three), "--exercises", str(released)]) == 130
    assert "Stopped" in capsys.readouterr().err


def test_without_exercises_there_is_nothing_to_grade(class_of_three, tmp_path, capsys):
    (tmp_path / "none").mkdir()
    assert grading.main([str(class_of_three), "--exercises", str(tmp_path / "none")]) == 2
    assert "No exercises lie in" in capsys.readouterr().err


def test_a_notebook_comes_to_an_end_whatever_it_does(class_of_three, released, monkeypatch):
    monkeypatch.setattr(grading, "SECONDS", 0.01)
    result = grade(Submission(class_of_three / "ada" / "02_softmax.ipynb", "ada"), str(released))
    assert result.unreadable == "The processes that graded this notebook were ended before they were done."


def test_exercises_that_were_not_come_to_are_marked_as_lost():
    first = {"exercise": "softmax", "state": "correct", "points": 2, "possible": 2, "message": "", "mistakes": []}
    result = grading._result(None, [{"asked": [["softmax", 2], ["mix", 3]]}, first], "")
    assert result.points == (2, 5)
    assert result.marks[1]["state"] == "error"


def results(*marks):
    where = Submission(notebooks.ROOT / "02_softmax.ipynb", "=ada")
    return [
        Result(where, [{"exercise": "softmax", "possible": 2, "points": 0, "message": "=1+1", **mark}])
        for mark in marks
    ]


def test_the_class_report_counts_mistakes_the_most_frequent_first():
    wrong = {"state": "wrong", "mistakes": ["over_everything"]}
    pair = {"state": "wrong", "mistakes": ["over_everything", "winner_takes_all"]}
    said = reports.by_mistake(
        results(wrong, pair, {"state": "correct", "mistakes": []}, {"state": "error", "mistakes": []})
    )
    assert said.splitlines()[0] == "softmax: 1 of 4 correct"
    assert said.index("2 of 4: All rows share one total") < said.index("1 of 4: The best key gets everything")
    assert said.endswith("1 of 4: it stopped with an exception; the file of --csv tells which, and on which line")


def test_what_all_got_right_needs_no_report():
    assert reports.by_mistake(results({"state": "correct", "mistakes": []})) == ""


@pytest.mark.parametrize("name", EXERCISES)
def test_every_mistake_has_words_without_a_readers_numbers(name):
    for mistake in EXERCISES[name].mistakes:
        says, hint = reports.words(name, mistake)
        assert says, mistake
        assert "{" not in says
        assert hint


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("not_for_batch", "Right, but not where there are leading axes (a batch)"),
        ("endless", "A loop that never ended"),
        ("ours", "attnlib's own function was called"),
        ("earlier_answer", "You return"),
        ("accepts_all", "Your test accepts every function, the wrong ones too"),
        ("misses_over_queries", "A test that lets through: “You normalise over the wrong axis”"),
    ],
)
def test_other_mistakes_have_words_and_a_hint_too(name, says):
    said, hint = reports.words("softmax_test", name)
    assert said.startswith(says)
    assert hint


def test_no_spreadsheet_takes_what_a_reader_wrote_for_a_formula(tmp_path):
    reports.write(tmp_path / "a.csv", results({"state": "wrong", "mistakes": []}))
    row = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[1]
    assert "'=1+1" in row
    assert "'=ada" in row


def test_no_terminal_obeys_what_a_reader_wrote():
    result = results({"state": "wrong", "mistakes": []})[0]
    result.troubles = ["\x1b[2J correct"]
    assert "\x1b" not in reports.notes([result])


def test_what_the_machine_lacks_is_said():
    result = results({"state": "wrong", "mistakes": []})[0]
    result.missing = ["no Landlock in this kernel"]
    assert "This machine has no Landlock in this kernel; see CONTRIBUTING.md" in reports.notes([result])
