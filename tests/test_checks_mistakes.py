"""What a check says of a known mistake: a reason, a hint, the reader's own numbers, and where it was shipped."""

import random
import re

import numpy as np
import pytest

from attnlib.checks.common import HABITS, SPECIALS
from attnlib.checks.exercises import EXERCISES
from attnlib.checks.judging import judge
from attnlib.checks.probes import SPECIAL
from attnlib.checks.slips import Slips
from tests.matrix import WRITTEN, program
from tests.twins import TWINS, root, soft, turned

TWELVE = ("softmax", "attend", "causal_mask", "attend_masked")
NUMBERS = re.compile(r"\d|NaN|True|False|∞")
exercises = pytest.mark.parametrize("name", WRITTEN)


def of(name, slips, seed=5):
    return judge(EXERCISES[name], program(EXERCISES[name], Slips(slips)), seed=seed, ours=False)


@exercises
def test_a_known_mistake_is_told_with_a_reason_a_hint_and_numbers(name):
    """Eight of each exercise's; the matrix holds that all are recognised."""
    exercise = EXERCISES[name]
    for each in random.Random(1).sample(sorted(exercise.mistakes), 8):
        verdict = of(name, [each])
        assert verdict.mistakes == (each,), f"{each} was taken for {verdict.mistake}"
        assert verdict.state in ("wrong", "error")
        for words in (exercise.mistakes[each].why, exercise.mistakes[each].hint):
            assert "{" in words or words in verdict.message
        assert "{" not in verdict.message
        assert "?, where" not in verdict.message
        assert NUMBERS.search(verdict.message), "the message shows the reader's own numbers"


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("attend", ("unscaled", "over_queries")),
        ("attend", ("by_width", "keys_as_values")),
        ("attend", ("unscaled", "order_swapped")),
        ("attend_masked", ("unscaled", "mask_inverted")),
        ("attend_masked", ("by_width", "blind_nan")),
        ("attend_masked", ("unscaled", "blind_uniform")),
        ("softmax", ("base_two", "not_normalised")),
        ("softmax", ("base_two", "over_everything")),
        ("causal_mask", ("top_left", "numbers")),
        ("causal_mask", ("transposed", "off_by_one")),
        ("padding_mask", ("axis_missing", "inverted")),
        ("entropy", ("natural_logarithm", "sign_forgotten")),
        ("kernel_regression", ("two_forgotten", "averaged")),
        ("masked_softmax", ("mask_inverted", "base_two")),
    ],
)
def test_two_mistakes_at_once_are_both_named(name, pair):
    verdict = of(name, pair)
    assert set(verdict.mistakes) == set(pair)
    assert verdict.message.startswith("Two things at once.")
    assert verdict.mistake == " + ".join(verdict.mistakes)


@exercises
def test_the_right_program_is_right_and_finite_on_every_probe(name):
    exercise = EXERCISES[name]
    for probe in exercise.probes(3):
        for array in exercise.wanted(probe):
            assert np.isfinite(array.astype(float)).all()


@exercises
def test_each_exercise_has_mistakes_enough(name):
    exercise = EXERCISES[name]
    assert len(exercise.mistakes) >= (12 if name in TWELVE else 6)
    assert TWINS[name].keys() <= exercise.mistakes.keys()
    assert len(TWINS[name]) >= 12


@pytest.mark.parametrize("name", EXERCISES)
def test_each_exercise_says_what_it_is_for_and_how_long_it_takes(name):
    exercise = EXERCISES[name]
    assert len(exercise.hints) == 3
    assert all(len(hint) > 30 for hint in exercise.hints)
    assert exercise.signature.startswith(f"{name}(")
    assert 1 <= exercise.difficulty <= 5
    assert 0 < exercise.minutes <= 15
    assert exercise.purpose
    assert not exercise.purpose.endswith(".")


@pytest.mark.parametrize("mistakes", [*(each.mistakes for each in WRITTEN.values()), HABITS])
def test_words_are_sentences(mistakes):
    for mistake in mistakes.values():
        assert mistake.says.endswith(".")
        assert mistake.why == "" or mistake.why.endswith((".", ")"))
        assert mistake.hint.endswith((".", "?", ")"))


@pytest.mark.parametrize("name", [name for name, exercise in EXERCISES.items() if exercise.kind == "test"])
def test_the_sample_of_a_test_exercise_is_made_of_known_mistakes(name):
    exercise = EXERCISES[name]
    assert set(exercise.sample) <= exercise.mistakes.keys()
    assert 5 <= len(exercise.sample) <= 8


@exercises
def test_what_is_special_about_a_probe_can_be_said(name):
    for probe in EXERCISES[name].probes(1):
        assert probe.special <= SPECIAL.keys()


def test_hints_of_special_cases_belong_to_special_cases():
    for name, *exercise in map(str.split, SPECIALS.keys() - {"other"}):
        assert name in SPECIAL
        assert set(exercise) <= WRITTEN.keys()


@pytest.mark.parametrize("shipped", [m for e in WRITTEN.values() for m in e.mistakes.values() if m.shipped], ids=str)
def test_a_citation_names_owner_repository_and_thread(shipped):
    assert re.search(r"[\w.-]+/[\w.-]+ #\d+", shipped.shipped)


def test_a_mistake_that_was_shipped_elsewhere_is_not_cited_here():
    assert EXERCISES["softmax"].mistakes["over_queries"].shipped
    assert not EXERCISES["entropy"].mistakes["over_queries"].shipped


def test_attention_that_never_looks_at_its_keys_is_told_so():
    fake = judge(EXERCISES["soft_lookup"], lambda query, keys, values: values.T @ np.eye(len(keys))[0], seed=1)
    assert fake.mistake == "keys_ignored"


@pytest.mark.parametrize(
    ("name", "answer", "special"),
    [
        ("dot_product", lambda a, b: a @ b if a.all() else a[0] * b[0], "zero_inside"),
        ("causal_mask", lambda n, k: np.tri(n, k, k - n, dtype=bool) if {n, k} else None, "bare"),
        ("soft_lookup", lambda q, k, v: v[(k == q).all(1)][0] if (k == q).all(1).any() else lookup(q, k, v), "exact"),
    ],
)
def test_probes_reach_zeros_exact_keys_and_bare_counts(name, answer, special):
    verdict = judge(EXERCISES[name], answer, seed=1)
    assert verdict.mistake == f"not_for_{special}"


def lookup(query, keys, values):
    return soft(keys @ query) @ values


def test_a_batch_in_attention_has_a_hint_of_its_own():
    def attend(query, key, value):
        weights = soft(query @ turned(key) / root(query))
        return np.stack([weights[..., i, :] @ value for i in range(query.shape[-2])], -2), weights

    assert "as b rows of one table" in judge(EXERCISES["attend"], attend, seed=1).message
