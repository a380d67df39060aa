"""Mistakes that any exercise may show: an earlier answer again, axes swapped, another scale, a forgotten case."""

import dis
import linecache
from itertools import pairwise

import numpy as np

from attnlib.checks.probes import SPECIAL
from attnlib.checks.reading import same
from attnlib.checks.recognising import broken
from attnlib.checks.telling import wrong_part

SLACK = 1.2  # what is special goes right in so few inputs by chance, such as one of zeros
VANISHED = 1e-30  # a weight that may be 0 elsewhere because its power was too small to hold
SHARES = ("softmax", "sharpen", "attend", "masked_softmax", "attend_masked")  # the weights of these can be too steep


def habit(exercise, trials):
    """A mistake that shows in any exercise, by name: an earlier answer again, parts in the wrong order, rounding …"""
    wrong = [trial for trial in trials if not trial.right]
    if any(trial.outcome.arrays is None for trial in wrong):
        return None
    tests = {
        "earlier_answer": lambda: _earlier(trials),
        "remembers": lambda: _remembers(trials),
        "parts_swapped": lambda: all(same(trial.outcome.arrays[::-1], trial.wanted) for trial in wrong) and _two(wrong),
        "transposed": lambda: all(same(_turned(trial.outcome.arrays), trial.wanted) for trial in wrong),
        "not_boolean": lambda: all(_not_boolean(trial) for trial in wrong),
        "whole_numbers": lambda: all(_whole(trial) for trial in wrong),
        "rounded": lambda: all(_near(trial) for trial in wrong),
        "nan": lambda: all(broken(trial.outcome.arrays) and _else_right(trial) for trial in wrong),
        "other_factor": lambda: _one_factor(wrong) and len(wrong) > len(trials) / 2,
        "other_scale": lambda: exercise.base in SHARES and all(scale(trial) for trial in wrong),
        "extra_axis": lambda: all(same(_squeezed(trial.outcome.arrays), _squeezed(trial.wanted)) for trial in wrong),
        "sized_like_argument": lambda: all(_sized_like_argument(trial) for trial in wrong),
    }
    return next((name for name, test in tests.items() if test()), None)


def trouble(trials):
    """The name of what is wrong with every wrong answer if it isn't the numbers: how many things came, or a shape."""
    kinds = {trial.outcome.kind for trial in trials if not trial.right}
    return {"count": "returns_other_things", "shape": "other_shape"}.get(kinds.pop()) if len(kinds) == 1 else None


def lost_comparison(answer):
    """The line of the answer's code that compares with `==` and keeps nothing of it; nothing if there is none."""
    code = getattr(answer, "__code__", None)
    steps = list(dis.get_instructions(code)) if code else []
    for step, then in pairwise(steps):
        if (step.opname, step.argval, then.opname) == ("COMPARE_OP", "==", "POP_TOP"):
            return linecache.getline(code.co_filename, step.positions.lineno).strip()
    return ""


def _remembers(trials):
    """Whether some argument, of a shape not seen before, is always dealt with rightly, and one seen before isn't."""
    return any(_stale(trials, place) for place in range(len(trials[0].probe.arguments)))


def _stale(trials, place):
    seen, first, later = set(), [], []
    for trial in trials:
        shape = np.shape(trial.probe.arguments[place])
        (later if shape in seen else first).append(trial.right)
        seen.add(shape)
    return len(first) >= 3 and all(first) and 4 * sum(later) < len(later)


def _two(wrong):
    return len(wrong[0].wanted) == 2


def _earlier(trials):
    """Whether every wrong answer is a right answer to an earlier call (and so comes from a store)."""
    for place, trial in enumerate(trials):
        before = [each.wanted for each in trials[:place]]
        if not trial.right and not any(same(trial.outcome.arrays, each) for each in before):
            return False
    return True


def _turned(arrays):
    return tuple(array.swapaxes(-1, -2) if array.ndim > 1 else array for array in arrays)


def _squeezed(arrays):
    return tuple(array.squeeze() for array in arrays)


def _not_boolean(trial):
    pairs = zip(trial.outcome.arrays, trial.wanted, strict=True)
    return all(
        right.dtype == bool and one.dtype != bool and same((one,), (right.astype(float),)) for one, right in pairs
    )


