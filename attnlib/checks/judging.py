"""Judge an answer: run it on the probes, hold what came against what is wanted, and find what it does instead."""

from dataclasses import dataclass

import numpy as np

from attnlib.checks import catching, explaining, properties, shrinking
from attnlib.checks.common import HABITS
from attnlib.checks.habits import habit, lost_comparison, special_case, trouble
from attnlib.checks.reading import read, same
from attnlib.checks.recognising import Trial, recognise, recognise_pair
from attnlib.checks.running import attempt, calls_ours, import_slow, quietly
from attnlib.checks.stopping import Clock, OutOfTime
from attnlib.widgets.readers import explain

SECONDS = 5.0
SOME = 6  # of the inputs that went wrong, on which properties are tried
ENDLESS = (
    "Your function was stopped after {:g} seconds. Does a loop in it never end? "
    "Nothing else is lost: your variables live on."
)
SLOW = (
    "Your function was stopped: it is right so far, but in the time there is it came to {} of {} inputs. "
    "Does it do something over and over that could be done once? If the machine is busy, check again."
)


@dataclass(frozen=True)
class Asked:
    """An answer to an exercise, which is asked within its time."""

    exercise: object
    answer: object
    clock: Clock

    def arrays(self, arguments):
        """The arrays that come for any arguments, whatever their shapes; None where none come."""
        try:
            anything = tuple(np.empty(0) for _ in self.exercise.returns)
            return self.call(arguments, anything, self.exercise.returns).arrays
        except OutOfTime:
            return None

    def call(self, arguments, wanted, names):
        """What comes of one call, read as the things of these names."""
        return attempt(self.answer, arguments, wanted, names, self.clock, self.how)

    @property
    def how(self):
        """How it is called, in words."""
        return f"as {self.exercise.signature.split(':')[0].strip('`')}, by position"


def judge(exercise, answer, seconds=SECONDS, seed=None, ours=True):
    """The verdict on an answer to this exercise; it raises nothing, whatever the answer does.

    seed  of the fresh probes; drawn by chance if not given.
    ours  whether to listen for calls of attnlib's own function; the wrong programs are ours themselves.

    An answer in another process brings a method `attempt(arguments, wanted, names) -> Outcome`; it is asked in place of
    a call here, and whoever runs that process listens there for calls of ours. If it has a method `foresee(calls)` too,
    that is told beforehand what will be asked.
    """
    elsewhere = hasattr(answer, "attempt")
    if not callable(answer) and not elsewhere:
        return explaining.not_a_function(exercise, answer)
    import_slow(answer)
    asked = Asked(exercise, answer, Clock(seconds))
    try:
        with quietly():
            return _judge(asked, seed, ours and not elsewhere)
    except OutOfTime:
        return explaining.simple(exercise, answer, "error", "endless", ENDLESS.format(seconds))
    except KeyboardInterrupt as error:  # between two calls; an exception of ours is not told as the reader's
        return explaining.simple(exercise, answer, "error", None, explain(error, answer, asked.how))


def _judge(asked, seed, ours):
    exercise, answer = asked.exercise, asked.answer
    if exercise.kind == "test":
        return catching.judge_test(asked, ours)
    probes = _probes(exercise, seed)
    if ours and (called := calls_ours(answer, probes[0][0].arguments, exercise.ours, asked.clock)):
        return explaining.theirs(exercise, answer, called)
    return _verdict(asked, *_try_all(asked, probes))


def _probes(exercise, seed):
    """The fixed probes and as many fresh ones, each with what is wanted."""
    fresh = np.random.SeedSequence().entropy % 2**32 if seed is None else seed
    return [*exercise.fixed(), *((probe, exercise.wanted(probe)) for probe in exercise.probes(fresh))]


def _try_all(asked, probes):
    """Every trial, and what became of earlier answers; a stub or a forgotten return needs no second call."""
    trials = []
    if hasattr(asked.answer, "foresee"):
        asked.answer.foresee([probe.arguments for probe, _ in probes])
    try:
        for probe, wanted in probes:
            trials.append(Trial(probe, wanted, asked.call(probe.arguments, wanted, asked.exercise.returns)))
            if trials[-1].outcome.kind in explaining.ENDS:
                return trials, None
        return trials, _later(asked, trials)
    except OutOfTime:
        if asked.clock.hung or not trials:
            raise
        return trials, None  # slow, or on a busy machine: what there is can be judged


