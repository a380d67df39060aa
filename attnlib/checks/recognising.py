"""Which known mistake gives these very numbers? First one mistake, then two at once."""

from dataclasses import dataclass

import numpy as np

from attnlib.checks.programs import ALONE
from attnlib.checks.reading import same
from attnlib.checks.slips import NONE, Slips


@dataclass(frozen=True)
class Trial:
    """One probe, what is wanted for it, and what came."""

    probe: object
    wanted: tuple
    outcome: object

    @property
    def right(self):
        """Whether the numbers that came are the wanted ones."""
        return not self.outcome.trouble and same(self.outcome.arrays, self.wanted)


def like(given, outcome):
    """Whether a wrong program gave what came; where it gives NaN, other such numbers or an exception will do."""
    if given is None:
        return outcome.arrays is None
    if same(given, outcome.arrays):
        return True
    if not _has_nan(given):
        return False
    return outcome.kind == "raised" or _alike(given, outcome.arrays)


def _has_nan(arrays):
    return any(np.isnan(array).any() for array in arrays if array.dtype.kind == "f")


def _alike(given, came):
    """The same numbers wherever both are finite, and something else in the same parts."""
    if came is None or [array.shape for array in given] != [array.shape for array in came]:
        return False
    for one, other in zip(given, came, strict=True):
        both = np.isfinite(one) & np.isfinite(other)
        if broken((one,)) != broken((other,)) or not same((one[both],), (other[both],)):
            return False
    return True


def broken(arrays):
    """Whether NaN or an infinite number is among these."""
    return arrays is not None and any(not np.isfinite(array.astype(float)).all() for array in arrays)


def recognise(exercise, trials):
    """The slips of the known mistake, or of the one pair of mistakes, that gives all that came; None otherwise."""
    return _only(exercise, trials, 1)


def recognise_pair(exercise, trials):
    """The same for two mistakes at once; None where several pairs would give the same."""
    return _only(exercise, trials, 2)


def _only(exercise, trials, count):
    if not any(trial.outcome.arrays for trial in trials):
        return None
    trials = sorted(trials, key=_tells_least)
    programs = exercise.programs(count)
    found = [slips for slips in programs if _fits(exercise, slips, trials)]
    if not found and count == 1:
        found = _alone(exercise, trials) or [
            slips for slips in programs if any(_fits(exercise, each, trials) for each in exercise.styled(slips))
        ]
    return found[0] if len(found) == 1 else None


def _alone(exercise, trials):
    """The mistake that a style makes all by itself, if it is this one."""
    styles = (style for style in exercise.styled(NONE) if _fits(exercise, style, trials))
    return [Slips([ALONE[name]]) for style in styles for name in style if name in ALONE][:1]


def _tells_least(trial):
    """Wrong numbers of a small input first: they rule out most programs, at the least cost."""
    return trial.right, trial.outcome.arrays is None, trial.probe.size < 6, trial.probe.size


def _fits(exercise, slips, trials):
    return all(like(exercise.run(slips, trial.probe), trial.outcome) for trial in trials)
