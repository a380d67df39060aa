"""The answering process: it runs the cells of one notebook, and then answers calls of the functions that they define.

It is started by asking.py, hears one request a line on its standard input and replies where its standard output was.
Nothing that is right is in it: neither attnlib, nor what is wanted, nor the wrong programs. What a reader's code does
to this process, and to these very lines, changes what is replied and nothing else.
"""

import builtins
import importlib
import os
import sys
import threading
import traceback

import numpy as np

from attnlib.classroom import jail, standins
from attnlib.classroom.wire import as_array, dump, load, pack, unpack

PROMPT = "<code cell {}>"
TALE = 300  # characters of an exception's own message


class Line:
    """The two ends of the conversation with the judging process."""

    def __init__(self):
        self._in, self._out = os.fdopen(os.dup(0), "rb"), os.dup(1)
        self._main, self.number = threading.get_ident(), 0
        nowhere = os.open(os.devnull, os.O_RDWR)
        for end in (0, 1, 2):  # prints go nowhere, however many
            os.dup2(nowhere, end)

    def hear(self):
        """The next request; without one the process is done."""
        line = self._in.readline()
        if not line:
            os._exit(0)
        message = load(line)
        self.number = message.get("n", self.number)
        return message

    def say(self, **message):
        """Reply to the latest request."""
        data = dump({"n": self.number, **message})
        while data:
            data = data[os.write(self._out, data) :]

    def ask(self, what, arguments, named):
        """Have the judging process run a function of its own, and return what it returns."""
        if threading.get_ident() != self._main:
            raise RuntimeError("Only the thread that was called may call this function.")
        packed = [pack(each) for each in arguments]
        self.say(serve=what, arguments=packed, named={name: pack(each) for name, each in named.items()})
        reply = self.hear()
        if "raised" in reply:
            kind = getattr(builtins, reply["raised"][0], RuntimeError)
            raise kind(reply["raised"][1])
        return unpack(reply["value"])


class Room:
    """The names that the cells define, and the calls of functions among them."""

    def __init__(self, line):
        self.line, self.kept = line, {}
        inert = standins.Inert()
        self.names = {"__name__": "__main__", "__builtins__": builtins, "display": inert, "get_ipython": lambda: inert}

    def run(self, message):
        """Run the cells one after the other, and tell of each how it went."""
        for number, source in message["cells"]:
            yield {"begins": number}
            trouble = None
            try:
                exec(compile(source, PROMPT.format(number), "exec", dont_inherit=True), self.names)
            except BaseException as error:
                trouble = told(error)
            yield {"cell": number, "trouble": trouble}
        yield {"done": True}

    def call(self, message):
        """Call a function again and again, and keep what it returns, for `again`."""
        function = self.names.get(message["name"])
        for place, packed in enumerate(message["calls"]):
            yield (
                self._call(function, packed, (message["n"], place))
                if callable(function)
                else {"absent": pack(function)}
            )

    def _call(self, function, packed, key):
        """One call with copies of the arguments."""
        given, before = (self._arguments(packed) for _ in range(2))
        try:
            returned = function(*given)
            value = pack(returned)
        except BaseException as error:
            return {"raised": told(error)}
        self.kept[key] = returned
        return {"value": value, "wrote": not all(map(alike, given, before))}

    def _arguments(self, packed):
        return [self._program(each["program"]) if "program" in (each or ()) else unpack(each) for each in packed]

    def _program(self, number):
        def program(*arguments, **named):
            return self.line.ask({"program": number}, arguments, named)

        return program

    def again(self, message):
        """What the earlier answers look like by now."""
        for key, returned in self.kept.items():
            yield {"call": key, "value": pack(returned)}
        yield {"done": True}

    def forget(self, message):
        """Let go of the earlier answers."""
        self.kept.clear()
        yield {"done": True}


def alike(one, other):
    """Whether an argument is still what it was."""
    if callable(one):
        return True
    one, other = as_array(one), as_array(other)
    return np.array_equal(one, other, equal_nan=one is not None and one.dtype.kind in "fc")


def told(error):
    """An exception in plain words: its name, its message, and the reader's own cell and line that it came from."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith("<code cell ")]
    place = (frames[-1].filename, frames[-1].lineno) if frames else (None, None)
    if isinstance(error, SyntaxError) and not frames:
        place = (error.filename, error.lineno)
    try:
        message = " ".join(str(error).split())[:TALE]
    except BaseException:  # an exception that can't even be told
        message = ""
    stub = isinstance(error, NotImplementedError)
    return {"type": type(error).__name__, "message": message, "cell": place[0], "line": place[1], "stub": stub}


def main():
    """Shut the process in, then answer until there is nobody left to ask."""
    line = Line()
    start = line.hear()
    missing = jail.restrict(start["allowed"], start["listed"])
    room = Room(line)
    sys.path.remove(sys.argv.pop(1))
    standins.install(start["maths"], line.ask)
    for name in start["first"]:  # what takes long to import counts for no function
        importlib.import_module(name)
    line.say(missing=missing)
    answers = {"run": room.run, "call": room.call, "again": room.again, "forget": room.forget}
    while True:
        message = line.hear()
        try:
            for reply in answers[message["do"]](message):
                line.say(**reply)
        except BaseException as error:  # such as one that comes late, from a timer
            line.say(raised=told(error))
