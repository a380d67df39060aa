"""Goals: what is asked stands in their conditions and in words, and what can't be asked is said."""

import json
import math

import numpy as np
import pytest

from attnlib.widgets import goal


def test_each_bound_is_a_condition_of_its_own():
    told = goal("look here", at_least={"cat": 0.8}, at_most={"mat": 0.05})
    assert told["words"] == "look here"
    first, second = told["conditions"]
    assert first == {
        "measure": "weight",
        "of": "cat",
        "least": 0.8,
        "most": None,
        "words": "at least 80 % weight on “cat”",
    }
    assert (second["least"], second["most"]) == (None, 0.05)
    assert second["words"] == "at most 5 % weight on “mat”"


def test_scores_may_be_negative():
    (condition,) = goal(at_most={"mat": -2}, of="score")["conditions"]
    assert (condition["measure"], condition["most"]) == ("score", -2)
    assert condition["words"] == "at most a score of −2 on “mat”"


def test_entropy_length_and_output():
    entropy, length, output = goal(entropy=(0, 1), length=(0.5, 2), output_near=(-1, 1.5), within=0.2)["conditions"]
    assert (entropy["least"], entropy["most"], entropy["words"]) == (0, 1, "entropy between 0 and 1 bits")
    assert (length["least"], length["most"], length["words"]) == (0.5, 2, "length of the query between 0.5 and 2")
    assert (output["of"], output["most"], output["words"]) == ([-1, 1.5], 0.2, "output within 0.2 of (−1, 1.5)")


def test_odd_shares_keep_their_digits():
    assert goal(at_least={"cat": 0.125})["conditions"][0]["words"] == "at least 12.5 % weight on “cat”"


def test_numbers_of_numpy_can_be_sent_to_the_browser():
    told = goal(
        at_least={"cat": np.float32(0.5)}, length=np.array([1, 2]), output_near=np.ones(2), within=np.float32(1)
    )
    assert [each["least"] for each in json.loads(json.dumps(told))["conditions"]] == [0.5, 1, None]


@pytest.mark.parametrize(
    ("asked", "error", "words"),
    [
        ({}, ValueError, r"a goal needs at least one condition, such as at_least=\{'cat': 0.8\}; none came"),
        ({"of": "share", "at_least": {"cat": 1}}, ValueError, 'of should be "weight" or "score"; it came as \'share\''),
        (
            {"at_least": {"cat": 80}},
            ValueError,
            r"between 0 and 1; the goal for 'cat' came as 80(\.0)?\. 80 % is 0\.8",
        ),
        ({"at_most": {"cat": -0.1}}, ValueError, "a weight lies between 0 and 1; the goal for 'cat' came as -0.1"),
        ({"at_least": ["cat", 0.8]}, TypeError, r"at_least should be a dictionary such as \{'cat': 0.8\}"),
        ({"at_most": {"cat": "5 %"}}, TypeError, "at_most should give each word a number; 'cat': '5 %' came"),
        ({"at_most": {0: 0.05}}, TypeError, "at_most should give each word a number; 0: 0.05 came"),
        ({"at_least": {"cat": math.nan}}, TypeError, "at_least should give each word a number; 'cat': nan came"),
        ({"entropy": (2, 1)}, ValueError, r"entropy should be \(low, high\) with low ≤ high; it came as \(2, 1\)"),
        ({"length": 2}, TypeError, r"length should be two numbers, \(low, high\); it came as 2"),
        ({"entropy": 0}, TypeError, r"entropy should be two numbers, \(low, high\); it came as 0"),
        ({"output_near": (1, 2, 3)}, TypeError, r"output_near should be two numbers, \(x, y\); it came as \(1, 2, 3\)"),
        ({"output_near": (1, math.inf)}, TypeError, r"output_near should be two numbers, \(x, y\)"),
        ({"output_near": (1, 2), "within": 0}, ValueError, "within should be a distance above 0; it came as 0"),
        ({"output_near": (1, 2), "within": "near"}, ValueError, "within should be a distance above 0"),
    ],
)
def test_what_cannot_be_asked_is_said(asked, error, words):
    with pytest.raises(error, match=words):
        goal(**asked)
