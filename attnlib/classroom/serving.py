"""What the judging process does for the answering one while that runs a reader's code: programs to test, and the maths.

A test exercise is given functions. They live here, and go over as numbers that mean nothing; each is forgotten when the
call is over. The functions of `attnlib` that a notebook imports live here too. While an exercise is judged, only those
are served which an earlier exercise asks for, as a reader may build on what is built; and never one that does the
exercise itself, by whatever way.
"""

import importlib
import secrets

import numpy as np

from attnlib.checks import EXERCISES
from attnlib.checks.running import calls_ours, quietly
from attnlib.checks.stopping import Clock, OutOfTime
from attnlib.classroom.wire import MOST, Malformed, Other, pack, plain, unpack

MATHS = ("attention", "masks", "heads", "positions")
NUMBERS, AXES, PLACES = 10_000, 5, 512  # in all arguments together; of each; that a whole number may ask for
CALLS, SECONDS = 5000, 5.0  # for one exercise; for one call
LARGE = "the numbers that this function was given are too many to run it where notebooks are graded"
OURS = "{} is attnlib's own, and does this exercise or a later one"


class Serving:
    """The functions that may be asked for while one exercise is judged; all of the maths while no exercise is."""

    def __init__(self, exercise=None):
        self.exercise, self.calls, self.theirs = exercise, 0, ""
        self._programs = {}

    def lend(self, program):
        """A number under which this program can be asked for."""
        number = secrets.token_hex(8)
        self._programs[number] = program
        return number

    def forget(self):
        """Nothing that was lent can be asked for any more."""
        self._programs.clear()

    def serve(self, message):
        """The reply to one request: a value, or the name and the words of an exception."""
        self.calls += 1
        try:
            arguments, named = _arguments(message)
            function = self._find(message.get("serve"), arguments, named)
            with quietly():
                value = pack(Clock(SECONDS).run(lambda: function(*arguments, **named)))
        except Malformed:
            raise
        except OutOfTime:
            return {"raised": ["MemoryError", LARGE]}
        except Exception as error:
            return {"raised": [type(error).__name__, plain(str(error))[:200]]}
        return {"value": value} if _bytes(value) < MOST // 4 else {"raised": ["MemoryError", LARGE]}

    def _find(self, what, arguments, named):
        if not isinstance(what, dict) or self.calls > CALLS:
            raise PermissionError("no more calls where notebooks are graded")
        if "program" in what:
            return self._lent(what["program"])
        function = _ours(what.get("ours"))
        if self.exercise is not None and (name := self._does_it(function, arguments, named)):
            self.theirs = name
            raise PermissionError(OURS.format(name))
        return function

    def _lent(self, number):
        if not isinstance(number, str) or number not in self._programs:
            raise PermissionError("a function can be called only while the test runs that it was handed to")
        return self._programs[number]

    def _does_it(self, function, arguments, named):
        """The name of what does the exercise, if this function or one that it calls does; or which comes too late."""
        names = list(EXERCISES)
        earlier = names[: names.index(self.exercise.base)]
        with quietly():
            called = calls_ours(lambda: function(*arguments, **named), (), self.exercise.ours, Clock(SECONDS))
        return called or (function.__name__ if function.__name__ not in earlier else "")


def _ours(name):
    """The function of the maths that has this name, such as attention.softmax."""
    module, _, name = str(name).partition(".")
    if module not in MATHS or name.startswith("_"):
        raise AttributeError(f"attnlib has nothing of the name {name!r}")
    home = importlib.import_module(f"attnlib.{module}")
    function = getattr(home, name)
    if getattr(function, "__module__", None) != home.__name__ or isinstance(function, type):
        raise AttributeError(f"{name!r} is no function of attnlib's")
    return function


def _arguments(message):
    """The arguments that came, by place and by name: few numbers, as they are run without another limit."""
    arguments, named = message.get("arguments"), message.get("named")
    if not isinstance(arguments, list) or not isinstance(named, dict) or len(arguments) + len(named) > 8:
        raise Malformed("arguments should be a short list and a dictionary.")
    arguments, named = [unpack(each) for each in arguments], {name: unpack(each) for name, each in named.items()}
    given = [*arguments, *named.values()]
    if any(isinstance(each, Other) for each in given):
        raise TypeError("functions of attnlib's take arrays and numbers")
    if sum(map(np.size, given)) > NUMBERS or any(np.ndim(each) > AXES or _long(each) for each in given):
        raise MemoryError(LARGE)
    return arguments, named


def _long(each):
    return np.ndim(each) == 0 and isinstance(each, int | np.integer) and abs(int(each)) > PLACES


def _bytes(value):
    if isinstance(value, dict):
        return sum(map(_bytes, value.values()))
    return sum(map(_bytes, value)) if isinstance(value, list) else len(value) if isinstance(value, str) else 8
