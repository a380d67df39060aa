"""A reader's function as the judge sees it: a call goes to the answering process, and numbers or words come back."""

from dataclasses import replace

import numpy as np

from attnlib.checks.reading import Outcome, read
from attnlib.checks.stopping import OutOfTime
from attnlib.classroom.asking import Lost
from attnlib.classroom.serving import Serving
from attnlib.classroom.wire import Malformed, Other, pack, plain, unpack
from attnlib.widgets.readers import not_yet, stopped

LOST = {
    "ended": "Your function ended the program that it ran in, or asked for more than there was.",
    "garbled": "Your function wrote into the conversation with whoever grades. Nothing that came after counts.",
}
TALE = 100  # characters of the name of an exception
MOST = 10_000  # earlier answers that are looked at
ABSENT = "Not yet: the notebook defines no `{}`."
NONE = "`{}` should be a function; it is {}."


class Answer:
    """An answer to one exercise: the function of this name which the cells defined that ran in `answering`."""

    def __init__(self, exercise, name, answering, lines, seconds):
        self.name, self.answering, self.lines, self.serving = name, answering, lines, Serving(exercise)
        self._foreseen, self._replies, self._now = [], iter(()), (None, {})
        answering.within(seconds)

    def __call__(self, *arguments):
        raise TypeError("this answer lives in another process: ask its attempt.")

    def foresee(self, calls):
        """Have these calls answered in one go: two processes that wait for each other at each of them take longer."""
        self._foreseen, self._replies = list(calls), self._call(calls)

    def _call(self, calls):
        """The key and the reply of each call."""
        packed = [[self._pack(each) for each in arguments] for arguments in calls]
        replies = self.answering.listen({"do": "call", "name": self.name, "calls": packed}, self.serving)
        for place, _ in enumerate(calls):
            reply = next(replies)
            yield str([self.answering.number, place]), reply

    def _pack(self, argument):
        return {"program": self.serving.lend(argument)} if callable(argument) else pack(argument)

    def attempt(self, arguments, wanted, names):
        """What comes of one call; OutOfTime is raised where nothing comes in time."""
        try:
            return self._outcome(*self._next(arguments), wanted, names)
        except Lost as lost:
            if lost.why == "time-out":
                raise OutOfTime from None
            return Outcome(trouble=LOST[lost.why], kind="raised")
        finally:
            self.serving.forget()

    def _next(self, arguments):
        if self.answering.lost:
            raise self.answering.lost
        if self._foreseen and self._foreseen.pop(0) is arguments:
            return next(self._replies)
        self.finish()
        return next(self._call([arguments]))

    def finish(self):
        """Hear what was foreseen and isn't wanted any more."""
        self._foreseen.clear()
        for _ in self._replies:
            pass

    def _outcome(self, key, reply, wanted, names):
        if "raised" in reply:
            said, stub = told(reply["raised"], self.lines)
            return Outcome(trouble=said, kind="stub" if stub else "raised")
        if "absent" in reply:
            return self._absent(reply["absent"])
        returned = self._unpack(reply)
        outcome = read(returned, wanted, names)
        return replace(outcome, wrote=reply.get("wrote") is True, returned=self._earlier(returned, key, ()))

    def _absent(self, packed):
        if packed is None:
            return Outcome(trouble=ABSENT.format(self.name), kind="stub")
        return Outcome(trouble=NONE.format(self.name, repr(self._unpack({"value": packed}))[:60]), kind="raised")

    def _unpack(self, reply):
        try:
            return unpack(reply.get("value"))
        except Malformed:
            return Other("something that is no array of numbers")

    def _earlier(self, returned, key, path):
        """The same, with each array as it will be by the time that it is looked at again."""
        if isinstance(returned, np.ndarray):
            return Earlier(self, key, path, returned)
        if isinstance(returned, list | tuple) and len(path) < 1 and len(returned) <= 2:
            return type(returned)(self._earlier(each, key, (*path, i)) for i, each in enumerate(returned))
        return returned

    def again(self, key, path):
        """The array that a call returned, as it is by now; None where it can't be had."""
        if self._now[0] != self.answering.number:  # something was asked since: all that was kept is looked at anew
            kept = self._kept()
            self._now = (self.answering.number, kept)
        now = self._now[1].get(key)
        for place in path:
            now = now[place] if isinstance(now, list | tuple) and place < len(now) else None
        return now if isinstance(now, np.ndarray) else None

    def _kept(self):
        found = {}
        try:
            self.finish()
            for reply in self.answering.listen({"do": "again"}, self.serving):
                if reply.get("done") or len(found) > MOST:
                    break
                found[str(reply.get("call"))] = self._unpack(reply)
        except Lost:
            return {}
        return found


class Earlier:
    """An array in the answering process, which is looked at anew each time: has a later call changed it?"""

    def __init__(self, answer, key, path, first):
        self._where, self._first, self.ndim, self.shape = (answer, key, path), first, first.ndim, first.shape

    def __array__(self, dtype=None, copy=None):
        answer, key, path = self._where
        now = answer.again(key, path)
        return np.asarray(self._first if now is None or now.shape != self.shape else now, dtype)


def told(raised, lines):
    """An exception in the words of a check, and whether it is a stub's; `lines` are the cells' own, by cell."""
    if not isinstance(raised, dict):
        return LOST["garbled"], False
    kind, message = (plain(str(raised.get(name, ""))) for name in ("type", "message"))
    if raised.get("stub") is True:
        return not_yet(message), True
    return f"{stopped(kind[:TALE], message)} {_place(raised, lines)}".strip(), False


def _place(raised, lines):
    """The reader's own line, from the notebook itself."""
    cell, line = raised.get("cell"), raised.get("line")
    source = lines.get(cell) if isinstance(cell, str) else None
    if source is None or not isinstance(line, int) or not 0 < line <= len(source):
        return ""
    return f"It happened in line {line} of {cell.strip('<>')}: {source[line - 1].strip()[:160]}"
