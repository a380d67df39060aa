"""The judging side of the pipe: start an answering process, have it run the cells, ask it for answers, and end it.

Nothing of a reader's runs here, and nothing that comes is believed: it is numbers to compare, or short words to show.
"""

import contextlib
import os
import queue
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
    """One answering process, and the conversation with it."""

    def __init__(self, seconds):
        self.until, self.number, self.lost = time.monotonic() + seconds, 0, None
        self._folder = tempfile.TemporaryDirectory(prefix="spotlight-", ignore_cleanup_errors=True)
        self._process = self._start()
        self._heard, self._said = queue.Queue(4), queue.Queue()
        for work in (self._listen, self._speak):
            threading.Thread(target=work, daemon=True).start()
        start = {"allowed": jail.readable(), "listed": jail.homes(), "maths": MATHS}
        missing = self.ask(start).get("missing", [])
        self.missing = [str(each) for each in missing] if isinstance(missing, list) else []

    def _start(self):
        command = [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", BEGIN, str(ROOT), *jail.homes()]
        environment = ONE | {"MPLBACKEND": "Agg"} | {name: os.environ[name] for name in KEPT if name in os.environ}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(
            command, **pipes, env=environment, cwd=self._folder.name, bufsize=0, start_new_session=True
        )

    def _listen(self):
        """Cut what comes into lines; one that is too long ends the conversation."""
        rest = b""
        with contextlib.suppress(OSError, ValueError):
            while data := self._process.stdout.read(1 << 16):
                *lines, rest = (rest + data).split(b"\n")
                for line in lines:
                    self._heard.put(line)
                if len(rest) > MOST:
                    break
        self._heard.put(None)

    def _speak(self):
        """Write in a thread of its own, as nobody need be reading at the other end."""
        with contextlib.suppress(OSError, ValueError):
            while data := self._said.get():
                while data:
                    data = data[self._process.stdin.write(data) :]

    def ask(self, message, serving=None):
        """The reply to a request; what is asked for meanwhile is served."""
        for reply in self.listen(message, serving):
            return reply

    def listen(self, message, serving=None):
        """Every reply to a request, one by one; whoever listens knows which is the last."""
        if self.lost:
            raise self.lost
        self.number += 1
        self._said.put(dump({"n": self.number, **message}))
        while True:
            reply = self._hear()
            if "serve" not in reply:
                yield reply
            elif serving is None:
                raise self._lose("garbled")
            else:
                self._said.put(dump({"n": self.number, **self._serve(serving, reply)}))

    def _serve(self, serving, reply):
        try:
            return serving.serve(reply)
        except Malformed:
            raise self._lose("garbled") from None

    def _hear(self):
        if time.monotonic() > self.until:  # also for one that says more and more, and never an answer
            raise self._lose("time-out")
        try:
            line = self._heard.get(timeout=max(0, self.until - time.monotonic()))
        except queue.Empty:
            raise self._lose("time-out") from None
        if line is None:
            raise self._lose("ended")
        try:
            reply = load(line)
        except Malformed:
            raise self._lose("garbled") from None
        if reply.get("n") != self.number:
            raise self._lose("garbled")
        return reply

    def _lose(self, why):
        self.end()
        self.lost = Lost(why)
        return self.lost

    def end(self):
        """End the process and whatever it has started, however it resists."""
        with contextlib.suppress(OSError, AttributeError):  # gone already, or a system without process groups
            os.killpg(self._process.pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()
        self._said.put(None)
        self._folder.cleanup()
