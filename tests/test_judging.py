"""What a check says of answers that are right, wrong in ways that any exercise may show, or not the reader's own."""

import time

import numpy as np
import pytest
import torch

from attnlib import attention, checks, masks
from attnlib.checks import EXERCISES, check
from attnlib.checks.judging import judge
from attnlib.checks.reading import Outcome

pytestmark = pytest.mark.usefixtures("home")


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def attend(query, key, value, divide=lambda query: np.sqrt(query.shape[-1])):
    weights = softmax(query @ key.swapaxes(-1, -2) / divide(query))
    return weights @ value, weights


def unscaled(query, key, value):
    return attend(query, key, value, lambda query: 1)


def of(name, answer, **options):
    return judge(EXERCISES[name], answer, seed=3, **options)


def test_everything_public_is_there():
    assert set(checks.__all__) <= set(dir(checks))


def test_a_right_answer():
    verdict = check("softmax", softmax)
    assert (verdict.state, verdict.mistake, verdict.correct) == ("correct", None, True)
    assert verdict.message.startswith("Right on all ")


def test_an_unknown_name_is_told_the_names():
    with pytest.raises(
        ValueError, match=r"name should be one of dot_scores_blanks, dot_product, .*; it came as 'sotfmax'"
    ):
        check("sotfmax", softmax)


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_has_all_its_words(name):
    exercise = EXERCISES[name]
    assert exercise.title
    assert exercise.purpose
    assert len(exercise.hints) == 3
    assert 1 <= exercise.difficulty <= 5
    assert 0 < exercise.minutes <= 15
    assert exercise.kind in ("write", "test", "order")
    assert EXERCISES[exercise.base].base == exercise.base
    assert EXERCISES[exercise.base].chapter == exercise.chapter
    assert set(exercise.sample) <= set(exercise.mistakes)
    assert bool(exercise.lines) == (exercise.kind == "order")


def test_an_exercise_built_on_another_is_judged_like_it():
    verdict = check("attend_blanks", unscaled)
    assert (verdict.exercise, verdict.mistake) == ("attend_blanks", "unscaled")
    assert check("attend_mended", attend).correct
    assert check("attend_order", attend).correct


def test_a_temperature_comes_in_every_kind_of_number():
    kinds = {type(probe.arguments[1]) for probe, _ in EXERCISES["sharpen"].fixed()}
    assert {float, int, np.ndarray} <= kinds
    assert any(issubclass(kind, np.integer) for kind in kinds)
    assert of("sharpen", lambda scores, t: softmax(scores / t)).correct


def test_a_stub_is_not_yet():
    def stub(scores):
        raise NotImplementedError

    verdict = of("softmax", stub)
    assert (verdict.state, verdict.mistake) == ("not yet", None)
    assert "isn't written so far" in verdict.message


def test_something_that_is_no_function_is_told_what_to_do():
    verdict = of("softmax", softmax(np.ones(3)))
    assert (verdict.state, verdict.mistake) == ("error", "not_a_function")
    assert "Hand over the function itself, without calling it" in verdict.message


@pytest.mark.parametrize("error", [ValueError("no"), KeyboardInterrupt(), SystemExit()])
def test_an_exception_is_told_with_the_readers_own_line(error):
    def failing(scores):
        raise error

    verdict = of("softmax", failing)
    assert verdict.state == "error"
    assert "raise error" in verdict.message or isinstance(error, KeyboardInterrupt)
    assert "running.py" not in verdict.message


def test_nan_is_shown():
    verdict = of("softmax", lambda scores: np.exp(scores) / np.exp(scores).sum(-1, keepdims=True))
    assert verdict.mistake == "peak_forgotten"
    assert "NaN" in verdict.message


def test_two_mistakes_are_told_as_two():
    verdict = of("attend", lambda query, key, value: unscaled(query, key, value)[::-1])
    assert verdict.mistakes == ("unscaled", "order_swapped")
    assert verdict.message.startswith("Two things at once.")


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("softmax", attention.softmax),
        ("softmax", lambda scores: attention.softmax(scores)),
        ("attend", lambda query, key, value: attention.attend(query, key, value)),
        ("causal_mask", lambda n, m: masks.causal_mask(n, m)),
        ("masked_softmax", lambda scores, mask: attention.softmax(scores, mask)),
        ("softmax", lambda scores: EXERCISES["softmax"].program(frozenset(), scores)),
    ],
)
def test_our_own_function_does_not_count(name, answer):
    verdict = of(name, answer)
    assert (verdict.state, verdict.mistake) == ("not yet", "ours")
    assert "That is ours" in verdict.message


