"""A function that never ends is stopped, wherever it runs and whatever it swallows, and nothing is left behind."""

import contextlib
import signal
import sys
import threading
import time

import pytest

from attnlib.checks import EXERCISES
from attnlib.checks.judging import judge
from attnlib.checks.stopping import Clock, OutOfTime

SHORT = 0.2


def beside(work):
    """What `work()` gives in a thread beside the main one."""
    given = []
    thread = threading.Thread(target=lambda: given.append(work()))
    thread.start()
    thread.join(60)
    return given[0]


def here(work):
    return work()


def counting():
    number = 0
    while True:
        number += 1


def swallowing():
    while True:
        with contextlib.suppress(Exception):
            counting()


def swallowing_all():
    while True:
        with contextlib.suppress(BaseException):
            time.sleep(0.01)


def swallowing_in_the_handler():
    while True:
        try:
            try:
                counting()
            except BaseException:
                counting()
        except BaseException:
            time.sleep(0.001)


def alarms():
    """What the system is asked to do after some time, where it can be asked."""
    return (signal.getsignal(signal.SIGALRM), signal.getitimer(signal.ITIMER_REAL)) if sys.platform != "win32" else None


def stopped(work, seconds=SHORT):
    try:
        Clock(seconds).run(work)
    except OutOfTime:
        return True
    return False


places = pytest.mark.parametrize("place", [here, beside])


@places
@pytest.mark.parametrize("work", [counting, swallowing, swallowing_all, swallowing_in_the_handler])
def test_what_never_ends_is_stopped(place, work):
    assert place(lambda: stopped(work))


@places
@pytest.mark.parametrize("work", [counting, swallowing_all])
def test_nothing_is_left_behind(place, work):
    def afterwards():
        before = alarms(), sys.gettrace()
        assert stopped(work)
        assert (alarms(), sys.gettrace()) == before
        time.sleep(0.4)  # a second stop that was left behind would come now
        return sum(range(100_000))

    assert place(afterwards) == sum(range(100_000))


@places
def test_what_ends_in_time_gives_its_result(place):
    assert place(lambda: Clock(30).run(lambda: 3)) == 3


@places
def test_what_ends_at_the_last_moment_ends_or_is_stopped(place):
    """However near its end the stop comes, it strikes the function or nothing: whoever called it goes on."""

    def until(end):
        while time.perf_counter() < end:
            pass

    def race():
        return [stopped(lambda: until(time.perf_counter() + 0.003), 0.003) for _ in range(60)]

    assert len(place(race)) == 60


@places
def test_an_exception_of_its_own_comes_through(place):
    def failing():
        with pytest.raises(ZeroDivisionError):
            Clock(30).run(lambda: 1 / 0)
        return True

    assert place(failing)


@places
def test_all_that_one_clock_runs_shares_its_time(place):
    def twice():
        clock = Clock(SHORT)
        with pytest.raises(OutOfTime):
            clock.run(counting)
        with pytest.raises(OutOfTime):
            clock.run(lambda: 3)
        return True

    assert place(twice)


@places
@pytest.mark.parametrize(("outer", "inner"), [(SHORT, 30), (2 * SHORT, SHORT)])
def test_a_clock_inside_another_harms_neither(place, outer, inner):
    def nested():
        stopped(counting, inner)
        counting()

    assert place(lambda: stopped(nested, outer))
    assert place(lambda: stopped(lambda: stopped(counting), 30)) is False


@places
def test_the_stop_is_no_exception_of_pythons_own_code(place):
    """The threading and profiling around it go on as before."""

    def profiled():
        calls = []
        assert stopped(counting)
        sys.setprofile(lambda frame, event, argument: calls.append(event))
        try:
            assert Clock(30).run(lambda: abs(-3)) == 3
        finally:
            sys.setprofile(None)
        return calls

    assert "c_call" in place(profiled)


@places
def test_a_check_tells_of_the_loop_and_the_next_check_is_whole(place):
    exercise = EXERCISES["dot_product"]
    verdict = place(lambda: judge(exercise, lambda a, b: counting(), seconds=SHORT))
    assert (verdict.state, verdict.mistake) == ("error", "endless")
    assert "was stopped after 0.2 seconds. Does a loop in it never end?" in verdict.message
    assert place(lambda: judge(exercise, lambda a, b: a @ b)).correct


def test_a_check_in_an_answer_is_stopped_with_it():
    exercise = EXERCISES["dot_product"]

    def curious(a, b):
        judge(exercise, lambda a, b: counting(), seconds=30)

    assert judge(exercise, curious, seconds=SHORT, ours=False).mistake in ("endless", "nothing_returned")


def test_a_print_after_the_stop_is_seen_again(capsys):
    judge(EXERCISES["dot_product"], lambda a, b: swallowing_all(), seconds=SHORT)
    print("here")
    assert capsys.readouterr().out == "here\n"
