"""A reader's function runs on copies, silently, and is listened to without a trace."""

import sys
import warnings

import numpy as np
import pytest

from attnlib import attention
from attnlib.checks.running import attempt, calls_ours, quietly
from attnlib.checks.stopping import Clock, OutOfTime

ONES = np.ones(3)


def tried(answer):
    return attempt(answer, (ONES,), (ONES,), ("result",), Clock(30), "as answer(x)")


def test_it_gets_copies_and_is_told_on_when_it_writes_into_them():
    def greedy(x):
        x += 1
        return x

    assert tried(greedy).wrote
    assert not tried(lambda x: x + 1).wrote
    assert ONES.tolist() == [1, 1, 1]


@pytest.mark.parametrize(
    ("error", "kind"), [(NotImplementedError(), "stub"), (ValueError("no"), "raised"), (KeyboardInterrupt(), "raised")]
)
def test_an_exception_is_an_outcome(error, kind):
    def failing(x):
        raise error

    assert tried(failing).kind == kind


def test_a_result_that_never_lets_itself_be_read_is_stopped_too():
    class Endless:
        def __array__(self, dtype=None, copy=None):
            while True:
                pass

    with pytest.raises(OutOfTime):
        attempt(lambda x: Endless(), (ONES,), (ONES,), ("result",), Clock(0.2))


def test_prints_and_warnings_come_back_afterwards(capsys):
    with quietly():
        print("hidden")
        warnings.warn("hidden", stacklevel=1)
        assert np.isinf(np.ones(1) / 0).all()
    print("seen")
    assert capsys.readouterr().out == "seen\n"
    with pytest.raises(UserWarning, match="seen"):
        warnings.warn("seen", stacklevel=1)


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (lambda x: attention.softmax(x), "softmax"),
        (attention.softmax, "softmax"),
        (lambda x: attention.softmax(x) / 0 @ 1, "softmax"),
        (lambda x: x, None),
        (lambda x: 1 / 0, None),
    ],
)
def test_calls_of_our_own_are_heard(answer, name):
    with np.errstate(all="ignore"):
        assert calls_ours(answer, (ONES,), ("softmax",), Clock(30)) == name
    assert sys.getprofile() is None


def test_a_name_with_an_argument_counts_with_it_alone():
    mask = np.array([True, False, True])
    for answer, name in [(lambda x: attention.softmax(x, mask), "softmax"), (lambda x: attention.softmax(x), None)]:
        assert calls_ours(answer, (ONES,), ("softmax(mask)",), Clock(30)) == name


def test_listening_ends_with_a_function_that_is_stopped():
    def endless(x):
        while True:
            abs(x[0])

    with pytest.raises(OutOfTime):
        calls_ours(endless, (ONES,), ("softmax",), Clock(0.2))
    assert sys.getprofile() is None
