"""The judging side of the pipe: start an answering process, have it run the cells, ask it for answers, and end it.

Nothing of a reader's runs here, and nothing that comes is believed: it is numbers to compare, or short words to show.
"""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from attnlib.classroom import jail
from attnlib.classroom.serving import MATHS
from attnlib.classroom.wire import MOST, Malformed, dump, load

ROOT = Path(__file__).resolve().parents[2]
BEGIN = "import sys; sys.path += sys.argv[1:]; from attnlib.classroom.answering import main; main()"
ONE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1")
KEPT = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")  # of the environment: what Python may need to start


class Lost(Exception):
    """The answering process doesn't answer any more; `why` is "time-out", "ended" or "garbled"."""

    def __init__(self, why):
        super().__init__(why)
        self.why = why


class Answering:
    """One answering process, and the conversation with it, which `within` gives its time."""

    def __init__(self, seconds, first=()):
        self.number, self.lost, self._late, self._until = 0, None, False, time.monotonic() + seconds
        self._change = threading.Condition()
        self._folder = tempfile.TemporaryDirectory(prefix="spotlight-", ignore_cleanup_errors=True)
        self._process = self._start()
        threading.Thread(target=self._watch, daemon=True).start()
        start = {"allowed": jail.readable(), "listed": jail.homes(), "maths": MATHS, "first": first}
        missing = self.ask(start).get("missing")
        self.missing = [str(each) for each in missing] if isinstance(missing, list) else []

    def _start(self):
        command = [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", BEGIN, str(ROOT), *jail.homes()]
        environment = ONE | {"MPLBACKEND": "Agg"} | {name: os.environ[name] for name in KEPT if name in os.environ}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, **pipes, env=environment, cwd=self._folder.name, start_new_session=True)

    def within(self, seconds):
        """From now on there are so many seconds for whatever is asked."""
        with self._change:
            self._until = time.monotonic() + seconds
            self._change.notify()

    def _watch(self):
        """End the process when its time is over; whoever waits for a line of it then waits no longer."""
        with self._change:
            while self._process.returncode is None and (left := self._until - time.monotonic()) > 0:
                self._change.wait(left)
            self._late = self._process.returncode is None
            self._kill()

    def ask(self, message, serving=None):
        """The reply to a request; what is asked for meanwhile is served."""
        return next(self.listen(message, serving))

    def listen(self, message, serving=None):
        """Every reply to a request, one by one; whoever listens knows which is the last."""
        if self.lost:
            raise self.lost
        self.number += 1
        self._say(message)
        while True:
            reply = self._hear()
            if "serve" not in reply:
                yield reply
            else:
                self._say(self._serve(serving, reply))

    def _serve(self, serving, reply):
        try:
            return serving.serve(reply)
        except (Malformed, AttributeError):  # what makes no sense, or comes when nothing is served
            raise self._lose("garbled") from None

    def _say(self, message):
        try:
            self._process.stdin.write(dump({"n": self.number, **message}))
            self._process.stdin.flush()
        except (OSError, ValueError):  # it is gone: why, the next line tells
            pass

    def _hear(self):
        line = self._process.stdout.readline(MOST)
        if not line.endswith(b"\n"):
            raise self._lose("time-out" if self._late else "garbled" if len(line) == MOST else "ended")
        try:
            reply = load(line)
        except Malformed:
            raise self._lose("garbled") from None
        if reply.get("n") != self.number or time.monotonic() > self._until:
            raise self._lose("garbled" if reply.get("n") != self.number else "time-out")
        return reply

    def _lose(self, why):
        self.end()
        self.lost = Lost(why)
        return self.lost

    def end(self):
        """End the process and whatever it has started, however it resists."""
        self._kill()
        self._process.wait()
        self.within(0)
        for end in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                end.close()
        self._folder.cleanup()

    def _kill(self):
        if self._process.returncode is None:
            with contextlib.suppress(OSError, AttributeError):  # gone already, or a system without process groups
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.kill()
