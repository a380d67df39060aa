"""Which known mistake gives these very numbers? First one mistake, then two at once."""

from dataclasses import dataclass
from functools import cached_property

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

    @cached_property
    def right(self):
        """Whether the numbers that came are the wanted ones."""
        return not self.outcome.trouble and same(self.outcome.arrays, self.wanted)

    @cached_property
    def broken(self):
        """Whether anything but finite numbers came."""
        return self.outcome.arrays is None or broken(self.outcome.arrays)


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
    """The same for two mistakes at once.

    Where several pairs give the same, and share a mistake, it is the one that stands first among the known; where they
    share none, it is none.
    """
    return _only(exercise, trials, 2)


def _only(exercise, trials, count):
    if not any(trial.outcome.arrays for trial in trials):
        return None
    trials = sorted(trials, key=lambda trial: _tells_least(exercise, trial))
    found = _fitting(exercise, trials, exercise.programs(count))
    if not found and count == 1:
        found = _alone(exercise, trials) or _styled(exercise, trials)
    certain = len(found) == 1 or (found and frozenset.intersection(*found))
    return found[0] if certain else None


def _alone(exercise, trials):
    """The mistake that a style makes all by itself, if it is this one."""
    styles = _fitting(exercise, trials, exercise.styled(NONE))
    return [Slips(ALONE[name]) for style in styles for name in style if name in ALONE][:1]


def _styled(exercise, trials):
    """The programs with one mistake that fit in one of the ways they may be written."""
    written = {style: slips for slips in exercise.programs(1) for style in exercise.styled(slips)}
    return [*dict.fromkeys(written[style] for style in _fitting(exercise, trials, tuple(written)))]


def _tells_least(exercise, trial):
    """Wrong numbers of a small input first: they rule out most programs; and of a fixed one, whose runs are kept."""
    fresh = all(trial.probe is not probe for probe, _ in exercise.fixed())
    return trial.right, trial.outcome.arrays is None, fresh, trial.probe.size < 6, trial.probe.size


def _fitting(exercise, trials, programs):
    """Those of these programs that give all that came."""
    for trial in trials:
        programs = [slips for slips in programs if like(exercise.run(slips, trial.probe), trial.outcome)]
    return programs