def _later(asked, trials):
    """What shows only once all calls are made: an earlier answer that changed, or another answer to the same input."""
    names = asked.exercise.returns
    for trial in trials:
        came = trial.outcome
        if came.arrays is not None and came.returned is not None:
            now = read(came.returned, trial.wanted, names).arrays
            if now is not None and not same(now, came.arrays):
                return "changes_earlier_answer"
    probe, wanted, first = trials[0].probe, trials[0].wanted, trials[0].outcome
    again = asked.call(probe.arguments, wanted, names)
    return "differs_each_time" if first.arrays is not None and not same(again.arrays, first.arrays) else None


def _verdict(asked, trials, later):
    exercise, answer = asked.exercise, asked.answer
    if ended := explaining.ended(exercise, answer, trials[-1].outcome):
        return ended
    wrong = _most_telling(trials)
    first = shrinking.small(asked, wrong[0]) if wrong else None
    if wrong and (line := lost_comparison(answer)):
        return explaining.named(exercise, answer, HABITS["compared_in_place"], first, f"The line is `{line}`.")
    if later and (wrong or later == "changes_earlier_answer"):
        return explaining.named(exercise, answer, HABITS[later], first)
    if not wrong and len(trials) < len(exercise.fixed()):
        return explaining.simple(exercise, answer, "error", "slow", SLOW.format(len(trials), len(exercise.fixed())))
    return _wrong(asked, trials, first) if wrong else _right(exercise, answer, trials, later)


def _most_telling(trials):
    """What went wrong, the smallest first, and numbers before NaN, which tells little; odd inputs tell least."""
    wrong = (each for each in trials if not each.right)
    return sorted(wrong, key=lambda each: (each.probe.odd, each.broken, each.probe.size))


def _right(exercise, answer, trials, later):
    if later:
        return explaining.named(exercise, answer, HABITS[later], None)
    if any(trial.outcome.wrote for trial in trials):
        return explaining.named(exercise, answer, HABITS["writes_into_argument"], None)
    if name := properties.small_rest(exercise, trials):
        return explaining.named(exercise, answer, HABITS[name], None)
    note = next((trial.outcome.note for trial in trials if trial.outcome.note), "")
    fresh = len(trials) - len(exercise.fixed())
    said = f"Right on all {len(trials)} inputs, {fresh} of them drawn for you alone."
    return explaining.simple(exercise, answer, "correct", None, f"{said} {note}".strip())


def _wrong(asked, trials, first):
    """One known mistake, a habit, two known mistakes, a special case that was forgotten; or the bare numbers."""
    exercise, answer = asked.exercise, asked.answer
    if slips := recognise(exercise, trials):
        return explaining.known(asked, trials, slips)
    name = habit(exercise, trials)
    if name and name not in explaining.MEASURES:
        return explaining.named(exercise, answer, HABITS[name], first)
    if slips := recognise_pair(exercise, trials):
        return explaining.known(asked, trials, slips)
    if name:
        return explaining.named(exercise, answer, HABITS[name], first, explaining.measured(name, [first, *trials]))
    if all(trial.outcome.wrote for trial in trials):
        return explaining.named(exercise, answer, HABITS["writes_into_argument"], first)
    return _unknown(asked, trials, first)


def _unknown(asked, trials, first):
    """No known mistake: what all that went wrong has in common, or a property that it breaks."""
    exercise, answer, broken = asked.exercise, asked.answer, properties.failing(asked.exercise, asked.arrays, first)
    if name := special_case(trials):
        return explaining.special(exercise, answer, name, first, broken)
    if name := trouble(trials):
        return explaining.named(exercise, answer, HABITS[name], first, first.outcome.trouble)
    raised = next((trial.outcome.trouble for trial in trials if trial.outcome.kind == "raised"), "")
    if not raised and (found := _told_by_property(asked, trials, first, broken)):
        name, words, shown = found
        return explaining.named(exercise, answer, HABITS[name], shown, words)
    return explaining.unnamed(exercise, answer, first, broken, raised)


def _told_by_property(asked, trials, first, broken):
    """The mistake that a broken property names, its sentence, and the input that shows it: another if need be."""
    if found := properties.telling(broken):
        return *found, first
    wrong = _most_telling(trials)
    for each in wrong[:: max(1, len(wrong) // SOME)]:
        shown = shrinking.small(asked, each)
        if found := properties.telling(properties.failing(asked.exercise, asked.arrays, shown)):
            return *found, shown
    return None
