"""See a wrong answer: the input, what came and what was wanted as grids; and the widget that the answer draws."""

from dataclasses import dataclass

import numpy as np

from attnlib.checks import opening, telling
from attnlib.checks.exercises import EXERCISES
from attnlib.checks.grids import WORDS, View, axes
from attnlib.checks.reading import TOLERANCE
from attnlib.checks.running import quietly
from attnlib.checks.stopping import Clock, OutOfTime
from attnlib.pictures.maps import mask_map, score_map, weight_map
from attnlib.pictures.panels import beside

PLENTY = 5.0  # seconds that the reader's function may take until its widget is drawn
SHARES = ("weights",)  # results that are drawn from white to violet


@dataclass(frozen=True)
class Case:
    """The smallest input that goes wrong: what was given, yours beside what is wanted, and how they differ in words."""

    given: tuple
    compared: tuple
    reading: str


def case(name, trial):
    """The trial as grids; None where nothing was tried."""
    if trial is None:
        return None
    exercise, part = EXERCISES[name], telling.wrong_part(trial)
    takes, gives = axes(exercise.signature)
    came, wanted, letters = _came(trial, part), trial.wanted[part], (*gives, ())[min(part, len(gives))]
    off = _off(came, wanted) if came is not None and came.shape == wanted.shape else None
    spot = _worst(off, came, wanted) if off is not None and off.any() else None
    view = View(spot or (), letters)
    names = telling.names(exercise)
    arguments = zip(names, trial.probe.arguments, [*takes, *[()] * len(names)], strict=False)
    given = tuple(_given(view, *argument) for argument in arguments)
    compared = _compared(view, exercise.returns[part], letters, came, off, wanted)
    return Case(given, compared, _reading(letters, spot, off, came, wanted) if spot else "")


def _came(trial, part):
    arrays = trial.outcome.arrays
    return arrays[part] if arrays is not None and len(arrays) == len(trial.wanted) else None


def _off(came, wanted):
    """Which numbers are wrong; where a mask is wanted, numbers are wrong in every cell."""
    close = np.isclose(came.astype(float), wanted.astype(float), rtol=TOLERANCE, atol=TOLERANCE)
    return ~close | ((came.dtype == bool) != (wanted.dtype == bool))


def _worst(off, came, wanted):
    """Where they are furthest apart: at the first number that is none, if there is one."""
    with np.errstate(all="ignore"):
        gaps = np.where(off, np.abs(came.astype(float) - wanted.astype(float)), -1.0)
    gaps = np.where(np.isfinite(gaps), gaps, np.inf)
    return tuple(int(i) for i in np.unravel_index(np.argmax(gaps), gaps.shape))


def _given(view, name, value, letters):
    value = np.asarray(value)
    if value.dtype == bool:
        return view.grid(name, value, letters or ("q", "k"), look="mask")
    return view.grid(name, value, letters)


def _compared(view, name, letters, came, off, wanted):
    """Yours and the wanted one, on one scale."""
    look = "shares" if name in SHARES else "mask" if wanted.dtype == bool else "signed"
    finite = np.abs(wanted[np.isfinite(wanted)].astype(float)) if wanted.size else np.zeros(0)
    peak = 1.0 if look == "shares" or not finite.size else max(float(finite.max()), 1e-9)
    right = view.grid(f"wanted {name}", wanted, letters, look=look, peak=peak)
    if came is None:
        return (right,)
    own = "plain" if look == "mask" and came.dtype != bool else look
    return view.grid(f"your {name}", came, letters, look=own, off=off, peak=peak), right


def _reading(letters, spot, off, came, wanted):
    """Where they are furthest apart, or how many cells differ."""
    if off.size < 2:
        return ""
    if wanted.dtype == bool:
        return f"{off.sum()} of {off.size} cells differ."
    known = len(letters) == len(spot) and all(letter in WORDS for letter in letters)
    pairs = zip(letters, spot, strict=False)
    place = ", ".join(f"{WORDS[letter]} {i}" for letter, i in pairs) if known else f"[{', '.join(map(str, spot))}]"
    return f"Furthest apart at {place}: {telling.number(came[spot])} came, {telling.number(wanted[spot])} is wanted."


def picture(name, trial):
    """What came beside what was wanted, as one figure; None where nothing came that can be drawn."""
    if trial is None or trial.outcome.arrays is None or len(trial.outcome.arrays) != len(trial.wanted):
        return None
    part = telling.wrong_part(trial)
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


def widget(name, answer, trial=None):
    """The exercise's widget with the reader's function in it, on the kind of input that went wrong."""
    if answer is None:
        raise ValueError("there is no function to draw with: check(name, function) keeps the one that it was given.")
    with quietly():
        return Clock(PLENTY).run(lambda: opening.OPEN[EXERCISES[name].base](answer, trial and trial.probe))


def opened(name, answer, trial):
    """The widget and a word on what it can't show; or None, and why there is none."""
    try:
        return widget(name, answer, trial), opening.blind(trial and trial.probe)
    except OutOfTime:
        return None, f"Your function was stopped after {PLENTY:g} seconds, before its picture was drawn."
