"""What is kept of the exercises: readable, harmless when it is damaged, and asked about when it grows."""

import json

import numpy as np
import pytest

from attnlib import progress
from attnlib.checks import EXERCISES, check, hint
from attnlib.checks.keeping import kept

pytestmark = pytest.mark.usefixtures("home")
NOTHING = {"tries": 0, "hints": 0, "mistakes": {}, "solved": False}


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def naive(scores):
    return np.exp(scores) / np.exp(scores).sum(axis=-1, keepdims=True)


def stub(scores):
    raise NotImplementedError


def test_tries_mistakes_and_the_solution_are_kept():
    for answer in (naive, naive, softmax, naive):
        check("softmax", answer)
    assert kept("softmax") == {"tries": 3, "hints": 0, "mistakes": {"peak_forgotten": 3}, "solved": True}


def test_it_is_a_file_that_can_be_read(home):
    check("softmax", naive)
    record = json.loads((home / progress.FILE).read_text("utf-8"))["exercise.softmax"]
    assert record == {"tries": 1, "hints": 0, "mistakes": {"peak_forgotten": 1}, "solved": False}


def test_a_stub_is_no_try_and_neither_is_our_own_function():
    check("softmax", stub)
    check("softmax", lambda scores: EXERCISES["softmax"].program(frozenset(), scores))
    assert kept("softmax") == NOTHING


def test_a_deleted_file_harms_nothing(home):
    check("softmax", naive)
    (home / progress.FILE).unlink()
    assert kept("softmax") == NOTHING
    assert check("softmax", softmax).correct
    assert kept("softmax")["tries"] == 1


@pytest.mark.parametrize("text", ["{", "", "[1, 2]", '{"exercise.softmax": {"tries":'])
def test_a_damaged_file_is_set_aside_with_a_word(home, text):
    home.mkdir()
    (home / progress.FILE).write_text(text)
    assert check("softmax", softmax).correct
    assert kept("softmax")["solved"]
    assert "damaged. It is set aside as" in progress.news()


@pytest.mark.parametrize(
    "record",
    [
        [1, 2],
        "solved",
        {"tries": "many", "hints": -3, "mistakes": ["x"], "solved": "yes"},
        {"tries": -1, "hints": True, "mistakes": {"peak_forgotten": "often"}, "solved": 1},
    ],
)
def test_a_record_changed_by_hand_counts_as_none(record):
    progress.remember("exercise.softmax", record)
    assert {**kept("softmax"), "mistakes": {}} == NOTHING
    check("softmax", naive)
    assert kept("softmax")["mistakes"] == {"peak_forgotten": 1}
    assert str(hint("softmax")).startswith("Hint 1 of 3")


def test_more_hints_than_there_are_count_as_all():
    progress.remember("exercise.softmax", {"hints": 99})
    assert str(hint("softmax")).count("Hint ") == 3


def test_the_third_time_ends_with_a_question():
    said = [check("softmax", naive).message for _ in range(3)]
    assert "You have met this one before." not in said[0] + said[1]
    assert said[2].startswith(said[1][:40])
    assert "which numbers, do you come to the wanted `weights[" in said[2]


def test_nobody_is_asked_who_has_no_input_to_look_at():
    said = [check("softmax", lambda scores: None).message for _ in range(4)]
    assert said[3] == said[0]


def test_two_mistakes_are_asked_about_when_both_came_often():
    def both(query, key, value):
        weights = softmax(query @ key.swapaxes(-1, -2))
        return weights, weights @ value

    for _ in range(2):
        check("attend", lambda *arguments: both(*arguments)[::-1])
    assert "You have met" not in check("attend", both).message
    assert kept("attend")["mistakes"] == {"unscaled": 3, "order_swapped": 1}
