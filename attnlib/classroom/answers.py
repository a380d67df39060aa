"""A reader's function as the judge sees it: a call goes to the answering process, and numbers or words come back."""

from dataclasses import replace

import numpy as np

from attnlib.checks.reading import Outcome, read
from attnlib.classroom.asking import Lost
from attnlib.classroom.serving import Serving
from attnlib.classroom.wire import Malformed, Other, pack, plain, unpack

LOST = {
    "time-out": "Your function was stopped after {:.0f} seconds. Does a loop in it never end?",
    "ended": "Your function ended the program that it ran in, or asked for more than there was.",
    "garbled": "Your function wrote into the conversation with whoever grades. Nothing that came after counts.",
}
ABSENT = "Not yet: the notebook defines no `{}`."
NONE = "`{}` should be a function; it is {}."


class Answer:
    """An answer to one exercise: the function of this name which the cells defined that ran in `answering`."""

    def __init__(self, exercise, name, answering, lines, seconds):
        self.name, self.answering, self.lines = name, answering, lines
        self.seconds, self.serving = seconds, Serving(exercise)
        answering.within(seconds)

    def __call__(self, *arguments):
        raise TypeError("this answer lives in another process: ask its attempt.")

    def attempt(self, arguments, wanted, names):
        """What comes of one call."""
        packed = [{"program": self.serving.lend(each)} if callable(each) else pack(each) for each in arguments]
        try:
            reply = self._ask({"do": "call", "name": self.name, "arguments": packed})
            return self._outcome(reply, wanted, names)
        except Lost as lost:
            kind = "time-out" if lost.why == "time-out" else "raised"
            return Outcome(trouble=LOST[lost.why].format(self.seconds), kind=kind)
        finally:
            self.serving.forget()

    def _ask(self, message):
        return self.answering.ask(message, self.serving)

    def _outcome(self, reply, wanted, names):
        if "raised" in reply:
            said, stub = told(reply["raised"], self.lines)
            return Outcome(trouble=said, kind="stub" if stub else "raised")
        if "absent" in reply:
            return self._absent(reply["absent"])
        returned = self._unpack(reply)
        outcome = read(returned, wanted, names)
        return replace(outcome, wrote=reply.get("wrote") is True, returned=self._earlier(returned, ()))

    def _absent(self, packed):
        if packed is None:
            return Outcome(trouble=ABSENT.format(self.name), kind="stub")
        return Outcome(trouble=NONE.format(self.name, repr(self._unpack({"value": packed}))[:60]), kind="raised")

    def _unpack(self, reply):
        try:
            return unpack(reply.get("value"))
        except Malformed:
            return Other("something that is no array of numbers")

    def _earlier(self, returned, path):
        """The same, with each array as it will be by the time that it is looked at again."""
        if isinstance(returned, np.ndarray):
            return Earlier(self, self.answering.number, path, returned)
        if isinstance(returned, list | tuple) and len(path) < 1 and len(returned) <= 2:
            return type(returned)(self._earlier(each, (*path, i)) for i, each in enumerate(returned))
        return returned

    def again(self, call, path):
        """The array that a call returned, as it is by now; None where it can't be had."""
        try:
            now = self._unpack(self._ask({"do": "again", "call": call}))
        except Lost:
            return None
        for place in path:
            now = now[place] if isinstance(now, list | tuple) and place < len(now) else None
        return now if isinstance(now, np.ndarray) else None


class Earlier:
    """An array in the answering process, which is looked at anew each time: has a later call changed it?"""

    def __init__(self, answer, call, path, first):
        self._where, self._first, self.ndim, self.shape = (answer, call, path), first, first.ndim, first.shape

    def __array__(self, dtype=None, copy=None):
        answer, call, path = self._where
        now = answer.again(call, path)
        return np.asarray(self._first if now is None or now.shape != self.shape else now, dtype)


def told(raised, lines):
    """An exception in the words of a check, and whether it is a stub's; `lines` are the cells' own, by cell."""
    if not isinstance(raised, dict):
        return LOST["garbled"], False
    kind, message = (plain(str(raised.get(name, "")))[:240].rstrip(".") for name in ("type", "message"))
    if raised.get("stub") is True:
        return f"Not yet: your function isn't written so far{f' ({message})' if message else ''}.", True
    said = f"Your function stopped with {kind}{f': {message}' if message else ''}"
    return f"{said if said[-1] in '.?!' else f'{said}.'} {_place(raised, lines)}".strip(), False


def _place(raised, lines):
    """The reader's own line, from the notebook itself."""
    cell, line = raised.get("cell"), raised.get("line")
    source = lines.get(cell) if isinstance(cell, str) else None
    if source is None or not isinstance(line, int) or not 0 < line <= len(source):
        return ""
    return f"It happened in line {line} of {cell.strip('<>')}: {source[line - 1].strip()[:160]}"
