"""Curves and bars of the reader's function beside the right ones, under a slider; and how to ask it."""

import numpy as np

from attnlib import attention
from attnlib.checks.programs.mixture import kernel_regression as right
from attnlib.checks.slips import NONE
from attnlib.pictures.curves import bars, curve
from attnlib.widgets import explore
from attnlib.widgets.readers import run


def special(probe, *names):
    """Whether this input is special in one of these ways."""
    return probe is not None and not probe.special.isdisjoint(names)


def asked(answer, arguments, name, wanted):
    """What the reader's function gives, or None, and the trouble in words."""
    found, words = run(answer, *arguments, wanted={name: wanted.shape}, finite=False)
    return (found or {}).get(name), words or ""


def _away(came, wanted):
    return f"Yours is {np.abs(came - wanted).max():.2f} away at most."


def entropy(answer, probe):
    """The reader's entropy of two keys' weights beside the right one, under a slider."""
    start = 1.0 if special(probe, "zeros") else 0.5

    def both(first):
        weights = np.array([first, 1 - first])
        wanted = np.asarray(attention.entropy(weights))
        return wanted, *asked(answer, (weights,), "entropy", wanted)

    def draw(first):
        wanted, came, trouble = both(first)
        known = {"wanted": wanted} if came is None or trouble else {"yours": came, "wanted": wanted}
        return bars([*known], [float(bits) for bits in known.values()], reach=1.2)

    def says(first):
        wanted, came, trouble = both(first)
        return f"Two keys with weights {first:.2f} and {1 - first:.2f}. {trouble or _away(came, wanted)}"

    return explore(draw, says, first=(0.0, 1.0, start))


def kernel_regression(answer, probe):
    """The reader's curve beside the right one, under a slider for the bandwidth."""
    away = 40 if special(probe, "far") else 1
    xs, x = np.array([0.0, 1, 2, 3, 4, 5]), np.linspace(-away, 5 + away, 8 * (5 + 2 * away) + 1)
    ys = np.array([1.0, 2.5, 2, 0.5, 1, 3])

    def both(bandwidth):
        wanted = right(NONE, x, xs, ys, bandwidth)
        return wanted, *asked(answer, (x, xs, ys, bandwidth), "predictions", wanted)

    def draw(bandwidth):
        wanted, came, _ = both(bandwidth)
        return _with_gaps(x, came, wanted, (xs, ys))

    def says(bandwidth):
        wanted, came, trouble = both(bandwidth)
        return f"Six points, bandwidth {bandwidth:.2f}. {trouble or _away(came, wanted)}"

    return explore(draw, says, bandwidth=(0.2, 3.0, 0.8))


def _with_gaps(x, came, wanted, points):
    """Both curves; yours breaks off where it has no number."""
    drawable = came is not None and np.isfinite(came).any()
    yours = {"yours": np.where(np.isfinite(came), came, wanted)} if drawable else {}
    figure = curve(x, yours | {"wanted": wanted}, points=points)
    if drawable:
        figure.data[0].y = np.where(np.isfinite(came), came, np.nan)
    return figure
