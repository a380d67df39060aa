"""Errors of Python and NumPy in kind sentences: each is earned by a line that raises it."""

import numpy as np
import pytest

from attnlib.widgets.nudges import nudge

ROW, TABLE = np.ones(3), np.ones((2, 3))


def early():
    total = total + 1  # noqa: F821
    return total


def without_end():
    return without_end()


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        (early, "`total` is asked for before it has a value"),
        (lambda: sotfmax(ROW), "Nothing is called `sotfmax` here."),  # noqa: F821
        (without_end, "Your function calls itself"),
        (lambda: 1 if ROW > 0 else 0, "want one True or False, and an array holds many"),
        (lambda: TABLE @ TABLE, "here 3 places with 2."),
        (lambda: np.dot(TABLE, TABLE), "(2,3) and (2,3) don't fit"),
        (lambda: ROW - np.ones(2), "3 and 2 numbers can't be paired one by one."),
        (lambda: TABLE - TABLE.max(-1), "(2,) can't be spread over (2, 3): its last axis is gone"),
        (lambda: TABLE - TABLE.T, "from the right, and spreads only axes of size 1: (2, 3) and (3, 2) don't fit."),
    ],
)
def test_an_error_is_told_in_a_kind_sentence(spoilt, said):
    with pytest.raises(Exception) as raised:  # noqa: PT011
        spoilt()
    assert said in nudge(raised.value)


def test_other_errors_stay_as_they_are():
    assert nudge(ValueError("no")) == nudge(ZeroDivisionError()) == ""
