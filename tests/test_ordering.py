"""Lines to put in order: the widget's state, the function that lines make, and what is said of it."""

import pytest
import traitlets

from attnlib import progress
from attnlib.checks import EXERCISES, order
from attnlib.checks.keeping import kept
from attnlib.checks.ordering import judged, shuffled
from attnlib.widgets.feedback import Feedback
from attnlib.widgets.ordering import Ordering

ORDERS = [exercise.name for exercise in EXERCISES.values() if exercise.kind == "order"]
NAME = "attend_order"
LINES = list(EXERCISES[NAME].lines)


@pytest.fixture(autouse=True)
def fresh_progress(home):
    pass


def swapped(lines, wrong):
    """The right lines with the wrong one in the place of that which begins alike."""
    alike = [i for i, line in enumerate(lines) if line.split()[:2] == wrong.split()[:2]]
    return [[*lines[:i], wrong, *lines[i + 1 :]] for i in alike] or [[*lines[:-1], wrong]]


@pytest.mark.parametrize("name", ORDERS)
def test_the_right_order_is_right(name):
    verdict = judged(name, list(EXERCISES[name].lines))
    assert (verdict.exercise, verdict.state) == (name, "correct")
    assert kept(name)["solved"]


@pytest.mark.parametrize("name", ORDERS)
def test_each_wrong_line_makes_a_wrong_function_somewhere_and_is_named(name):
    for wrong in EXERCISES[name].wrong_lines:
        verdicts = [judged(name, chosen) for chosen in swapped(list(EXERCISES[name].lines), wrong)]
        assert not any(verdict.correct for verdict in verdicts)
        assert any(verdict.mistake for verdict in verdicts), wrong


def test_lines_that_may_change_places_are_right_in_both_orders():
    width, scores, *rest = LINES
    assert judged(NAME, [width, scores, *rest]).correct
    assert judged(NAME, [scores, width, *rest]).correct


def test_a_line_that_is_missing_is_told_kindly():
    said = judged(NAME, LINES[:-1])
    assert said.message.startswith("A line is still missing: 6 lines make the function, and yours has 5.")
    assert said.head == "Nothing came back"
    assert judged(NAME, LINES[:4]).message.startswith("2 lines are still missing: 6 lines make the function, and yours")
    said = judged(NAME, [LINES[0], *LINES[2:]])
    assert "A name is used before any line has made it." in said.message
    assert said.parts[1][0] == "why"


def test_a_line_that_stands_too_low_is_told_with_its_place():
    verdict = judged(NAME, [LINES[-1], *LINES[:-1]])
    assert verdict.message.startswith("A name is used before any line has made it.")
    assert "It happened in line 1 of your lines: return weights @ value" in verdict.message


def test_a_line_that_comes_too_late_is_told_and_no_mistake_is_kept():
    verdict = judged(NAME, [*LINES[:2], LINES[3], LINES[2], *LINES[4:]])
    assert (verdict.state, verdict.mistake) == ("wrong", None)
    assert verdict.message.startswith(
        "Nothing uses the result of `scores = scores / np.sqrt(width)`: it comes too late."
    )
    assert "divide by √d" not in str(verdict)
    assert (kept(NAME)["tries"], kept(NAME)["mistakes"]) == (1, {})


def test_nothing_is_no_try():
    verdict = judged(NAME, [])
    assert verdict.state == "not yet"
    assert "Your function has no lines yet." in verdict.message
    assert kept(NAME)["tries"] == 0


def test_lines_that_make_no_program_are_told_the_place():
    verdict = judged(NAME, [LINES[0], f"    {LINES[1]}", *LINES[2:]])
    assert (verdict.state, verdict.head) == ("error", "No program yet")
    assert "Look at line 2, `scores = query @ np.swapaxes(key, -1, -2)`" in verdict.message
    assert kept(NAME)["mistakes"] == {"no_program": 1}


def test_the_lines_are_shuffled_the_same_way_for_the_same_seed():
    widget = order(NAME)
    offered = widget.spec["lines"]
    assert sorted(offered) == sorted([*LINES, *EXERCISES[NAME].wrong_lines])
    assert offered == order(NAME).spec["lines"]
    assert offered != order(NAME, seed=1).spec["lines"]
    assert [line for line in offered if line in LINES] != LINES
    assert shuffled([1, 2, 3], 5) == shuffled([1, 2, 3], 5)


def test_the_widget_judges_the_lines_that_stand_in_the_browser():
    widget = order(NAME)
    places = [widget.spec["lines"].index(line) for line in LINES]
    assert widget.said is None
    assert widget.answer({"places": places[:-1]}) == {}
    assert isinstance(widget.said, Feedback)
    assert widget.said.spec["state"] == "error"
    widget.answer({"places": places})
    assert widget.said.spec["state"] == "correct"
    assert widget.program == LINES


def test_the_choice_is_kept_and_restored():
    widget = order(NAME)
    widget.state = [2, 0]
    chosen = widget.program
    assert progress.recall(f"order.{NAME}") == chosen
    assert order(NAME).program == chosen
    assert order(NAME, seed=4).program == chosen
    widget.state = []
    assert order(NAME).program == []


def test_the_verdict_stands_below_again_after_a_restart():
    widget = order(NAME)
    widget.answer({"places": [widget.spec["lines"].index(line) for line in LINES]})
    tries = kept(NAME)
    assert order(NAME).said.spec["state"] == "correct"
    assert kept(NAME) == tries, "to show it again is no try"
    widget.state = widget.state[:-1]
    assert order(NAME).said is None, "it was about other lines"


def test_the_third_time_ends_with_a_question():
    wrong = [chosen for line in EXERCISES[NAME].wrong_lines for chosen in swapped(LINES, line)]
    chosen = next(lines for lines in wrong if judged(NAME, lines).mistakes and judged(NAME, lines).trial)
    assert kept(NAME)["mistakes"]
    assert "You have met this one before." in judged(NAME, chosen).message


@pytest.mark.parametrize("altered", ["all", ["    no such line", 3, LINES[0], LINES[0]], {"a": 1}, 7])
def test_a_choice_that_was_altered_by_hand_harms_nothing(altered):
    progress.remember(f"order.{NAME}", altered)
    assert order(NAME).program in ([], [LINES[0]])


def test_a_state_that_names_a_line_twice_or_none_is_refused():
    widget = Ordering("def f():", ["    a = 1", "    return a"], judge=lambda lines: None)
    for state in ([0, 0], [2], [-1]):
        with pytest.raises(traitlets.TraitError, match="state should name each line at most once, by its place from 0"):
            widget.state = state


def test_an_exercise_without_lines_is_told():
    with pytest.raises(ValueError, match="order shows an exercise whose lines can be ordered: soft_lookup_order, att"):
        order("softmax")
    with pytest.raises(ValueError, match="name should be one of"):
        order("attend_ordre")
