"""What must hold whatever the numbers are: each property is tried on the answer itself, and says what it saw."""

from functools import partial
from typing import NamedTuple

import numpy as np

from attnlib.checks.telling import apart, furthest, number, row

TELLS = (  # the mistakes that a broken property names; the first found is told
    "rows_off_one", "same_for_all_queries", "keys_ignored", "blocked_gets_through", "order_matters", "not_shift_free",
)  # fmt: skip


class Broken(NamedTuple):
    """A property that an answer breaks: the mistake that it tells of, "" where it could be many, and what it saw."""

    mistake: str
    says: str


def failing(exercise, ask, trial):
    """The properties that the answer breaks for the arguments of one trial.

    ask  calls the answer: (arguments) -> a tuple of arrays, or None.
    """
    came, arguments = trial.outcome.arrays, trial.probe.arguments
    if trial.outcome.trouble or trial.broken:  # NaN breaks whatever is asked of it
        return []

    def again(arguments):
        """Another answer, if it is of the same shapes."""
        other = ask(arguments)
        alike = other is not None and [array.shape for array in other] == [array.shape for array in came]
        return other if alike else None

    said = [Broken(name, test(again, arguments, came)) for name, test in PROPERTIES.get(exercise.base, ())]
    return [broken for broken in said if broken.says]


def _rows_sum_to_one(ask, arguments, came):
    weights = came[-1]
    sees = _sees(arguments, weights)
    if weights.ndim and not np.allclose(weights.sum(-1)[sees], 1, atol=1e-5):
        total = weights.sum(-1)[sees].ravel()
        columns = weights.ndim > 1 and np.allclose(weights.sum(-2), 1, atol=1e-5)
        worst = total[np.argmax(np.abs(total - 1))]
        said = "here your columns do, and" if columns else "here"
        return f"Each query's weights sum to 1: {said} a row sums to {apart(worst, 1)[0]}."


def _order_is_free(places, first, ask, arguments, came):
    """Move the first of the places behind the last, in all arguments alike: the result must stay."""
    moved = list(arguments)
    for place, axis in places:
        moved[place] = np.roll(moved[place], -1, axis)
    other = ask(tuple(moved))
    if other and not np.allclose(other[0], came[0], atol=1e-4, equal_nan=True):
        return f"The order doesn't matter: with {first} moved to the end, {_became(came, other)}."


def _became(came, other):
    """The row that changed most, before and after."""
    came, other = came[0], other[0]
    here = (furthest(came, other) or (0,) * came.ndim)[:-1]
    return f"{row(came[here])} became {row(other[here])}"


def _queries_matter(ask, arguments, came):
    weights = came[-1]
    query, wanted = arguments[0], weights.shape[-1] > 1 and weights.shape[-2] > 1
    if wanted and np.allclose(weights, weights[..., :1, :], atol=1e-6) and not np.allclose(query, query[..., :1, :]):
        return f"Other queries give other weights: here every query has {row(weights)}."


def small_rest(exercise, trials):
    """The name of the mistake that leaves a little weight on a blocked key, where all is right but for that."""
    if exercise.base not in ("masked_softmax", "attend_masked"):
        return None
    for trial in trials:
        weights, mask = trial.outcome.arrays[-1], trial.probe.arguments[-1]
        if (weights[(trial.wanted[-1] == 0) & ~np.broadcast_to(mask, weights.shape)] != 0).any():
            return "small_rest"
    return None


def telling(broken):
    """The one of these broken properties that names a mistake, the first by rank; or None."""
    return min((each for each in broken if each.mistake), key=lambda each: TELLS.index(each.mistake), default=None)


def _sees(arguments, weights):
    mask = arguments[-1] if np.asarray(arguments[-1]).dtype == bool else None
    if mask is None or weights.ndim < 2:
        return np.ones(weights.shape[:-1], bool)
    return np.broadcast_to(mask.any(-1), weights.shape[:-1])


def _nothing_negative(ask, arguments, came):
    lowest = came[-1].min() if came[-1].size else 0
    if lowest < 0:
        return f"No weight is below 0: here one is {number(lowest)}."


def _shift_changes_nothing(ask, arguments, came):
    moved = ask((arguments[0] + np.asarray(3, arguments[0].dtype), *arguments[1:]))
    if moved and came[0].shape == moved[0].shape and not np.allclose(moved[0], came[0], atol=1e-4, equal_nan=True):
        return f"Adding 3 to every score changes no weight: here {_became(came, moved)}."


