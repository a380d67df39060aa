"""Judge a test that the reader wrote: it has to accept what is right, and to catch the mistakes of a sample."""

import numpy as np

from attnlib.checks import explaining, telling
from attnlib.checks.common import TESTS
from attnlib.checks.exercises import EXERCISES, Mistake
from attnlib.checks.plainly import plain
from attnlib.checks.reading import same
from attnlib.checks.running import calls_ours
from attnlib.checks.slips import NONE, Slips
from attnlib.widgets.readers import copies

SAMPLE = 6  # how many mistakes have to be caught where the exercise names none
TRUTH = (np.array(True),)
AGAIN = 16  # how often a test is asked anew: one that counts its calls, and looks at nothing else, is found out
RIGHT = "Your test accepts what is right, and catches all {} wrong ones. Of {} others that people write it catches {}."

MANY = "It returned an array of them: `.all()` makes one answer of many."
UNSEEN = "It gives the right numbers for all that your test tries."


def candidate(exercise, slips, finish=lambda array: array):
    """The program with these slips as a function that a test may call, with lists as well as arrays."""
    wanted = telling.names(EXERCISES[exercise.base])

    def function(*arguments):
        if len(arguments) != len(wanted):
            raise TypeError(f"the function takes {', '.join(wanted)}, by position; {len(arguments)} came.")
        with np.errstate(all="ignore"):
            given = exercise.program(slips, *map(_array, arguments))
        return tuple(map(finish, given)) if isinstance(given, tuple) else finish(given)

    return function


def _array(argument):
    """Lists as arrays, and whole numbers in them as the floats that a program works with."""
    array = np.asarray(argument)
    if array.dtype.kind in "iu" and array.ndim:
        return array.astype(float)
    return array if isinstance(argument, list | tuple) else argument


def _other_last_digits(array):
    """The same numbers as other sums would give them."""
    array = np.asarray(array)
    return array if array.dtype == bool else array * (1 + 4 * np.finfo(float).eps)


class _Near(np.ndarray):
    """Numbers whose `==` is content with nearly equal ones, to see whether a test fails over last digits alone."""

    def __eq__(self, other):
        return np.isclose(np.asarray(self), other)

    def __getitem__(self, place):
        return np.asarray(super().__getitem__(place)).view(_Near)

    __hash__ = None


def _near(array):
    return np.asarray(array).view(_Near)


def judge_test(asked, ours):
    """The verdict on a test; `ours` says whether to listen for calls of attnlib's own function."""
    exercise, answer = asked.exercise, asked.answer
    rights = {"refuses_right": candidate(exercise, NONE), "too_exact": candidate(exercise, NONE, _other_last_digits)}
    theirs = (*exercise.ours, "judge")  # a test may not leave the judging to `check`
    if ours and (called := calls_ours(answer, (rights["refuses_right"],), theirs, asked.clock, lent=True)):
        return explaining.theirs(exercise, answer, called)
    for name, function in rights.items():
        outcome, calls = _ask(asked, function)
        if _opinion(outcome) is not True:
            return _refused(asked, name, outcome)
    return _wrong_ones(asked) if calls else explaining.named(exercise, answer, TESTS["never_called"], None)


def _ask(asked, function):
    """What the test says of this function, and the calls that it made: arguments and what came."""
    calls = []

    def noted(*arguments):
        calls.append((copies(arguments), None))
        came = function(*arguments)
        calls[-1] = (calls[-1][0], came)
        return came

    return asked.call((noted,), TRUTH, ("answer",)), calls


def _opinion(outcome):
    """True, False, or None where a test says neither; nothing returned accepts, and an exception refuses."""
    if outcome.kind in ("none", "raised"):
        return outcome.kind == "none"
    came = outcome.arrays[0] if outcome.arrays and not outcome.trouble else None
    return bool(came) if came is not None and came.dtype.kind in "biu" else None


