"""How the reader's weights differ from the reference's, in words: first what they show, then the largest difference."""

import numpy as np

TOLERANCE = 1e-5  # as in the checks: a float32 answer is right


def differences(weights, reference, mask, queries, keys):
    """Say what is visibly wrong with the weights (q, k), and where they are furthest from the reference; "" if nothing.

    `queries` and `keys` are the names to say. Weights may hold NaN; what may not be looked at is False in `mask`.
    """
    odd = _not_numbers(weights, mask, queries)
    symptoms = [odd] if odd else [symptom(weights, mask, queries, keys) for symptom in (_blind, _leak, _sums)]
    finite = np.where(np.isfinite(weights), weights, reference)
    return " ".join(filter(None, [*symptoms, _furthest(finite, reference, queries, keys)]))


def _not_numbers(weights, mask, queries):
    rows = np.flatnonzero(~np.isfinite(weights).all(-1))
    if not len(rows):
        return None
    kind = "NaN (not a number)" if np.isnan(weights).any() else "infinite"
    why = "" if mask[rows].any() else "; nobody is open there, and −inf − (−inf) isn't a number"
    return f"Your weights are {kind} in the row{'s' * (len(rows) > 1)} of {_listed(queries, rows)}{why}."


def _blind(weights, mask, queries, keys):
    """A row that may look at nobody should be all 0, neither uniform nor anything else."""
    rows = np.flatnonzero(~mask.any(-1) & (np.abs(weights).max(-1) > TOLERANCE))
    if not len(rows):
        return None
    total = weights[rows[0]].sum()
    return f"{_listed(queries, rows)} may look at nobody, yet in your weights that row sums to {percent(total)}."


def _leak(weights, mask, queries, keys):
    """A blocked key should weigh exactly 0, unless the whole row is blocked: that is said on its own."""
    leaks = np.argwhere(~mask & mask.any(-1, keepdims=True) & (np.abs(weights) > TOLERANCE))
    if not len(leaks):
        return None
    worst = max(leaks, key=lambda place: abs(weights[tuple(place)]))
    more = f" ({len(leaks)} blocked places weigh something)" if len(leaks) > 1 else ""
    return f"{queries[worst[0]]} may not look at {keys[worst[1]]}, yet gives it {percent(weights[tuple(worst)])}{more}."


def _sums(weights, mask, queries, keys):
    sums = weights.sum(-1)
    off = np.flatnonzero(mask.any(-1) & (np.abs(sums - 1) > 10 * TOLERANCE))
    if not len(off):
        return None
    worst = max(off, key=lambda row: abs(sums[row] - 1))
    more = (
        f", and {len(off) - 1} more row{'s' * (len(off) > 2)} miss{'es' * (len(off) == 2)} it too"
        if len(off) > 1
        else ""
    )
    return f"The row of {queries[worst]} sums to {percent(sums[worst])} in place of 100 %{more}."


def _furthest(weights, reference, queries, keys):
    gaps = np.abs(weights - reference)
    if gaps.max() <= TOLERANCE:
        return None
    q, k = np.unravel_index(gaps.argmax(), gaps.shape)
    yours, ours = _apart(weights[q, k], reference[q, k])
    return f"Your weights differ from the reference most at {queries[q]} → {keys[k]}: {yours} in place of {ours}."


def _apart(one, other):
    """Two percentages with as many digits as it takes to see that they differ."""
    pairs = ((percent(one, digits), percent(other, digits)) for digits in range(8))
    return next(((a, b) for a, b in pairs if a != b), (repr(one), repr(other)))


def percent(x, digits=0):
    """A share as a percentage, with a real minus."""
    return f"{100 * x:.{digits}f} %".replace("-", "−")


def _listed(names, rows, most=3):
    """The names of some rows: “a”, “b” and 2 more."""
    said = [names[row] for row in rows[:most]]
    said += [f"{len(rows) - most} more"] * (len(rows) > most)
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
