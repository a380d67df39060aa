"""No attack on `course.py grade` earns a point, and the same notebook with a right answer earns all of its points."""

import pytest

from attnlib.classroom import one, sitting
from tests.attacks import ATTACKS, POINTS, asked, mark

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


def test_there_are_enough_of_them():
    assert len(ATTACKS) >= 25
