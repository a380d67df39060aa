"""Judge an answer: run it on the probes, hold what came against what is wanted, and find what it does instead."""

import time

import numpy as np

from attnlib.checks import explaining, properties
from attnlib.checks.common import HABITS
from attnlib.checks.habits import habit, special_case
from attnlib.checks.reading import read, same
from attnlib.checks.recognising import Trial, recognise, recognise_pair
from attnlib.checks.running import OutOfTime, at_most, attempt, calls_ours, quietly
from attnlib.widgets.readers import STOPS, explain

SECONDS = 5.0
FIXED = 7  # the seed of the probes that are always the same; others are drawn anew in each check
ENDS = ("stub", "none", "time-out")  # kinds of trouble after which no second call is needed
ENDLESS = (
    "Your function was stopped after {:g} seconds. Does a loop in it never end? "
    "Nothing else is lost: your variables live on."
)


def judge(exercise, answer, seconds=SECONDS, seed=None, ours=True):
    """The verdict on an answer to this exercise; it raises nothing, whatever the answer does.

    seed  of the fresh probes; drawn by chance if not given.
    ours  whether to listen for calls of attnlib's own function; the wrong programs are ours themselves.

    An answer in another process brings a method `attempt(arguments, wanted, names) -> Outcome`; it is asked in place of
    a call here, and whoever runs that process listens there for calls of ours.
    """
    elsewhere = hasattr(answer, "attempt")
    if not callable(answer) and not elsewhere:
        return explaining.not_a_function(exercise, answer)
    began = time.monotonic()
    try:
        with quietly(), at_most(seconds):
            probes = _probes(exercise, seed)
            if ours and not elsewhere and (called := calls_ours(answer, probes[0].arguments, exercise.ours)):
                return explaining.theirs(exercise, answer, called)
            trials, later = _try_all(exercise, answer, probes)
    except OutOfTime:
        return explaining.simple(exercise, answer, "error", "endless", ENDLESS.format(seconds))
    except STOPS as error:  # such as a KeyboardInterrupt between two calls
        return explaining.simple(exercise, answer, "error", None, explain(error, answer, _how(exercise)))
    return _verdict(exercise, answer, trials, later, max(0.5, seconds - (time.monotonic() - began)))


def _how(exercise):
    return f"as {exercise.signature.split(':')[0].strip('`')}, by position"


def _probes(exercise, seed):
    """The fixed probes and as many fresh ones, the smallest first among equals."""
    fresh = np.random.SeedSequence().entropy % 2**32 if seed is None else seed
    return [*exercise.probes(FIXED), *exercise.probes(fresh)]


def _try_all(exercise, answer, probes):
    """Every trial, and what became of earlier answers; a stub or a forgotten return needs no second call."""
    trials, snapshots = [], []
    for probe in probes:
        outcome = _attempt(exercise, answer, probe)
        trials.append(Trial(probe, exercise.wanted(probe), outcome))
        snapshots.append(outcome.arrays)
        if outcome.kind in ENDS:
            break
    return trials, _later(exercise, answer, trials, snapshots)


def _attempt(exercise, answer, probe):
    return attempt(answer, probe.arguments, exercise.wanted(probe), exercise.returns, _how(exercise))


def _later(exercise, answer, trials, snapshots):
    """What shows only once all calls are made: an earlier answer that changed, or another answer to the same input."""
    for trial, kept in zip(trials, snapshots, strict=True):
        if kept is not None and trial.outcome.returned is not None:
            now = read(trial.outcome.returned, trial.wanted, exercise.returns).arrays
            if now is not None and not same(now, kept):
                return "changes_earlier_answer"
    again = _attempt(exercise, answer, trials[0].probe)
    if trials[0].outcome.arrays is not None and not same(again.arrays, trials[0].outcome.arrays):
        return "differs_each_time"
    return None


def _verdict(exercise, answer, trials, later, seconds):
    wrong = sorted((trial for trial in trials if not trial.right), key=lambda trial: trial.probe.size)
    first = wrong[0] if wrong else None
    if trials[-1].outcome.kind == "stub":
        return explaining.simple(exercise, answer, "not yet", None, trials[-1].outcome.trouble)
    if trials[-1].outcome.kind == "time-out":
        return explaining.simple(exercise, answer, "error", "endless", trials[-1].outcome.trouble)
    if trials[-1].outcome.kind == "none":
        return explaining.simple(exercise, answer, "error", "nothing_returned", trials[-1].outcome.trouble)
    if later and (wrong or later == "changes_earlier_answer"):
        return explaining.named(exercise, answer, HABITS[later], first)
    if not wrong:
        return _right(exercise, answer, trials, later)
    try:
        with quietly(), at_most(seconds):
            return _wrong(exercise, answer, trials, first)
    except OutOfTime:
        return explaining.unnamed(exercise, answer, first, [])


def _right(exercise, answer, trials, later):
    if later:
        return explaining.named(exercise, answer, HABITS[later], None)
    if any(trial.outcome.wrote for trial in trials):
        return explaining.named(exercise, answer, HABITS["writes_into_argument"], None)
    if name := properties.small_rest(exercise, trials):
        return explaining.named(exercise, answer, HABITS[name], None)
    note = next((trial.outcome.note for trial in trials if trial.outcome.note), "")
    said = f"Right on all {len(trials)} inputs, {len(trials) // 2} of them drawn for you alone."
    return explaining.simple(exercise, answer, "correct", None, f"{said} {note}".strip())


def _wrong(exercise, answer, trials, first):
    """One known mistake, a habit, two known mistakes, a special case that was forgotten; or the bare numbers."""
    broken = _broken(exercise, answer, trials)
    if slips := recognise(exercise, trials):
        return explaining.known(exercise, answer, trials, slips, broken)
    if name := habit(exercise, trials):
        return explaining.named(exercise, answer, HABITS[name], first, explaining.measured(name, trials))
    if slips := recognise_pair(exercise, trials):
        return explaining.known(exercise, answer, trials, slips, broken)
    if all(trial.outcome.wrote for trial in trials):
        return explaining.named(exercise, answer, HABITS["writes_into_argument"], first)
    if name := special_case(trials):
        return explaining.special(exercise, answer, name, first, broken)
    if found := properties.telling(broken):
        return explaining.named(exercise, answer, HABITS[found[0]], first, found[1])
    return explaining.unnamed(exercise, answer, first, broken)


def _broken(exercise, answer, trials):
    """The properties that the smallest wrong input breaks, or one of medium size, or the largest."""
    wrong = sorted((trial for trial in trials if not trial.right), key=lambda trial: trial.probe.size)
    tried = (properties.failing(exercise, _asking(exercise, answer), wrong[i]) for i in (0, len(wrong) // 2, -1))
    return next((said for said in tried if said), [])


def _asking(exercise, answer):
    """The answer's arrays for other arguments, whatever their shape."""
    anything = tuple(np.empty(0) for _ in exercise.returns)
    return lambda arguments: attempt(answer, arguments, anything, exercise.returns).arrays
