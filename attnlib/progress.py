"""What is kept of a reader's answers: one readable JSON file, `progress/answers.json`, in a folder that git ignores.

Nothing here may stop the course: where the folder can't be written the answers live as long as the kernel, and where
the file is damaged it is set aside. Both are told in words, once each, by `news()`.
"""

import json
import os
from contextlib import contextmanager, nullcontext, suppress
from itertools import count
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None
    import msvcrt

FILE = "answers.json"

_unkept = {}  # what couldn't be written, None for what couldn't be taken out; it lives as long as the kernel
_told = set()
_untold = []


def folder():
    """Where progress is kept: beside the package, unless SPOTLIGHT_PROGRESS names another folder."""
    return Path(os.environ.get("SPOTLIGHT_PROGRESS") or Path(__file__).resolve().parents[1] / "progress")


def recall(key, default=None):
    """What was kept under `key`, or `default`."""
    _check_key(key)
    try:
        with _alone():
            kept = {**_read(), **_unkept}
    except OSError as error:
        _tell(f"Your earlier answers in {folder()} can't be read: {_reason(error)}.")
        kept = _unkept
    value = kept.get(key)
    return default if value is None else value


def remember(key, value):
    """Keep `value` under `key`; return whether it will be there after a restart."""
    _check_key(key)
    _check_value(key, value)
    return _change({key: value})


def forget(*keys):
    """Keep nothing under these keys any more; return whether that will hold after a restart."""
    for key in keys:
        _check_key(key)
    return _change(dict.fromkeys(keys))


def news():
    """What the reader should be told about the file, in words: each thing once, and "" when there is nothing."""
    words = " ".join(_untold)
    _untold.clear()
    return words


def _change(changes):
    """Put `changes` into what the file holds now, for another kernel may have written meanwhile; None takes out."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with _alone():
            now = {**_read(), **_unkept, **changes}
            _write({key: value for key, value in now.items() if value is not None})
    except OSError as error:
        _unkept.update(changes)
        _tell(f"Your answers can't be kept in {folder()}, so they last until the kernel stops: {_reason(error)}.")
        return False
    _unkept.clear()
    return True


def _read():
    """All that the file holds; one that can't be understood is set aside, so that nobody writes over it."""
    path = folder() / FILE
    if not path.exists():
        return {}
    with suppress(ValueError, RecursionError):
        kept = json.loads(path.read_text("utf-8"))
        if isinstance(kept, dict):
            return kept
    _set_aside(path)
    return {}


def _set_aside(path):
    names = (path.with_suffix(f".damaged-{number}.json") for number in count(1))
    aside = next(name for name in names if not name.exists())
    path.rename(aside)
    _tell(f"The file of your earlier answers was damaged. It is set aside as {aside}, and a new one begins.")


def _write(kept):
    """Write beside, then swap: whoever reads, or pulls the plug, finds the old file or the new one, never a half."""
    path = folder() / FILE
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        beside.write_text(json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _alone():
    """Let one kernel at a time read and write; the lock goes with the kernel that holds it, however that ends."""
    with _lock_file() as lock:
        with suppress(OSError):  # a disk that knows no locks: the swap in _write still keeps the file whole
            _wait_for(lock)
        yield


def _lock_file():
    try:
        return open(folder() / ".lock", "a+b")
    except OSError:  # no folder yet, or one that can't be written
        return nullcontext()


def _wait_for(lock):
    if lock is None:
        return
    if fcntl:
        fcntl.flock(lock, fcntl.LOCK_EX)
    else:
        lock.seek(0)
        msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)


def _reason(error):
    return (error.strerror or str(error)).lower()


def _tell(words):
    if words not in _told:
        _told.add(words)
        _untold.append(words)


def _check_key(key):
    if not isinstance(key, str) or not key:
        raise TypeError(f"key should be a word, such as 'similarity.longest'; it came as {key!r}.")


def _check_value(key, value):
    if value is None:
        raise TypeError(f"None can't be kept under {key!r}: forget({key!r}) takes an answer out.")
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise TypeError(f"what is kept under {key!r} should be plain JSON; it came as {value!r} ({error}).") from None
