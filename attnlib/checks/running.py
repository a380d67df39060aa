"""Run the reader's function: on copies, silently, and within its time."""

import contextlib
import importlib
import os
import sys
import types
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np

from attnlib.checks.reading import Outcome, read
from attnlib.widgets.readers import OURS, STOPS, copies, explain

HERE = Path(__file__).resolve().parent
SLOW = "torch"


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


def import_slow(answer):
    """Import torch if the answer's code names it: it takes seconds, and a stop in the middle would leave half of it."""
    if SLOW not in sys.modules and SLOW in _named(getattr(answer, "__code__", None)):
        with contextlib.suppress(ImportError):
            importlib.import_module(SLOW)


def _named(code):
    """Every name in the code of a function and of those within it."""
    if not isinstance(code, types.CodeType):
        return set()
    return set(code.co_names).union(*map(_named, code.co_consts))


def attempt(answer, arguments, wanted, names, clock, how=""):
    """What comes of one call, on copies of the arguments; an exception is an outcome too, and only OutOfTime is raised.

    An answer that lives in another process brings a method `attempt` of its own, which is asked instead.
    """
    if hasattr(answer, "attempt"):
        return answer.attempt(arguments, wanted, names)
    given = copies(arguments)
    try:
        outcome = clock.run(lambda: read(answer(*given), wanted, names))
    except STOPS as error:
        kind = "stub" if isinstance(error, NotImplementedError) else "raised"
        return Outcome(trouble=explain(error, answer, how), kind=kind)
    wrote = not all(np.array_equal(one, other) for one, other in zip(given, arguments, strict=True))
    return replace(outcome, wrote=wrote)


def calls_ours(answer, arguments, names, clock, lent=False):
    """The name of attnlib's own function for the same thing that the answer calls, or None.

    It listens to the calls of one run and changes nothing. A name such as "softmax(mask)" counts only with that
    argument. Wrong programs are ours as well, unless they were `lent` to the answer.
    """
    found, before = [], sys.getprofile()

    def listen(frame, event, _):
        if event == "call" and (name := _ours(frame, names, lent)):
            found.append(name)

    sys.setprofile(listen)
    try:
        clock.run(lambda: answer(*copies(arguments)))
    except STOPS:  # what went wrong is told when it is judged
        pass
    finally:
        sys.setprofile(before)
    return found[0] if found else None


def _ours(frame, names, lent):
    code = frame.f_code
    if not code.co_filename.startswith(f"{OURS}{os.sep}"):
        return None
    if code.co_filename.startswith(f"{HERE}{os.sep}programs"):
        return None if lent else code.co_name
    for name in names:
        bare, _, argument = name.rstrip(")").partition("(")
        if code.co_name == bare and (not argument or frame.f_locals.get(argument) is not None):
            return bare
    return None
