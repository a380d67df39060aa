"""Numbers and arrays in words: short, with a real minus, and the smallest case that went wrong."""

import re

import numpy as np

from attnlib.checks.reading import close, same

MOST = 24  # numbers of an argument that are written out
PLACES = 3
NOTHING = "no numbers"  # came
NOISE = 1e-14  # what rounding leaves of 0


def number(value, places=PLACES):
    """A number as it is read: three digits after the point at most, and words for what isn't finite."""
    value = np.asarray(value)
    if value.dtype == bool:
        return "True" if value else "False"
    value = 0.0 if abs(value) < NOISE else float(value)  # no −0 either
    if not np.isfinite(value):
        return "NaN" if np.isnan(value) else "−∞" if value < 0 else "∞"
    if value != 0 and (abs(value) < 5e-4 or abs(value) >= 1e5):
        return f"{value:.1e}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e").replace("-", "−")
    return (f"{value:.{places}f}".rstrip("0").rstrip(".") or "0").replace("-", "−")


def apart(one, other):
    """Two numbers, with as many digits as it takes to tell them apart."""
    written = ((number(one, places), number(other, places)) for places in range(PLACES, 8))
    return next((both for both in written if both[0] != both[1]), (number(one), number(other)))


def row(values):
    """The first row of an array, in brackets."""
    values = np.asarray(values)
    if values.ndim == 0:
        return number(values)
    first = values.reshape(-1, values.shape[-1])[0] if values.size else values.ravel()
    return f"[{', '.join(number(each) for each in first[:8])}{', …' if len(first) > 8 else ''}]"


def array(values):
    """A whole array, row by row, or its shape where that would be too much."""
    values = np.asarray(values)
    if values.size > MOST:
        return f"an array of shape {values.shape}"
    if values.ndim <= 1:
        return row(values)
    return f"[{', '.join(array(each) for each in values)}]"


def names(exercise):
    """The arguments' names, from the signature that the exercise states."""
    return re.search(r"\((.*?)\)", exercise.signature).group(1).replace(" ", "").split(",")


def case(exercise, trial):
    """The input that went wrong, what came and what was wanted: three pairs of a word and a text."""
    given = [f"{name} = {array(value)}" for name, value in zip(names(exercise), trial.probe.arguments, strict=True)]
    came, wanted = came_and_wanted(exercise, trial)
    return [("for", "; ".join(given)), ("yours", came), ("wanted", wanted)]


def came_and_wanted(exercise, trial):
    """What came and what was wanted, written out, for the last of the returned things that is wrong."""
    arrays, wanted = trial.outcome.arrays, trial.wanted
    place = wrong_part(trial)
    label = f"{exercise.returns[place]} " if len(wanted) > 1 else ""
    if arrays is None or len(arrays) != len(wanted):
        came = {"raised": "an exception", "count": "another number of things"}.get(trial.outcome.kind, "no numbers")
        return came, label + written(wanted[place])
    return label + written(arrays[place]), label + written(wanted[place])


def written(values):
    """An array written out, or its first row where it is large."""
    values = np.asarray(values)
    return array(values) if values.size <= MOST else f"{row(values)} in the first row, of shape {values.shape}"


def wrong_part(trial):
    """Which of the returned things is wrong: the last, for weights tell more than outputs."""
    arrays, wanted = trial.outcome.arrays, trial.wanted
    if arrays is None or len(arrays) != len(wanted):
        return len(wanted) - 1
    wrong = [i for i, (one, right) in enumerate(zip(arrays, wanted, strict=True)) if not same((one,), (right,))]
    return wrong[-1] if wrong else len(wanted) - 1


