"""Stop the reader's function after a few seconds, wherever it hangs, and leave nothing behind.

What holds: only the reader's function is ever struck, never our own code around it, also where checks are nested. A
call into C, such as one huge product of matrices, ends first; on the main thread of Linux and macOS `time.sleep` and
other waiting is cut short. A function that swallows every exception is struck again, line by line.
"""

import ctypes
import signal
import sys
import threading
import time

AGAIN = 0.3  # seconds until a function that swallows the first stop gets the next one


class OutOfTime(BaseException):
    """The answer ran longer than it may. No `except Exception` of the reader's catches it."""


class _Insisting(OutOfTime):
    """The second stop and later ones: where it is swallowed, the next line stops again, and so ends the handler too."""

    def __init__(self):
        super().__init__()
        frames = list(_frames(sys._getframe(1)))
        if frames[-1].f_code is _Guard.run.__code__:
            sys.settrace(_stop_at_line)
            for frame in frames[:-1]:
                frame.f_trace = _stop_at_line


def _frames(frame):
    """This frame and those that called it, as far as the guard."""
    while frame is not None:
        yield frame
        frame = frame.f_back if frame.f_code is not _Guard.run.__code__ else None


def _stop_at_line(frame, event, _):
    if event == "line":
        raise OutOfTime
    return _stop_at_line


class Clock:
    """So many seconds for all that it runs."""

    def __init__(self, seconds):
        self._seconds, self._end, self._last = seconds, time.monotonic() + seconds, 0.0

    @property
    def hung(self):
        """Whether the last run took most of the time; otherwise there was much to run, or the machine is busy."""
        return self._last > self._seconds / 2

    def run(self, work):
        """What `work()` gives; OutOfTime is raised in it, or here, when the time is over."""
        began = time.monotonic()
        if began >= self._end:
            raise OutOfTime
        alarms = threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer")
        try:
            return (_by_signal if alarms else _by_thread)(self._end - began, work)
        finally:
            self._last = time.monotonic() - began


class _Guard:
    """One call that may be stopped; it knows its own frame, so that nothing else is struck."""

    def __init__(self):
        self.frame, self.live, self.strikes, self.trace = None, True, 0, sys.gettrace()

    def run(self, work):
        self.frame = sys._getframe()
        return work()

    def holds(self, frame):
        """Whether this frame belongs to the call, and the call still lasts."""
        while frame is not None and frame is not self.frame:
            frame = frame.f_back
        return self.live and frame is not None

    def stop(self):
        """What to raise."""
        self.strikes += 1
        return OutOfTime if self.strikes == 1 else _Insisting


def _by_signal(seconds, work):
    guard, began = _Guard(), time.monotonic()

    def strike(_, frame):
        if guard.holds(frame):
            raise guard.stop()

    left, every = signal.getitimer(signal.ITIMER_REAL)  # of a check around this one
    before = signal.signal(signal.SIGALRM, strike)
    signal.setitimer(signal.ITIMER_REAL, min(seconds, left or seconds), AGAIN)
    try:
        return guard.run(work)
    finally:
        sys.settrace(guard.trace)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - began), 1e-3), every)


def _by_thread(seconds, work):
    """Where there are no alarms (Windows, or a thread beside the main one): another thread sends the exception."""
    guard, me, turn, over = _Guard(), threading.get_ident(), threading.Lock(), threading.Lock()
    over.acquire()
    threading.Thread(target=_watch, args=(guard, me, seconds, turn, over), daemon=True).start()
    try:
        return guard.run(work)
    finally:
        guard.live = False  # from here on at most one exception is on its way
        try:
            sys.settrace(guard.trace)
            _meet(turn)
        except OutOfTime:
            sys.settrace(guard.trace)
            _meet(turn)
        over.release()


def _meet(turn):
    """Be struck here by what is on its way: one that is taken back leaves Python 3.11 looping under a profiler."""
    with turn:  # nobody is sending now
        pass
    for _ in range(2):  # Python looks for an exception from elsewhere at each turn of a loop
        pass


def _watch(guard, thread, seconds, turn, over):
    wait = seconds
    while not over.acquire(timeout=wait):
        with turn:
            if guard.holds(sys._current_frames().get(thread)):
                error = ctypes.py_object(guard.stop())
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), error)
        wait = AGAIN
