"""Run the reader's function: on copies, silently, and for no longer than a few seconds."""

import contextlib
import ctypes
import os
import signal
import sys
import threading
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np

from attnlib.checks.reading import Outcome, read
from attnlib.widgets.readers import OURS, STOPS, copies, explain

HERE = Path(__file__).resolve().parent
AGAIN = 0.3  # seconds until an answer that swallows the first stop gets the next one


class OutOfTime(BaseException):
    """The answer ran longer than it may. No `except Exception` of the reader's catches it."""


class _Nowhere:
    """Where prints go: an answer is called many times, and its prints would bury the verdict."""

    def write(self, text):
        return len(text)

    def flush(self):
        pass


@contextlib.contextmanager
def quietly():
    """No prints and no warnings: neither is a fault."""
    with contextlib.redirect_stdout(_Nowhere()), contextlib.redirect_stderr(_Nowhere()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with np.errstate(all="ignore"):
            yield


@contextlib.contextmanager
def at_most(seconds):
    """Raise OutOfTime in whatever runs here longer than so many seconds; the kernel and its variables live on."""
    main = threading.current_thread() is threading.main_thread()
    with _by_signal(seconds) if main and hasattr(signal, "setitimer") else _by_thread(seconds):
        yield


@contextlib.contextmanager
def _by_signal(seconds):
    def stop(*_):
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, stop)
    left, every = signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, left, every)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _by_thread(seconds):
    """Where there are no alarms (Windows, or a thread beside the main one): another thread sends the exception."""
    me, done = threading.get_ident(), threading.Event()
    lock = threading.Lock()

    def watch():
        wait = seconds
        while not done.wait(wait):
            with lock:
                if not done.is_set():
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(me), ctypes.py_object(OutOfTime))
            wait = AGAIN

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        with lock:
            done.set()
        watcher.join()
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(me), None)  # one that was sent but hasn't come yet


def attempt(answer, arguments, wanted, names, how=""):
    """What comes of one call, on copies of the arguments; an exception is an outcome too.

    An answer that lives in another process brings a method `attempt` of its own, which is asked instead.
    """
    if hasattr(answer, "attempt"):
        return answer.attempt(arguments, wanted, names)
    given = copies(arguments)
    try:
        returned = answer(*given)
    except NotImplementedError as error:
        return Outcome(trouble=explain(error, answer, how), kind="stub")
    except STOPS as error:
        return Outcome(trouble=explain(error, answer, how), kind="raised")
    wrote = not all(np.array_equal(one, other) for one, other in zip(given, arguments, strict=True))
    return replace(read(returned, wanted, names), wrote=wrote)


def calls_ours(answer, arguments, names):
    """The name of attnlib's own function for the same thing that the answer calls, or None.

    It listens to the calls of one run and changes nothing. A name such as "softmax(mask)" counts only with that
    argument.
    """
    found, before = [], sys.getprofile()

    def listen(frame, event, _):
        if event == "call" and (name := _ours(frame, names)):
            found.append(name)

    sys.setprofile(listen)
    try:
        answer(*copies(arguments))
    except Exception:  # what went wrong is told when it is judged
        pass
    finally:
        sys.setprofile(before)
    return found[0] if found else None


def _ours(frame, names):
    code = frame.f_code
    if not code.co_filename.startswith(f"{OURS}{os.sep}"):
        return None
    if code.co_filename.startswith(f"{HERE}{os.sep}programs"):
        return code.co_name
    for name in names:
        bare, _, argument = name.rstrip(")").partition("(")
        if code.co_name == bare and (not argument or frame.f_locals.get(argument) is not None):
            return bare
    return None
