"""What an answer returned is read as it was meant, and what can't be read is told kindly."""

from fractions import Fraction

import numpy as np
import pytest
import torch

from attnlib.checks import EXERCISES
from attnlib.checks.judging import judge
from attnlib.checks.reading import close, read, same

ROW = np.array([0.25, 0.75])


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def attend(query, key, value):
    weights = softmax(query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1]))
    return weights @ value, weights


def of(name, answer):
    return judge(EXERCISES[name], answer, seed=3)


@pytest.mark.parametrize(
    ("answer", "state", "said"),
    [
        (lambda scores: None, "error", "returned nothing (None). Does it end with a return line?"),
        (lambda scores: "many", "error", "should be real numbers; it came as 'many'"),
        (lambda scores: 1j * scores, "error", "should be real numbers"),
        (lambda scores: [[1, 2], [3]], "error", "can't be read as an array of numbers"),
        (lambda scores: [None], "error", "can't be read as an array of numbers"),
        (lambda scores: (softmax(scores), softmax(scores)), "wrong", "should return the weights alone; it returned 2"),
        (lambda: 1, "error", "TypeError"),
        (lambda scores: 1 / 0, "error", "ZeroDivisionError: division by zero. It happened in line"),
        (lambda scores: exit(), "error", "SystemExit"),
    ],
)
def test_what_is_no_array_of_numbers_is_told_kindly(answer, state, said):
    verdict = of("softmax", answer)
    assert verdict.state == state
    assert said in verdict.message


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        (0.5, "The weights should be of shape (2,); yours came as a single number, of shape ()."),
        (np.ones((2, 1)), "The weights should be of shape (2,); yours came as of shape (2, 1)."),
        (None, "Your function returned nothing (None)."),
    ],
)
def test_both_shapes_are_told(returned, said):
    assert said in read(returned, (ROW,), ("weights",)).trouble


def test_a_transposed_table_is_asked_about():
    assert "Is it transposed?" in read(np.ones((3, 2)), (np.ones((2, 3)),), ("mask",)).trouble


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        (lambda output, weights: weights, "return output, weights. It returned one array of shape"),
        (lambda output, weights: (output, weights, 1), "It returned a tuple of 3."),
        (lambda output, weights: 0.5, "It returned 0.5 (float)."),
        (lambda output, weights: (output, None), "The weights came back as None."),
    ],
)
def test_two_things_are_wanted_and_others_come(returned, said):
    verdict = of("attend", lambda *arguments: returned(*attend(*arguments)))
    assert not verdict.correct
    assert said in verdict.message or verdict.mistake == "only_weights"


@pytest.mark.parametrize(
    "turn",
    [np.ndarray.tolist, np.float32, torch.from_numpy, lambda weights: [Fraction(w) for w in weights.tolist()]],
)
def test_the_right_numbers_may_come_as_other_things(turn):
    outcome = read(turn(ROW), (ROW,), ("weights",))
    assert outcome.trouble == ""
    assert same(outcome.arrays, (ROW,))


def test_a_list_gets_a_word():
    verdict = of("softmax", lambda scores: softmax(scores).tolist())
    assert verdict.correct
    assert "came as a list" in verdict.message


def test_a_column_is_no_row():
    """Scores of shape (k, 1) would broadcast into a table where (k,) is wanted."""
    verdict = of("dot_scores", lambda query, keys: (keys @ query)[:, None])
    assert (verdict.state, verdict.mistake) == ("wrong", "column")


def test_whole_numbers_in_the_result_are_named():
    def cut(query, keys):
        scores = np.zeros(len(keys), dtype=int)
        for place, key in enumerate(keys):
            scores[place] = key @ query
        return scores

    assert of("dot_scores", cut).mistake == "whole_numbers"


def test_a_mask_of_numbers_is_no_mask():
    verdict = of("causal_mask", lambda n, m: np.tri(n, m, m - n))
    assert (verdict.state, verdict.mistake) == ("wrong", "numbers")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (1.0, 1.0 + 1e-6, True),
        (1.0, 1.0 + 1e-4, False),
        (1e6, 1e6 + 1, True),
        (np.nan, np.nan, True),
        (np.nan, 1.0, False),
        (np.inf, np.inf, True),
        (np.inf, -np.inf, False),
        (np.inf, 1.0, False),
        (1.0, np.inf, False),
        (0.0, 1e-6, True),
    ],
)
def test_which_numbers_are_the_same(one, other, alike):
    one, other = np.array([one, 3.0]), np.array([other, 3.0])
    assert close(one, other).tolist() == [alike, True]
    assert same((one,), (other,)) is alike
