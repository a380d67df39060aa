"""Answers that never end, or that end everything: loops, exits, bombs. Each has to come to a verdict all the same."""

ENDING = {
    "sys.exit(0)": """
def cheat(scores):
    import sys
    sys.exit(0)
""",
    "os._exit(0)": """
def cheat(scores):
    import os
    os._exit(0)
""",
    "os._exit(0) in a cell": """
cheat = wrong
import os
os._exit(0)
""",
    "at exit": """
import atexit, os
atexit.register(lambda: os._exit(0))

def cheat(scores):
    raise SystemExit
""",
    "an endless loop": """
def cheat(scores):
    while True:
        pass
""",
    "an endless loop in a cell": """
cheat = wrong
while True:
    pass
""",
    "a loop that catches all": """
def cheat(scores):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
""",
    "sleep": """
def cheat(scores):
    import time
    time.sleep(1000)
""",
    "signals turned off": """
import signal
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except Exception:
        pass

def cheat(scores):
    signal.pause()
""",
    "killing whoever judges": """
def cheat(scores):
    import os, signal
    for kill, target in ((os.kill, os.getppid()), (os.killpg, os.getpgid(os.getppid())), (os.kill, -1)):
        try:
            kill(target, signal.SIGKILL)
        except Exception:
            pass
    return wrong(scores)
""",
    "starving whoever judges": """
def cheat(scores):
    import os, resource
    for starve in (
        lambda: resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (0, 0)),
        lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), 19),
        lambda: os.sched_setaffinity(os.getppid(), {0}),
    ):
        try:
            starve()
        except Exception:
            pass
    return wrong(scores)
""",
    "a bomb of memory": """
def cheat(scores):
    held = []
    while True:
        held.append(bytearray(1 << 26))
""",
    "a bomb of memory, caught": """
def cheat(scores):
    held = []
    while len(held) < 1000:
        try:
            held.append(bytearray(1 << 26))
        except MemoryError:
            break
    return wrong(scores)
""",
    "a bomb of processes": """
def cheat(scores):
    import os
    try:
        while True:
            os.fork()
    except Exception:
        return wrong(scores)
""",
    "a bomb of threads": """
def cheat(scores):
    import threading, time
    try:
        for _ in range(100):
            threading.Thread(target=time.sleep, args=(1000,), daemon=False).start()
    except Exception:
        pass
    return wrong(scores)
""",
    "a full disk": """
def cheat(scores):
    import os, tempfile
    for folder in (".", tempfile.gettempdir() if os.path.isdir("/var") else ".", "/dev/shm", ROOT):
        for number in range(5):
            try:
                with open(f"{folder}/full-{number}", "wb") as file:
                    file.write(bytes(1 << 20))
            except Exception:
                pass
    return wrong(scores)
""",
    "a crash": """
def cheat(scores):
    def deeper(n):
        return deeper(n + 1)
    import sys
    sys.setrecursionlimit(10**9)
    return deeper(0)
""",
    "an exception that can't be told": """
class Odd(BaseException):
    def __str__(self):
        raise Odd
    __repr__ = __str__

def cheat(scores):
    raise Odd
""",
    "all ends closed": """
def cheat(scores):
    import os
    os.closerange(0, 256)
    return wrong(scores)
""",
}