def _whole(trial):
    """Whole numbers within one of the right ones: the result lives in an integer array."""
    if trial.outcome.trouble or trial.wanted[0].dtype == bool:
        return False
    pairs = zip(trial.outcome.arrays, trial.wanted, strict=True)
    return all(one.dtype.kind in "iu" and (np.abs(one - right) < 1).all() for one, right in pairs)


def _near(trial):
    if trial.outcome.trouble:
        return False
    pairs = list(zip(trial.outcome.arrays, trial.wanted, strict=True))
    return all((one[right == 0] == 0).all() for one, right in pairs) and all(
        right.dtype != bool and np.allclose(one, right, rtol=6e-3, atol=6e-3) and np.isfinite(one).all()
        for one, right in pairs
    )


def _else_right(trial):
    """NaN or infinity in some places, and the right numbers in all others."""
    if trial.outcome.trouble or not any(np.isfinite(array).any() for array in trial.outcome.arrays):
        return False
    pairs = zip(trial.outcome.arrays, trial.wanted, strict=True)
    return all(
        np.allclose(one[np.isfinite(one)], right[np.isfinite(one)], rtol=1e-5, atol=1e-5) for one, right in pairs
    )


def _sized_like_argument(trial):
    """Whether a result of the wrong shape has that of an argument, as one made by `zeros_like` would."""
    given = {np.shape(argument) for argument in trial.probe.arguments} - {()}
    pairs = list(zip(trial.outcome.arrays, trial.wanted, strict=False))
    return trial.outcome.kind == "shape" and all(one.shape in given for one, right in pairs if one.shape != right.shape)


def _one_factor(wrong):
    """Whether each wrong answer is off by one factor; single numbers always are, so theirs has to be the same one."""
    factors = [factor(trial) for trial in wrong]
    several = any(trial.wanted[-1].size > 1 for trial in wrong)
    return all(factors) and (several or np.allclose(factors, factors[0], rtol=1e-4))


def factor(trial):
    """By which one number all that is wanted is multiplied, or None."""
    if trial.outcome.trouble:
        return None
    place = wrong_part(trial)
    came, wanted = (arrays[place].astype(float).ravel() for arrays in (trial.outcome.arrays, trial.wanted))
    if trial.wanted[-1].dtype == bool or not np.isfinite(came).all() or not wanted.any():
        return None
    by = came @ wanted / (wanted @ wanted)
    return by if abs(by) > 1e-3 and np.allclose(came, by * wanted, rtol=1e-4, atol=1e-5) else None


def scale(trial):
    """How many times as steep the scores under these weights are, or None: weights ∝ wanted weights to that power."""
    came, wanted = (arrays[-1].astype(float) for arrays in (trial.outcome.arrays, trial.wanted))
    if trial.outcome.trouble or came.shape != wanted.shape:
        return None
    sees = (came > 0) & (wanted > 0)
    if (np.maximum(came, wanted)[~sees] > VANISHED).any():
        return None
    counts = np.maximum(sees.sum(-1, keepdims=True), 1)
    logs = [np.where(sees, np.log(np.where(sees, each, 1)), 0) for each in (came, wanted)]
    came, wanted = (np.where(sees, each - each.sum(-1, keepdims=True) / counts, 0).ravel() for each in logs)
    if not wanted.any() or not np.isfinite(came).all():
        return None
    by = came @ wanted / (wanted @ wanted)
    fits = by > 0 and abs(by - 1) > 1e-3 and np.allclose(came, by * wanted, rtol=1e-3, atol=1e-3)
    return by if fits else None


def special_case(trials):
    """What is special about all the inputs that went wrong, and next to no other; None if nothing is.

    An answer that is never right is no special case.
    """
    wrong = [trial.probe.special for trial in trials if not trial.right]
    if len(wrong) == len(trials):
        return None
    shared = frozenset.intersection(*wrong) & SPECIAL.keys()
    counts = {name: sum(name in trial.probe.special for trial in trials) for name in shared}
    if not counts:
        return None
    name = min(counts, key=lambda each: (counts[each], list(SPECIAL).index(each)))
    return name if counts[name] <= SLACK * len(wrong) else None