def _blocked_is_zero(ask, arguments, came):
    weights, mask = came[-1], arguments[-1]
    if weights.shape[-2:] == mask.shape[-2:]:
        inside = np.broadcast_to(mask, weights.shape)
        if (weights[~inside] != 0).any():
            worst = number(np.abs(weights[~inside]).max())
            said = "next to nothing" if worst == "0" else worst
            return f"A blocked key weighs exactly 0: here one weighs {said}."


def _blocked_changes_nothing(ask, arguments, came):
    """Change the scores, or the keys, that nobody may look at: the weights must stay."""
    scores, mask = arguments[0], arguments[-1]
    changed = np.where(mask, scores, scores + np.asarray(2, scores.dtype))
    moved = ask((changed, mask))
    if moved and moved[0].shape == came[0].shape and not np.allclose(moved[0], came[0], atol=1e-5, equal_nan=True):
        return f"A blocked score changes nothing: raised by 2, and {_became(came, moved)}."


def _future_changes_no_past(ask, arguments, came):
    """Change the last key and value, which a query that may not look there can't notice."""
    query, key, value, mask = arguments
    blind = ~np.broadcast_to(mask[..., -1], came[0].shape[:-1])
    key, value = key.copy(), value.copy()
    key[..., -1, :] += 1
    value[..., -1, :] -= 1
    moved = ask((query, key, value, mask))
    if moved and blind.any() and not np.allclose(moved[0][blind], came[0][blind], atol=1e-5, equal_nan=True):
        old, new = came[0][blind][0], moved[0][blind][0]
        return f"A blocked key changes no output: it changed, and {row(old)} became {row(new)}."


def _keys_matter(ask, arguments, came):
    query, key, *rest = arguments
    if key.shape[-2] > 1:
        moved = ask((query, key[..., ::-1, :].copy(), *rest))
        if moved and moved[-1].shape == came[-1].shape and np.allclose(moved[-1], came[-1], atol=1e-6):
            return "Other keys give other weights: here the keys were put in reverse, and nothing changed."


def _symmetric(ask, arguments, came):
    other = ask(arguments[::-1])
    if other and not np.allclose(other[0], came[0], atol=1e-5, equal_nan=True):
        return f"With a and b in each other's place nothing changes: here {number(came[0])} became {number(other[0])}."


def _length_does_not_matter(ask, arguments, came):
    long = ask((arguments[0] * np.asarray(2, arguments[0].dtype), arguments[1]))
    if long and not np.allclose(long[0], came[0], atol=1e-5, equal_nan=True):
        return f"A longer arrow has the same cosine: doubled, {number(came[0])} became {number(long[0])}."


def _linear(ask, arguments, came):
    double = ask((arguments[0] * np.asarray(2, arguments[0].dtype), *arguments[1:]))
    if double and double[0].shape == came[0].shape and not np.allclose(double[0], 2 * came[0], atol=1e-4):
        return f"Twice the first argument gives twice the result: here {_became(came, double)}."


def _last_sees_all(ask, arguments, came):
    mask = came[0]
    if mask.ndim == 2 and mask.size and not mask[-1].astype(float).all():
        return "The last query may look at every key: here it may not."


def _order(places, first):
    return "order_matters", partial(_order_is_free, places, first)


PAIR = _order([(0, -1), (1, -1)], "the first entry of a, and of b,")
KEYS = _order([(1, -2), (2, -2)], "the first key, and its value,")
SHARES = (("rows_off_one", _rows_sum_to_one), ("", _nothing_negative))
SHIFT, LINEAR = ("not_shift_free", _shift_changes_nothing), ("", _linear)
ASKED, LOOKED_AT = ("same_for_all_queries", _queries_matter), ("keys_ignored", _keys_matter)
BLOCKED = ("blocked_gets_through", _blocked_is_zero)
PROPERTIES = {
    "dot_product": (PAIR, ("", _symmetric), LINEAR),
    "cosine": (PAIR, ("", _symmetric), ("", _length_does_not_matter)),
    "dot_scores": (LINEAR,),
    "softmax": (*SHARES, SHIFT),
    "sharpen": (*SHARES, SHIFT),
    "entropy": (_order([(0, -1)], "the first weight"),),
    "mix": (_order([(0, -1), (1, -2)], "the first value, and its weights,"), LINEAR),
    "soft_lookup": (LOOKED_AT, KEYS),
    "kernel_regression": (_order([(1, -1), (2, -1)], "the first point"),),
    "scaled_scores": (LINEAR,),
    "attend": (*SHARES, ASKED, LOOKED_AT, KEYS),
    "causal_mask": (("", _last_sees_all),),
    "masked_softmax": (*SHARES, BLOCKED, ("blocked_gets_through", _blocked_changes_nothing)),
    "attend_masked": (*SHARES, BLOCKED, ("blocked_gets_through", _future_changes_no_past)),
}
