"""What an error of Python or NumPy usually means, in one sentence that says where to look and not what to write."""

import re

SHAPES = r"could not be broadcast together with shapes \(([\d,]*)\) \(([\d,]*)\)"
MEANINGS = (  # the error, what its message holds, and what that usually means
    (UnboundLocalError, r"'(\w+)'", "`{0}` is asked for before it has a value in your function: it needs one above."),
    (
        NameError,
        r"'(\w+)'",
        "Nothing is called `{0}` here. Is it spelled so elsewhere? After a restart of the kernel, run its cell again.",
    ),
    (RecursionError, "", "Your function calls itself, and never ends. Should that name be another function's?"),
    (ValueError, "truth value of an array", "`if`, `and` and `or` want one True or False, and an array holds many."),
    (
        ValueError,
        r"matmul.*size (\d+) is different from (\d+)",
        "`@` pairs the last axis on its left with the rows on its right: here {1} places with {0}.",
    ),
    (
        ValueError,
        r"shapes (\(.*\)) and (\(.*\)) not aligned",
        "`np.dot` pairs the last axis on its left with the rows on its right: {0} and {1} don't fit.",
    ),
)
SIDE_BY_SIDE = (
    "{} and {} numbers can't be paired one by one. Is each to meet each? Then one of the two has to become a column, "
    "by an axis of size 1."
)
LOST_AXIS = "{} can't be spread over {}: its last axis is gone, and should have been kept with size 1."
FROM_THE_RIGHT = "NumPy lines shapes up from the right, and spreads only axes of size 1: {} and {} don't fit."


def nudge(error):
    """The sentence for this error, or nothing."""
    said = str(error)
    if isinstance(error, ValueError) and (found := re.search(SHAPES, said)):
        return _paired(*([int(size) for size in shape.split(",") if size] for shape in found.groups()))
    for kind, pattern, meaning in MEANINGS:
        if isinstance(error, kind) and (found := re.search(pattern, said)):
            return meaning.format(*found.groups())
    return ""


def _paired(one, other):
    """Why arrays of these two shapes don't go together place by place."""
    if len(one) == len(other) == 1:
        return SIDE_BY_SIDE.format(one[0], other[0])
    long, short = (one, other) if len(one) > len(other) else (other, one)
    if short == long[:-1]:
        return LOST_AXIS.format(tuple(short), tuple(long))
    return FROM_THE_RIGHT.format(tuple(one), tuple(other))
