"""What a verdict says, what proves it, its numbers and its picture are of one input, and at one place of it."""

import re

import numpy as np
import pytest

from attnlib.checks import EXERCISES
from attnlib.checks.judging import judge
from attnlib.checks.plainly import plain
from attnlib.checks.seeing import case


def shares(scores, axis=-1):
    powers = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def cut(scores, mask, low=-1e30):
    return np.where(mask, shares(np.where(mask, scores, low)), 0.0)


def attention(divide=lambda query, key: np.sqrt(query.shape[-1]), weigh=shares):
    def attend(query, key, value, *mask):
        weights = weigh(query @ np.swapaxes(key, -1, -2) / divide(query, key), *mask)
        return weights @ value, weights

    return attend


def of(name, answer, seed=3):
    return judge(EXERCISES[name], answer, seed=seed)


def numbers(verdict):
    """Every number of the grids that are shown."""
    grids = case(verdict.exercise, verdict.trial).compared
    return {cell.text for grid in grids for row in grid.cells for cell in row}


@pytest.mark.parametrize("axis", [0, -2])
def test_shares_along_the_columns_are_told_so(axis):
    """One row's own peak, and the columns' sums: with one query alone all weights would be 1."""

    def columns(scores):
        powers = np.exp(scores - scores.max(-1, keepdims=True))
        return powers / powers.sum(axis, keepdims=True)

    verdict = of("attend", attention(weigh=columns))
    sums = verdict.trial.outcome.arrays[-1].sum(-1)
    assert verdict.mistake in ("over_queries", "rows_off_one")
    assert "here your columns do, and a row sums to" in verdict.message
    assert any(f"{total:.3f}".rstrip("0") in verdict.message for total in sums)
    assert "every query has" not in verdict.message


def test_a_blocked_key_is_read_at_a_blocked_key():
    message = of("masked_softmax", lambda scores, mask: shares(scores)).message
    assert re.search(r"a blocked key gets 0\.\d+, where 0 is wanted", message)


def test_a_row_that_is_said_to_be_off_is_off():
    verdict = of("attend_masked", attention(weigh=lambda scores, mask: shares(scores) * mask))
    told = float(re.search(r"the row sums to ([\d.]+), and 1", verdict.message)[1])
    assert told < 0.999
    assert np.isclose(verdict.trial.outcome.arrays[-1].sum(-1), told, atol=1e-3).any()


def test_a_mask_turned_with_all_its_axes_is_named():
    verdict = of("attend_masked", attention(weigh=lambda scores, mask: cut(scores, mask.T)))
    assert verdict.mistake == "mask_transposed"


def test_in_a_batch_the_sentence_reads_the_table_that_is_shown():
    verdict = of("softmax", lambda scores: shares(scores, 1))
    came, wanted = re.search(r"Yours gives ([−\d.]+) where ([−\d.]+)", verdict.message).groups()
    assert {came, wanted} <= numbers(verdict)


@pytest.mark.parametrize("low", [-100.0, -1000.0])
def test_a_blocked_key_that_takes_all_is_shown_where_a_row_sees_somebody(low):
    def blocked(scores, mask):
        return np.where(mask.any(-1, keepdims=True), shares(np.where(mask, scores, low)), 0.0)

    for answer in (blocked, lambda scores, mask: shares(np.where(mask, scores, low))):
        verdict = of("masked_softmax", answer)
        assert verdict.mistake.startswith("blocked_at_")
        assert verdict.trial.probe.arguments[-1].any(-1).all()
        assert "Yours gives 1 where 0 is wanted." in verdict.message


@pytest.mark.parametrize(
    "divide",
    [lambda query, key: np.sqrt(len(key)), lambda query, key: np.sqrt(len(query[..., 0, :]))],
    ids=["key", "one query"],
)
def test_len_of_a_batch_is_named(divide):
    assert of("attend", attention(divide)).mistake == "by_first_axis"


