"""Every registered wrong program is rejected and named, no two give the same numbers, and the words hold numbers."""

import re
from itertools import combinations

import numpy as np
import pytest

from attnlib.checks import recognising
from attnlib.checks.common import HABITS, SPECIALS
from attnlib.checks.exercises import EXERCISES
from attnlib.checks.judging import judge
from attnlib.checks.probes import SPECIAL
from attnlib.checks.reading import Outcome
from attnlib.checks.slips import NONE, Slips

TWELVE = ("softmax", "attend", "causal_mask", "attend_masked")
exercises = pytest.mark.parametrize("name", EXERCISES)


def program(exercise, slips):
    def answer(*arguments):
        return exercise.program(slips, *arguments)

    return answer


def outcome(arrays):
    return Outcome(arrays, kind="raised" if arrays is None else "")


def alike(one, other):
    return all(recognising.like(a, outcome(b)) for a, b in zip(one, other, strict=True))


@exercises
def test_each_mistake_is_recognised_and_told_with_a_hint(name):
    exercise = EXERCISES[name]
    for each, mistake in exercise.mistakes.items():
        verdict = judge(exercise, program(exercise, Slips([each])), seed=5, ours=False)
        assert verdict.mistakes == (each,), f"{each} was taken for {verdict.mistake}"
        assert verdict.state in ("wrong", "error")
        assert mistake.hint in verdict.message
        assert "{" not in verdict.message
        assert re.search(r"\d|NaN|True|False", verdict.message), "the message shows the reader's own numbers"


@exercises
@pytest.mark.parametrize("seed", [1, 2])
def test_no_two_wrong_programs_give_the_same_numbers(name, seed):
    exercise = EXERCISES[name]
    probes = list(exercise.probes(seed))
    runs = {each: [exercise.run(Slips([each]), probe) for probe in probes] for each in exercise.mistakes}
    runs["nothing wrong"] = [exercise.run(NONE, probe) for probe in probes]
    twins = [(a, b) for a, b in combinations(runs, 2) if alike(runs[a], runs[b]) or alike(runs[b], runs[a])]
    assert twins == []


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
        ("softmax", ("peak_forgotten", "over_everything")),
        ("causal_mask", ("top_left", "numbers")),
        ("causal_mask", ("transposed", "off_by_one")),
        ("padding_mask", ("axis_missing", "inverted")),
        ("entropy", ("natural_logarithm", "sign_forgotten")),
        ("kernel_regression", ("two_forgotten", "averaged")),
        ("masked_softmax", ("mask_inverted", "base_two")),
    ],
)
def test_two_mistakes_at_once_are_both_named(name, pair):
    exercise = EXERCISES[name]
    verdict = judge(exercise, program(exercise, Slips(pair)), seed=5, ours=False)
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
def test_each_exercise_has_its_words(name):
    exercise = EXERCISES[name]
    assert len(exercise.mistakes) >= (12 if name in TWELVE else 6)
    assert len(exercise.hints) == 3
    assert all(len(hint) > 30 for hint in exercise.hints)
    assert exercise.signature.startswith(f"{name}(")
    assert 1 <= exercise.difficulty <= 5
    assert 0 < exercise.minutes <= 15
    for mistake in [*exercise.mistakes.values(), *HABITS.values()]:
        assert mistake.says.endswith((".", "?"))
        assert mistake.hint


@exercises
def test_what_is_special_about_a_probe_can_be_said(name):
    for probe in EXERCISES[name].probes(1):
        assert probe.special <= SPECIAL.keys()


def test_hints_of_special_cases_belong_to_special_cases():
    assert SPECIALS.keys() - {"other"} <= SPECIAL.keys()


@pytest.mark.parametrize("shipped", [m for e in EXERCISES.values() for m in e.mistakes.values() if m.shipped], ids=str)
def test_a_citation_names_owner_repository_and_thread(shipped):
    assert re.search(r"[\w-]+/[\w-]+ #\d+", shipped.shipped)
