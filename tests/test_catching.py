"""Tests that readers write: what they let through, what they refuse, and whatever else they may do."""

import re

import numpy as np
import pytest

from attnlib import attention
from attnlib.checks import EXERCISES, check
from attnlib.checks.catching import candidate
from attnlib.checks.judging import judge
from attnlib.checks.slips import NONE, Slips

TESTS = [name for name, exercise in EXERCISES.items() if exercise.kind == "test"]
TABLE = [[0, 1, -2], [1000, 0, 999]]


def of(answer, name="softmax_test", **options):
    return judge(EXERCISES[name], answer, **options)


def sums(function):
    return np.allclose(function(TABLE).sum(-1), 1)


def good(function):
    weights = function(TABLE)
    return sums(function) and np.isclose(weights[0, 1] / weights[0, 0], np.e)


def against_a_twin(name):
    """A test that compares with a right function, on all the inputs that a check would try."""
    exercise = EXERCISES[name]

    def test(function):
        for probe, wanted in exercise.fixed():
            came = function(*probe.arguments)
            came = came if isinstance(came, tuple) else (came,)
            for one, other in zip(came, wanted, strict=True):
                np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-5)

    return test


@pytest.mark.parametrize("name", TESTS)
def test_a_test_that_catches_all_is_right(name):
    verdict = of(against_a_twin(name), name, seconds=30, ours=False)
    assert verdict.correct, verdict
    _, caught, others, also = [None, *map(int, re.findall(r"\d+", verdict.message))]
    assert (caught, also) == (len(EXERCISES[name].sample), others)


def test_a_short_test_is_enough():
    verdict = of(good)
    assert verdict.correct
    assert verdict.message.startswith("Your test accepts what is right, and catches all 7 wrong ones.")


def test_what_slips_through_is_told_in_the_words_of_its_mistake():
    verdict = of(sums)
    assert (verdict.state, verdict.mistake) == ("wrong", "misses_no_exponential")
    assert "catches 4 of 7 wrong ones" in verdict.message
    assert "“You divide the scores by their sum.”" in verdict.message
    assert EXERCISES["softmax"].mistakes["no_exponential"].why in verdict.message


def test_what_the_test_saw_and_let_pass_is_shown():
    message = of(sums).message
    assert "For scores = [[0, 1, −2], [1000, 0, 999]] it gives [[0, −1, 2], [0.5, 0, 0.5]]" in message
    assert "Which claim is true of the right numbers, and not of these?" in message


def test_what_the_test_could_not_see_is_said():
    message = of(lambda function: np.allclose(function(np.array([[0, 1, -2], [3, 0, 1]])).sum(-1), 1)).message
    assert "It gives the right numbers for all that your test tries." in message
    assert "Let your test try one" in message


@pytest.mark.parametrize(
    ("answer", "mistake"),
    [
        (lambda function: True, "never_called"),
        (lambda function: function(TABLE) is not None, "accepts_all"),
        (lambda function: print(function(TABLE)), "accepts_all"),
        (lambda function: False, "refuses_all"),
        (lambda function: function([0, 0, 0]).sum() == 2, "refuses_all"),
        (lambda function: not good(function), "turned_round"),
        (lambda function: function([0, 0, 1]).sum() > 1.5, "refuses_right"),
        (lambda function: function([0.0, 1.0])[0] == 1 / (1 + np.e), "too_exact"),
        (lambda function: function([0.0, 1.0, 2.3]).sum() == 1, "too_exact"),
        (lambda function: function([0.1, 0.2, 0.3, 0.7, 1.3]).sum() == 1, "too_exact"),
        (lambda function: function([0.1, 0.4, 0.2])[1] == np.exp(0.4) / np.exp([0.1, 0.4, 0.2]).sum(), "too_exact"),
        (lambda function: function(TABLE), "no_opinion"),
        (lambda function: function(TABLE).sum(), "no_opinion"),
        (lambda function: "right", "no_opinion"),
    ],
)
def test_a_test_that_tells_nothing_apart_is_told_why(answer, mistake):
    verdict = of(answer)
    assert (verdict.state, verdict.mistake) == ("wrong", mistake)
    assert "Hint: " in verdict.message


def test_many_answers_are_told_how_to_become_one():
    verdict = of(lambda function: np.isclose(function(TABLE).sum(-1), 1))
    assert verdict.mistake == "no_opinion"
    assert "`.all()` makes one answer of many." in verdict.message
    assert ".all()" not in of(lambda function: function(TABLE)).message


def test_an_assertion_is_a_refusal():
    def demanding(function):
        assert good(function)

    assert of(demanding).correct
    assert check("softmax_test", demanding).correct


def test_an_assertion_that_fails_for_the_right_one_is_quoted():
    def odd(function):
        assert function([0, 1]).sum() == 2, "two keys"

    message = of(odd).message
    assert "AssertionError: two keys" in message
    assert "assert function([0, 1]).sum() == 2" in message


def test_a_stub_an_exception_and_an_endless_loop():
    def stub(function):
        raise NotImplementedError

    def endless(function):
        while True:
            function(TABLE)

    assert of(stub).state == "not yet"
    assert of(lambda function: 1 / 0).state == "error"
    assert "ZeroDivisionError" in of(lambda function: 1 / 0).message
    assert of(endless, seconds=0.3).mistake == "endless"


def test_the_function_is_called_as_its_exercise_says():
    verdict = of(lambda function: function(1, 2))
    assert "the function takes scores, by position; 2 came." in verdict.message
    assert "It is called as softmax_test(candidate), by position." in of(lambda: True).message


def test_chance_is_no_opinion():
    chance = np.random.default_rng(0)
    calls = []

    def counted(function):
        """It looks at how often it was called, and never at what comes."""
        function(TABLE)
        calls.append(1)
        return len(calls) <= 2

    assert of(counted, ours=False).mistake == "wavers"
    assert not of(lambda function: sums(function) and bool(chance.integers(2)), ours=False).correct


@pytest.mark.parametrize(
    "answer",
    [
        lambda function: np.allclose(function(np.ones(3)), attention.softmax(np.ones(3))),
        lambda function: check("softmax", function).correct,
    ],
)
def test_our_own_function_and_our_own_check_do_not_count(answer):
    verdict = of(answer)
    assert (verdict.state, verdict.mistake) == ("not yet", "ours")
    assert "Say what must hold, whatever it would answer." in verdict.message


@pytest.mark.parametrize("name", TESTS)
def test_the_functions_that_a_test_gets_take_lists_and_whole_numbers(name):
    exercise = EXERCISES[name]
    probe, wanted = next(pair for pair in exercise.fixed() if min(map(np.ndim, pair[0].arguments)) > 0)
    lists = [np.asarray(argument).tolist() for argument in probe.arguments]
    given = candidate(exercise, NONE)(*lists)
    assert np.allclose(given[0] if isinstance(given, tuple) else given, wanted[0], rtol=1e-4, atol=1e-5)
    assert callable(candidate(exercise, Slips([exercise.sample[0]])))