def _refused(asked, name, outcome):
    """The verdict on a test that doesn't accept what is right."""
    exercise, answer = asked.exercise, asked.answer
    if ended := explaining.ended(exercise, answer, outcome):
        return ended
    if outcome.kind == "raised" and "AssertionError" not in outcome.trouble:
        return explaining.simple(exercise, answer, "error", None, outcome.trouble)
    if _opinion(outcome) is None:
        many = outcome.kind == "shape" and outcome.arrays[0].dtype == bool
        return explaining.named(exercise, answer, TESTS["no_opinion"], None, MANY if many else "")
    if name == "refuses_right":
        refused = [_opinion(_ask(asked, function)[0]) is False for function in _sample(exercise).values()]
        name = "refuses_all" if all(refused) else "turned_round" if not any(refused) else name
        name = "too_exact" if _opinion(_ask(asked, candidate(exercise, NONE, _near))[0]) else name
    return explaining.named(exercise, answer, TESTS[name], None, outcome.trouble)


def _sample(exercise):
    """The functions that a test has to refuse, by their mistake."""
    return {name: candidate(exercise, Slips([name])) for name in exercise.sample or [*exercise.mistakes][:SAMPLE]}


def _wrong_ones(asked):
    """The verdict on a test that accepts what is right."""
    exercise, answer, sample = asked.exercise, asked.answer, _sample(asked.exercise)
    asked_of = {name: _ask(asked, function) for name, function in sample.items()}
    missed = {name: calls for name, (outcome, calls) in asked_of.items() if _opinion(outcome) is not False}
    if len(missed) == len(sample):
        return explaining.named(exercise, answer, TESTS["accepts_all"], None)
    if missed:
        return _missed(asked, missed, len(sample))
    if _wavers(asked, sample):
        return explaining.named(exercise, answer, TESTS["wavers"], None)
    others = [candidate(exercise, Slips([name])) for name in exercise.mistakes if name not in sample]
    caught = sum(_opinion(_ask(asked, function)[0]) is False for function in others)
    said = RIGHT.format(len(sample), len(others), caught)
    return explaining.simple(exercise, answer, "correct", None, said)


def _wavers(asked, sample):
    """Whether the test says something else when it is asked again, in an order that it can't foresee."""
    chance, wrong = np.random.default_rng(), list(sample.values())
    for right in chance.integers(2, size=AGAIN):
        function = candidate(asked.exercise, NONE) if right else wrong[chance.integers(len(wrong))]
        if _opinion(_ask(asked, function)[0]) is not bool(right):
            return True
    return False


def _missed(asked, missed, count):
    """The verdict on a test that lets some wrong ones through: it tells of the first."""
    exercise, (name, calls) = asked.exercise, next(iter(missed.items()))
    says = f"Your test catches {count - len(missed)} of {count} wrong ones. It lets this one through: "
    says += f"“{plain(exercise, name)}.”"
    seen = _seen(exercise, calls)
    hint = TESTS["misses_seen" if seen else "misses"].hint
    words = Mistake(f"misses_{name}", says, exercise.mistakes[name].why, hint)
    return explaining.named(exercise, asked.answer, words, None, shows=seen or UNSEEN)


def _seen(exercise, calls):
    """What the wrong one gave for the test's own input, beside what a right one gives; nothing where they agree."""
    right = candidate(exercise, NONE)
    for arguments, came in calls:
        came, wanted = (_parts(each) for each in (came, right(*arguments)))
        if not same(came, wanted):
            differ = [i for i, (one, other) in enumerate(zip(came, wanted, strict=False)) if not same((one,), (other,))]
            place = differ[-1] if differ else -1
            given = zip(telling.names(EXERCISES[exercise.base]), arguments, strict=True)
            given = "; ".join(f"{name} = {telling.written(argument)}" for name, argument in given)
            came, wanted = telling.written(came[place]), telling.written(wanted[place])
            return f"For {given} it gives {came}, where {wanted} is right. Your test saw that, and let it pass."
    return ""


def _parts(given):
    return tuple(np.asarray(each) for each in (given if isinstance(given, tuple) else (given,)))
