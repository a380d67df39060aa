"""See a wrong answer: its numbers beside the wanted ones, and the widget that the reader's function draws."""

import numpy as np

from attnlib.checks import opening
from attnlib.checks.telling import wrong_part
from attnlib.pictures.maps import mask_map, score_map, weight_map
from attnlib.pictures.panels import beside


def picture(name, trial):
    """What came beside what was wanted, as one figure; None where nothing came that can be drawn."""
    if trial is None or trial.outcome.arrays is None or len(trial.outcome.arrays) != len(trial.wanted):
        return None
    part = wrong_part(trial)
    came, wanted = (_table(arrays[part]) for arrays in (trial.outcome.arrays, trial.wanted))
    if wanted.dtype == bool and came.dtype != bool:
        wanted = wanted.astype(float)
    return beside(_drawn(came, "yours"), _drawn(wanted, "wanted"))


def _table(array):
    """Two axes of it: the first table of a batch, one row of a vector."""
    array = np.atleast_2d(array)
    return array.reshape(-1, *array.shape[-2:])[0]


def _drawn(table, title):
    if table.dtype == bool:
        return mask_map(table, title=title)
    table = table.astype(float)
    holes = ~np.isfinite(table)
    said = f"{title} (× is {'NaN' if np.isnan(table).any() else 'infinite'})" if holes.any() else title
    table = np.where(holes, 0.0, table)
    draw = weight_map if table.min() >= 0 and table.max() <= 1 else score_map
    return draw(table, mask=~holes if holes.any() else None, title=said)


def widget(name, answer):
    """The exercise's widget with the reader's function in it."""
    if answer is None:
        raise ValueError("there is no function to draw with: check(name, function) keeps the one that it was given.")
    return opening.OPEN[name](answer)
