"""Make a failing input small enough to read: no leading axes that aren't needed, three places along each other axis."""

from dataclasses import replace
from itertools import chain, zip_longest

import numpy as np

from attnlib.checks import grids
from attnlib.checks.recognising import Trial
from attnlib.checks.stopping import OutOfTime

WIDE = (3, 5, 8, 12)  # places along an axis: three are easily read, more are there only where three go right
WIDTHS = (4, 8, 12)  # the same for the width of vectors, as the root of 4 is easily taken
MASK = ("q", "k")


def small(asked, trial, shows=lambda trial: True):
    """This trial, or a smaller one that goes wrong in the same way, and that `shows` what it is there to show."""
    cuts = [_first_of_batch, _first_of_batch, _two_of_batch]
    letters = dict.fromkeys(chain(*_axes(asked.exercise, trial.probe.arguments)))
    cuts += [_places(letter, many) for letter in letters for many in (WIDTHS if letter in "dv" else WIDE)]
    for cut in cuts:
        axes = _axes(asked.exercise, trial.probe.arguments)
        arguments = tuple(map(cut, trial.probe.arguments, axes))
        if [np.shape(each) for each in arguments] != [np.shape(each) for each in trial.probe.arguments]:
            smaller = _if_as_wrong(asked, trial, arguments)
            trial = smaller if smaller and shows(smaller) else trial
    return trial


def _axes(exercise, arguments):
    """The letters of each argument's last axes; a mask that is only called so has those of the scores."""
    told = zip_longest(arguments, grids.axes(exercise.signature)[0], fillvalue=())
    return [letters or MASK if np.ndim(argument) else () for argument, letters in told][: len(arguments)]


def _first_of_batch(argument, letters):
    return argument[0] if _leads(argument, letters) else argument


def _two_of_batch(argument, letters):
    return argument[:2] if _leads(argument, letters) else argument


def _leads(argument, letters):
    return bool(letters) and np.ndim(argument) > len(letters)


def _places(letter, many):
    """Keep so many places along the axis of this letter."""

    def cut(argument, letters):
        if letter not in letters:
            return argument
        behind = [slice(None)] * (len(letters) - letters.index(letter) - 1)
        return argument[(..., slice(many), *behind)]

    return cut


def _if_as_wrong(asked, trial, arguments):
    probe = replace(trial.probe, arguments=arguments)
    wanted = asked.exercise.wanted(probe)
    if wanted is None or (blind(arguments) and not blind(trial.probe.arguments)):
        return None
    try:
        outcome = asked.call(arguments, wanted, asked.exercise.returns)
    except OutOfTime:
        return None
    smaller = Trial(probe, wanted, outcome)
    return smaller if not smaller.right and outcome.kind == trial.outcome.kind else None


def blind(arguments):
    """Whether the mask, if there is one, has a row that sees nobody."""
    mask = np.asarray(arguments[-1])
    return mask.dtype == bool and mask.ndim > 1 and not mask.any(-1).all()
