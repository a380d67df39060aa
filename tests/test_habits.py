"""Mistakes that any exercise may show: what is kept from call to call, another scale, a property that breaks."""

import re

import numpy as np

from attnlib.checks import EXERCISES
from attnlib.checks.judging import judge


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def attend(query, key, value, divide=lambda query: np.sqrt(query.shape[-1])):
    weights = softmax(query @ key.swapaxes(-1, -2) / divide(query))
    return weights @ value, weights


def of(name, answer, **options):
    return judge(EXERCISES[name], answer, seed=3, **options)


def test_writing_into_an_argument_is_named():
    def greedy(scores):
        scores -= scores.max(axis=-1, keepdims=True)
        return softmax(scores)

    assert of("softmax", greedy).mistake == "writes_into_argument"


def test_an_earlier_answer_that_changes_is_named():
    store = {}

    def shared(scores):
        answer = store.setdefault((scores.shape, scores.dtype), np.empty_like(scores))
        answer[...] = softmax(scores)
        return answer

    assert of("softmax", shared).mistake == "changes_earlier_answer"


def test_an_answer_found_again_by_its_shape_is_named():
    store = {}
    verdict = of("softmax", lambda scores: store.setdefault(scores.shape, softmax(scores)))
    assert verdict.mistake == "earlier_answer"


def test_what_is_kept_by_shape_is_named():
    store = {}
    verdict = of("dot_scores", lambda query, keys: store.setdefault(keys.shape, keys) @ query)
    assert verdict.mistake == "remembers"


def test_chance_is_named():
    rng = np.random.default_rng(0)
    assert of("softmax", lambda scores: softmax(scores + rng.normal(size=scores.shape))).mistake == "differs_each_time"


def test_a_special_case_that_was_forgotten_is_named():
    verdict = of("mix", lambda weights, values: np.einsum("qk,kv->qv", weights, values))
    assert (verdict.state, verdict.mistake) == ("error", "not_for_batch")
    assert "wrong where there are leading axes" in verdict.message


def test_another_scale_is_measured():
    verdict = of("attend", lambda q, k, v: attend(q, k, v, lambda q: 5.0))
    assert verdict.mistake == "other_scale"
    assert "times where the first argument is" in verdict.message


def test_a_broken_property_is_told_with_the_number_that_is_shown():
    verdict = of("softmax", lambda scores: softmax(scores) * 1.5 + 0.1)
    assert verdict.mistake == "rows_off_one"
    total = verdict.trial.outcome.arrays[0].sum(-1).ravel()[0]
    assert f"here a row sums to {total:.3f}".rstrip("0") in verdict.message


def test_numbers_are_shown_before_nan():
    """Along the columns, and without a peak: the overflow is shown where nothing else is wrong."""
    verdict = of("softmax", lambda scores: np.exp(scores) / np.exp(scores).sum(0))
    assert np.isfinite(verdict.trial.outcome.arrays[0]).all()


def test_a_little_weight_on_a_blocked_key_is_named():
    def leaky(scores, mask):
        weights = np.nan_to_num(softmax(np.where(mask, scores, -np.inf)))
        return np.where(mask, weights, 1e-9)

    assert of("masked_softmax", leaky).mistake == "small_rest"


def test_what_nobody_knows_is_shown_and_called_unknown():
    verdict = of("dot_product", lambda a, b: a @ b + (a @ a) * (b @ b) / 10)
    assert (verdict.state, verdict.mistake) == ("wrong", None)
    assert re.search(r"For a = \[.*\]; b = \[.*\]: yours .*, wanted .*\.$", verdict.message)
    assert "No mistake that I know gives these numbers." in verdict.message


def test_what_stops_elsewhere_is_told_too_and_each_property_once():
    message = of("softmax", lambda scores: scores.reshape(2, -1)).message
    assert "And for another input: Your function stopped with ValueError: cannot reshape" in message
    assert message.count("Each query's weights sum to 1") == 1


def test_where_the_shape_is_wrong_nothing_else_is_asked():
    message = of("mix", lambda weights, values: np.repeat(weights @ values, 2, axis=-1)).message
    assert "The mixture should be of shape (1, 2); yours came as of shape (1, 4)." in message
    assert "What shows it" not in message
