"""No attack on `course.py grade` earns a point, and the same notebook with a right answer earns all of its points."""

import pytest

from attnlib.checks import catching
from attnlib.classroom import asking, kernel, one, sitting
from tests.attacks import ATTACKS, POINTS, ROOT, asked, mark

ENDLESS = 1.0  # seconds that an attack gets in place of four, so that the tests don't wait for those that never end


@pytest.fixture(autouse=True)
def short_cells(monkeypatch):
    monkeypatch.setattr(sitting, "CELL", 2 * ENDLESS)


@pytest.fixture
def in_a_hurry(monkeypatch):
    monkeypatch.setattr(one, "ANSWERS", ENDLESS)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_earns_nothing(name, in_a_hurry):
    marked = mark(name)
    assert marked.exercise == asked(name)
    assert marked.state != "correct"
    assert marked.points == 0
    assert marked.possible == POINTS
    assert marked.message


@pytest.mark.parametrize("name", ATTACKS)
def test_the_same_notebook_with_a_right_answer_earns_its_points(name):
    marked = mark(name, right=True)
    assert marked.state == "correct", marked.message
    assert marked.points == POINTS


@pytest.mark.parametrize("name", ["our files written", "a full disk"])
def test_no_file_of_ours_is_touched(name):
    mark(name)
    for place in ("", "exercises", "progress", "attnlib/checks"):
        found = [*(ROOT / place).glob("*.attacked"), *(ROOT / place).glob("full-*")]
        assert not found


def test_there_are_enough_of_them():
    assert len(ATTACKS) >= 25


REACHING = [
    "importing past the stand-ins",
    "the library's code from its file",
    "the library's code by importlib",
    "a link to the library",
    "a program on the side",
    "C that reads a file",
]
OPEN = "import sys; sys.path += sys.argv[1:]; from attnlib.classroom import answering, jail; {}; answering.main()"
NO_WALLS = OPEN.format("jail.restrict = lambda *_: []")
NO_HOOK = OPEN.format("jail._hook = lambda *_: lambda *_: None")
NO_KERNEL = OPEN.format("jail.kernel.shut = lambda *_: []")


@pytest.mark.parametrize("name", REACHING)
def test_without_walls_an_attack_that_reaches_the_library_earns_points(name, monkeypatch):
    """Or it would prove nothing that it earns none with them."""
    monkeypatch.setattr(asking, "BEGIN", NO_WALLS)
    assert mark(name).points == POINTS


@pytest.mark.parametrize("name", REACHING)
@pytest.mark.parametrize("begin", [NO_HOOK, NO_KERNEL], ids=["kernel", "hook"])
def test_each_wall_holds_by_itself(name, begin, monkeypatch):
    if begin == NO_HOOK and not kernel.knows():
        pytest.skip("only Linux has these walls")
    monkeypatch.setattr(asking, "BEGIN", begin)
    assert mark(name).points == 0


def test_a_test_that_counts_is_found_out_by_being_asked_again(monkeypatch):
    monkeypatch.setattr(catching, "_wavers", lambda *_: False)
    assert mark("a test that counts").points == POINTS