def test_a_measured_factor_begins_with_the_input_that_is_shown():
    verdict = of("attend", attention(lambda query, key: 5.0))
    width = verdict.trial.probe.arguments[0].shape[-1]
    assert re.search(rf"Here: [\d.]+ times where the first argument is {width} wide,", verdict.message)


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("scaled_scores", lambda query, key: query @ key / np.sqrt(query.shape[-1])),
        ("scaled_scores", lambda query, key: query @ key.T / np.sqrt(query.shape[-1])),
        ("dot_scores", lambda query, keys: query @ keys),
        ("soft_lookup", lambda query, keys, values: shares(values @ query) @ values),
    ],
)
def test_where_a_mistake_is_named_and_numbers_are_shown_nothing_stopped(name, answer):
    verdict = of(name, answer)
    assert verdict.mistake
    assert (verdict.state, verdict.head) == ("wrong", "Not right")


def test_a_wrong_shape_is_told_beside_the_wanted_one():
    message = of("causal_mask", lambda n_query, n_key: np.tri(n_query, dtype=bool)).message
    assert "Yours gives shape (2, 2) where shape (2, 3) is wanted." in message


def test_what_raises_is_told_before_what_happens_to_run_on_one_number():
    verdict = of("softmax", lambda scores: scores if scores > 0 else shares(scores))
    assert (verdict.state, verdict.head) == ("error", "It stopped")
    assert "want one True or False" in verdict.message


def test_a_lost_axis_is_named_also_where_the_peak_lost_it():
    def lost(scores):
        powers = np.exp(scores - scores.max(axis=-1))
        return powers / powers.sum(axis=-1)

    assert of("softmax", lost).mistake == "keepdims_forgotten"


def test_gaps_that_are_open_are_counted():
    def two(scores):
        rows = np.atleast_2d(scores)
        for _ in rows:
            raise NotImplementedError
            raise NotImplementedError
        return rows

    def one(scores):
        peak = scores.max()
        raise NotImplementedError
        return peak

    assert of("softmax_blanks", two).message == "Not yet: 2 gaps are still open."
    assert of("softmax_blanks", one).message == "Not yet: one gap is still open."


def test_numbers_that_look_alike_are_told_apart():
    message = of("entropy", lambda weights: -(weights * np.log2(np.maximum(weights, 1e-3))).sum(-1)).message
    came, wanted = re.search(r"it shows: ([\d.]+), where ([\d.]+) is wanted", message).groups()
    assert came != wanted


def test_a_comparison_in_the_place_of_an_assignment_is_named_with_its_line():
    def compared(scores):
        weights = np.empty(scores.shape)
        weights[...] == shares(scores)  # noqa: B015
        return weights

    verdict = of("softmax", compared)
    assert verdict.mistake == "compared_in_place"
    assert "The line is `weights[...] == shares(scores)" in verdict.message


def test_a_special_case_is_told_only_if_it_explains_what_went_wrong():
    """As many turns as a value is wide: that goes wrong in square tables, too."""

    def as_wide(weights, values):
        return sum(weights[..., :, k, None] * values[..., None, k, :] for k in range(values.shape[-1]))

    assert of("mix_blanks", as_wide).mistake == "not_for_unlike_keys"


def test_too_slow_is_told_in_words_on_the_progress_page():
    assert plain(EXERCISES["softmax"], "slow") == "It was right so far, and too slow"


def test_what_is_moved_to_the_end_is_said():
    message = of("dot_product", lambda a, b: sum((i + 1) * x * y for i, (x, y) in enumerate(zip(a, b)))).message  # noqa: B905
    assert "with the first entry of a, and of b, moved to the end, 5 became 7." in message


def test_a_chapter_has_its_gaps_first_and_its_test_last():
    names = [name for name, exercise in EXERCISES.items() if exercise.chapter == "02_softmax"]
    assert names == ["softmax_blanks", "softmax", "sharpen", "entropy", "softmax_mended", "softmax_test"]