def facts(exercise, trial, alone=None):
    """The reader's own numbers, for the sentence about a mistake; "?" stands for what makes no sense here.

    alone  what this mistake alone would give: the numbers are read where that goes wrong.
    """
    place, sizes = wrong_part(trial), _sizes(trial.probe.arguments)
    arrays, wanted = trial.outcome.arrays, trial.wanted[place]
    came = arrays[place] if arrays is not None and len(arrays) == len(trial.wanted) else None
    if came is None or came.shape != wanted.shape or not came.size:
        said = NOTHING if came is None else f"shape {came.shape}" if came.ndim else "a single number"
        shape = f"shape {wanted.shape}" if wanted.ndim else "a single number"
        return sizes | {"came": said, "wanted": shape, "sum": "?", "factor": "?"}
    other = alone[place] if alone is not None and len(alone) == len(trial.wanted) else came
    wrong = off(came, wanted) & (off(other, wanted) if other.shape == wanted.shape else True)
    spot = _spot(trial, came, wanted, wrong)
    right = float(wanted[spot])
    factor = number(float(came[spot]) / right) if right else "?"
    one, other = apart(came[spot], wanted[spot])
    return sizes | {"came": one, "wanted": other, "sum": number(_total(came, wanted, spot)), "factor": factor}


def _spot(trial, came, wanted, wrong):
    """Where a sentence reads its numbers: in the table that is pictured, and at a blocked key if one is wrong."""
    pictured = np.zeros(wanted.shape, bool)
    pictured[(furthest(came, wanted) or (0,) * wanted.ndim)[:-2]] = True
    for places in (wrong & pictured & blocked(trial.probe.arguments, wanted.shape), wrong & pictured):
        if places.any():
            return furthest(came, wanted, places)
    return furthest(came, wanted) or (0,) * wanted.ndim


def blocked(arguments, shape):
    """Which weights of this shape belong to keys that are blocked, in rows that see somebody."""
    mask = np.asarray(arguments[-1])
    if mask.dtype != bool or mask.ndim < 2 or mask.shape[-2:] != shape[-2:]:
        return np.zeros(shape, bool)
    return np.broadcast_to(~mask & mask.any(-1, keepdims=True), shape)


def _total(came, wanted, spot):
    """What the row of this number sums to; if that is right, the row of the same table that is furthest off."""
    if not came.ndim:
        return came
    came, wanted = (each.astype(float)[spot[:-2]].sum(-1) for each in (came, wanted))
    here = spot[-2:-1]
    row_off = off(came[here], wanted[here])
    return came[here] if row_off or not came.ndim else came[furthest(came, wanted) or here]


def question(names, trial):
    """A question whose answer is one number on the way to the one that is furthest off."""
    place, arrays = wrong_part(trial), trial.outcome.arrays
    wanted = trial.wanted[place]
    whole = arrays is not None and len(arrays) == len(trial.wanted) and arrays[place].shape == wanted.shape
    spot = (whole and furthest(arrays[place], wanted)) or (0,) * wanted.ndim
    where = f"`{names[place]}{list(map(int, spot)) if spot else ''}`"
    then = "Then print each step of your function for that input. Which is the first that you predicted otherwise?"
    return f"through which steps, and which numbers, do you come to the wanted {where} above? {then}"


def off(came, wanted):
    """Which numbers are wrong; where a mask is wanted, numbers are wrong in every cell."""
    return ~close(came, wanted) | ((came.dtype == bool) != (wanted.dtype == bool))


def furthest(came, wanted, places=None):
    """Where two arrays are furthest apart (among these places): at the first number that is none, if there is one.

    None where they agree. Sentence, numbers and picture all look there.
    """
    places = off(came, wanted) if places is None else places
    if not places.any():
        return None
    with np.errstate(all="ignore"):
        gaps = np.where(places, np.abs(came.astype(float) - wanted.astype(float)), -1.0)
    gaps = np.where(np.isfinite(gaps), gaps, np.inf)
    return tuple(int(i) for i in np.unravel_index(np.argmax(gaps), gaps.shape))


def _sizes(arguments):
    first, second = np.asarray(arguments[0]), np.asarray(arguments[1] if len(arguments) > 1 else 0)
    width = first.shape[-1] if first.ndim else int(first)
    rows = second.shape[-2] if second.ndim > 1 else second.size if second.ndim else int(second)
    t = number(arguments[-1]) if np.ndim(arguments[-1]) == 0 else "?"
    return {"d": width, "k": rows, "root": number(np.sqrt(max(width, 0))), "t": t}