def test_our_smaller_parts_may_be_used():
    def built(query, key, value):
        weights = attention.softmax(attention.scaled_scores(query, key))
        return weights @ value, weights

    assert of("attend", built).correct
    assert of("masked_softmax", lambda s, m: np.nan_to_num(attention.softmax(np.where(m, s, -1e30))) * m).correct


def test_prints_and_warnings_are_no_fault(capsys):
    def chatty(scores):
        print("scores", scores)
        np.log(np.zeros(1))
        return softmax(scores)

    assert of("softmax", chatty).correct
    assert capsys.readouterr().out == ""


def test_a_tensor_is_taken():
    assert of("softmax", lambda scores: torch.softmax(torch.from_numpy(scores.copy()), -1)).correct


def test_the_sentence_holds_the_readers_numbers():
    verdict = of("scaled_scores", lambda query, key: query @ key.swapaxes(-1, -2) / query.shape[-1])
    came, wanted = verdict.trial.outcome.arrays[0].ravel()[0], verdict.trial.wanted[0].ravel()[0]
    assert verdict.mistake == "by_width"
    assert f"{abs(came):.3f}".rstrip("0") in verdict.message
    assert f"{abs(wanted):.3f}".rstrip("0") in verdict.message


def test_the_thread_is_cited():
    assert "PAIR-code/tiny-transformers #71" in of("attend", unscaled).message


class Elsewhere:
    """An answer that lives in another process: it is asked, and never called here."""

    def __init__(self, answer, kind=""):
        self.answer, self.kind, self.calls = answer, kind, 0

    def attempt(self, arguments, wanted, names):
        self.calls += 1
        if self.kind:
            return Outcome(trouble="It took too long.", kind=self.kind)
        return Outcome(tuple(map(np.asarray, self.answer(*arguments))), returned=None)


def test_an_answer_in_another_process_is_asked_by_its_own_attempt():
    answer = Elsewhere(attend)
    assert of("attend", answer).correct
    assert answer.calls > len(EXERCISES["attend"].fixed())
    assert of("attend", Elsewhere(unscaled)).mistake == "unscaled"


def test_an_answer_that_was_lost_elsewhere_is_asked_no_more():
    answer = Elsewhere(attend, "time-out")
    verdict = of("attend", answer)
    assert (verdict.state, verdict.mistake, verdict.message) == ("error", "endless", "It took too long.")
    assert answer.calls == 1


def test_a_slow_function_is_told_so():
    def slower(scores, calls=[]):  # noqa: B006
        calls.append(1)
        if len(calls) > 3:
            time.sleep(60)
        return softmax(scores)

    assert of("softmax", slower, seconds=0.3).mistake == "endless"


def test_the_state_is_that_of_the_input_that_is_shown():
    """Columns taken for keys: smaller inputs raise, but numbers can be shown, so it is wrong and no error."""
    verdict = of("dot_scores", lambda query, keys: query @ keys)
    assert (verdict.state, verdict.trial.outcome.kind) == ("wrong", "")


def slowly(function, count):
    """A function that takes its time once it was called so often."""
    calls = []

    def slow(*arguments):
        calls.append(1)
        if len(calls) > count:
            time.sleep(0.2)
        return function(*arguments)

    return slow


def test_a_right_function_on_a_busy_machine_is_not_called_endless():
    """Each input once is enough for a verdict; with less there is none, and it isn't called a loop."""
    fixed = len(EXERCISES["softmax"].fixed())
    assert of("softmax", slowly(softmax, fixed + 2), seconds=1).correct
    verdict = of("softmax", slowly(softmax, 5), seconds=1)
    assert (verdict.state, verdict.mistake) == ("error", "slow")
    assert "it is right so far" in verdict.message


def test_a_wrong_function_on_a_busy_machine_is_wrong():
    verdict = of("softmax", slowly(lambda scores: softmax(scores) * 2, 5), seconds=1)
    assert verdict.state == "wrong"
