"""Numbers and arrays in words, and the numbers that a sentence about a mistake is filled with."""

import numpy as np
import pytest

from attnlib.checks import EXERCISES
from attnlib.checks.probes import probe
from attnlib.checks.reading import Outcome
from attnlib.checks.recognising import Trial
from attnlib.checks.telling import NOTHING, array, case, facts, names, number, question, row, written


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.5, "0.5"),
        (2.0, "2"),
        (-1.25, "−1.25"),
        (1 / 3, "0.333"),
        (-0.0, "0"),
        (-5.6e-17, "0"),
        (1e-9, "1.0e−9"),
        (-2.5e12, "−2.5e12"),
        (10_000, "10000"),
        (np.inf, "∞"),
        (-np.inf, "−∞"),
        (np.nan, "NaN"),
        (np.True_, "True"),
        (np.float32(0.1), "0.1"),
    ],
)
def test_a_number_as_it_is_read(value, said):
    assert number(value) == said


def test_arrays_small_and_large():
    assert row([1.0, -2.0]) == "[1, −2]"
    assert row(np.zeros(9)) == "[0, 0, 0, 0, 0, 0, 0, 0, …]"
    assert array(np.eye(2)) == "[[1, 0], [0, 1]]"
    assert array(np.zeros((9, 9))) == "an array of shape (9, 9)"
    assert written(np.zeros((9, 3))) == "[0, 0, 0] in the first row, of shape (9, 3)"


def trial(came, wanted, *arguments):
    came = None if came is None else (np.asarray(came),)
    return Trial(probe(*arguments), (np.asarray(wanted),), Outcome(came))


SCORES = np.array([[0.0, 1.0], [2.0, 3.0]])


def test_the_case_has_the_arguments_by_their_names():
    said = case(EXERCISES["softmax"], trial([[1, 1], [1, 1]], [[0.5, 0.5], [0.5, 0.5]], SCORES))
    assert dict(said) == {
        "for": "scores = [[0, 1], [2, 3]]",
        "yours": "[[1, 1], [1, 1]]",
        "wanted": "[[0.5, 0.5], [0.5, 0.5]]",
    }
    assert names(EXERCISES["kernel_regression"]) == ["x", "xs", "ys", "bandwidth"]


def test_the_facts_are_read_at_the_first_wrong_number():
    found = facts(EXERCISES["softmax"], trial([[0.5, 0.5], [0.2, 0.4]], [[0.5, 0.5], [0.4, 0.6]], SCORES))
    assert (found["came"], found["wanted"], found["sum"], found["factor"]) == ("0.2", "0.4", "0.6", "0.5")
    assert (found["d"], found["root"]) == (2, "1.414")


def test_of_two_mistakes_each_is_told_where_it_goes_wrong():
    wrong = trial([[0.1, 0.5], [0.2, 0.4]], [[0.5, 0.5], [0.4, 0.6]], SCORES)
    found = facts(EXERCISES["softmax"], wrong, alone=(np.array([[0.5, 0.5], [0.4, 0.4]]),))
    assert (found["came"], found["wanted"]) == ("0.4", "0.6")


def test_where_no_numbers_came_none_are_told():
    assert facts(EXERCISES["softmax"], trial(None, [0.5, 0.5], SCORES[0]))["came"] == NOTHING
    assert facts(EXERCISES["softmax"], trial([1.0], [0.5, 0.5], SCORES[0]))["came"] == "shape (1,)"


def test_the_question_is_about_the_first_wrong_number():
    assert "`weights[1, 0]`" in question(("weights",), trial([[0, 1], [2, 2]], [[0, 1], [1, 2]], SCORES))
    assert "`result` above" in question(("result",), trial(2.0, 1.0, SCORES[0], SCORES[1]))
    assert "`weights[0]`" in question(("weights",), trial(None, [0.5, 0.5], SCORES[0]))
