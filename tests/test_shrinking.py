"""The input that is shown is small: three places wide where that goes wrong, too, and without a batch."""

import numpy as np
import pytest

from attnlib.checks import EXERCISES
from attnlib.checks.grids import axes
from attnlib.checks.judging import judge
from attnlib.checks.slips import NONE


def shapes(name, spoil):
    """The shapes of the input that is shown of a right function which `spoil` says where to spoil."""

    def answer(*arguments):
        given = EXERCISES[name].program(NONE, *arguments)
        parts = given if isinstance(given, tuple) else (given,)
        parts = tuple(np.asarray(part) + 0.01 + 0.1 * part**2 for part in parts) if spoil(*arguments) else parts
        return parts if len(parts) > 1 else parts[0]

    verdict = judge(EXERCISES[name], answer, seed=1, ours=False)
    assert verdict.state == "wrong"
    trial = verdict.trial
    assert not trial.right
    assert np.allclose(trial.wanted[0], EXERCISES[name].run(NONE, trial.probe)[0], equal_nan=True)
    return [np.shape(argument) for argument in trial.probe.arguments]


WRITTEN = [name for name, exercise in EXERCISES.items() if exercise.base == name]


@pytest.mark.parametrize("name", [name for name in WRITTEN if not name.endswith("_mask")])
def test_what_is_always_wrong_is_shown_without_a_batch_and_three_places_wide(name):
    """Vectors may be four wide: the root of 4 is easily taken."""
    found = shapes(name, lambda *arguments: True)
    letters = axes(EXERCISES[name].signature)[0]
    assert max(map(len, found)) <= 2
    for shape, names in zip(found, letters, strict=True):
        assert all(size <= (4 if letter in "dv" else 3) for size, letter in zip(shape, names, strict=False))


def test_what_goes_wrong_in_large_batches_is_shown_in_a_small_one():
    assert shapes("attend", lambda query, key, value: query.ndim == 4)[0][:2] == (2, 2)


def test_what_goes_wrong_at_large_scores_is_shown_three_wide():
    found = shapes("softmax", lambda scores: np.abs(scores).max() > 500)
    assert max(found[0]) <= 3


def test_what_goes_wrong_in_long_rows_is_shown_no_longer_than_it_must():
    assert shapes("softmax", lambda scores: scores.shape[-1] > 6) == [(8,)]


def test_masks_are_cut_with_the_scores():
    found = shapes("attend_masked", lambda query, key, value, mask: query.shape[-1] == 5)
    assert found[-1][-2:] == (found[0][-2], found[1][-2])
