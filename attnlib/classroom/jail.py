"""Shut the answering process in: what it may read, how much it may use, and nothing that leads out.

`restrict` runs in that process, before any line of a reader's. Three walls, each behind the other:

limits      of memory, time and files, where the system has them (POSIX).
the kernel  no files but Python's own and no way out to other processes or the network: Linux alone (see kernel.py).
the hook    Python's own events are refused. It stops the usual ways on every system. By itself it keeps out what is
            done in passing, not somebody who knows how Python is made.
"""

import os
import sys
import sysconfig
from functools import cache
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None

from attnlib.classroom import kernel

MEMORY, SECONDS, FILES = 3 << 29, 60, 256  # bytes; of the processor; open at once
REFUSED = (
    "socket.", "subprocess.", "ctypes.", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system",
    "os.kill", "os.startfile", "os.chmod", "os.chown", "os.remove", "os.rename", "os.link", "os.symlink", "os.mkdir",
    "os.rmdir", "os.truncate", "os.utime", "pty.", "winreg.", "_winapi.", "webbrowser.", "sys.addaudithook",
    "gc.get_", "signal.pthread_kill", "syslog.", "urllib.", "http.",
)  # fmt: skip
PLAIN = ("/dev/null", "/dev/urandom", "/proc/cpuinfo", "/sys/devices/system/cpu", "/etc/ld.so.cache")
ROOT = Path(__file__).resolve().parents[2]
SYSTEM = ("/nix/store", "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share/zoneinfo")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def homes():
    """The folders in which packages lie; they are listed when one is imported."""
    return sorted({os.path.realpath(sysconfig.get_path(name)) for name in ("purelib", "platlib")})


@cache
def readable():
    """The files and folders that Python itself needs; of the packages all but ours. It is asked outside the walls."""
    packages = [each for home in homes() for each in Path(home).iterdir() if "attnlib" not in each.name]
    stdlib = [Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")]
    shared = [Path(sys.base_prefix, name) for name in ("DLLs", "Library")]
    libraries = [*Path(sys.base_prefix, "lib").glob("*.so*"), *Path(sys.base_prefix, "lib").glob("*.dylib")]
    system = [Path(name) for name in (*PLAIN, *SYSTEM)]
    found = (path for path in (*packages, *stdlib, *shared, *libraries, *system) if path.exists())
    return sorted({path for path in map(os.path.realpath, found) if not ROOT.is_relative_to(path)})


def restrict(allowed, listed):
    """Raise the walls, and return in words which of them this system doesn't have.

    allowed  paths that may be read, with all that is below them.
    listed   folders whose names may be listed, with nothing read.
    """
    missing = [*_limits(), *kernel.shut(allowed, listed)]
    sys.addaudithook(_hook(tuple(allowed)))
    return missing


def limit_memory(most):
    """Let this process use so many bytes, where the system can hold it to that."""
    return _limit("AS", most)


def _limits():
    if resource is None:
        return ["no limits of memory and processes (not a POSIX system)"]
    wanted = {"AS": MEMORY, "CPU": SECONDS, "FSIZE": 0, "CORE": 0, "NOFILE": FILES}
    if not kernel.knows():  # otherwise the kernel refuses processes and leaves threads alone
        wanted["NPROC"] = 0
    return [f"no limit RLIMIT_{name}" for name, most in wanted.items() if not _limit(name, most)]


def _limit(name, most):
    try:
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))
    except (AttributeError, ValueError, OSError):
        return False
    return True


def _hook(allowed):
    """A function that refuses what a reader's function has no need of, in words that a reader understands."""
    real, within, refuse = os.path.realpath, _within, REFUSED

    def hook(event, arguments):
        if event == "open":
            path, _, flags = (*arguments, None, 0)[:3]
            if not isinstance(path, int) and (_writes(arguments[1], flags) or not within(real(path), allowed)):
                raise PermissionError("Where notebooks are graded, no files are read or written.")
        elif event == "ctypes.dlopen" and arguments[0] and within(real(arguments[0]), allowed):
            return
        elif event.startswith(refuse):
            raise PermissionError(f"Where notebooks are graded, there is no {event}.")

    return hook


def _writes(mode, flags):
    return any(sign in mode for sign in "wax+") if isinstance(mode, str) else bool((flags or 0) & WRITES)


def _within(path, allowed):
    path = os.fsdecode(path)
    return any(path == each or path.startswith(each + os.sep) for each in allowed)
