"""Run the reader's own function, and say in words what went wrong: a widget goes on whatever the function does."""

import copy
import inspect
import sysconfig
import traceback
from pathlib import Path

import numpy as np

from attnlib.widgets.nudges import nudge

OURS = Path(__file__).resolve().parents[1]
LIBRARIES = [OURS, *(Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "purelib", "platlib"))]
LONGEST = 240  # characters of an error's own message; numpy and torch can be wordy
DEEP = 50  # innermost frames of a trace that are looked at: a recursion without end has a thousand, and reads slowly
STOPS = (Exception, KeyboardInterrupt, SystemExit)  # an interrupted loop has to be answered too, or the widget waits


UNWRITTEN = "your function isn't written so far"
NOTHING = "Your function returned nothing (None). Does it end with a return line?"
NO_PART = "The {} came back as None. Is it computed before the return line?"


class UnusableError(ValueError):
    """What the reader's function handed back can't be drawn; its message says why."""


def run(function, *arguments, wanted, finite=True):
    """Call the reader's function on copies of the arguments: (arrays by name, None), or (None, what is wrong).

    wanted  the shape of each thing that should come back, by name and in order: {"output": (2, 3), "weights": (2, 5)}.
            One name alone is returned bare, several as a tuple.
    finite  with False, numbers that aren't all finite are handed over beside the words, so that they can be shown.

    It raises nothing, and takes lists and torch tensors as well as NumPy arrays. The arrays are float64, and copies.
    """
    try:
        with np.errstate(all="ignore"):  # NaN is said in words, so NumPy needn't warn of it as well
            returned = function(*copies(arguments))
        found = _unpack(returned, wanted)
    except UnusableError as error:
        return None, str(error)
    except STOPS as error:
        return None, explain(error, function, f"with {len(arguments)} arguments, by position")
    words = _infinite(found)
    return (None if words and finite else found), words


def copies(arguments):
    """A copy of each argument, so that a function which writes into its own harms nobody."""
    return [each.clone() if hasattr(each, "clone") else copy.deepcopy(each) for each in arguments]


def explain(error, function, called):
    """Say which error came, and on which line of the reader's own; `called` says how the function is called."""
    if isinstance(error, NotImplementedError):
        return not_yet(str(error), _open(function))
    if isinstance(error, KeyboardInterrupt):
        return "Your function was interrupted before it was done. Does a loop in it never end?"
    line = _own_line(error, function)
    if line is None and isinstance(error, TypeError):
        line = f"It is called {called}"
    said = stopped(type(error).__name__, str(error))
    return " ".join(filter(None, (said, line and f"{line}.", nudge(error))))


def not_yet(message, still=UNWRITTEN):
    """What is said of a stub, with its message; `still` is what there is to write."""
    return f"Not yet: {still}{_message(message, ' (', ')')}."


def stopped(kind, message):
    """What is said of an exception, by the name of its class and its message."""
    said = f"Your function stopped with {kind}{_message(message, ': ')}"
    return said if said[-1] in ".?!" else f"{said}."


def _open(function):
    """What is still to be written: all of it, or some gaps in what is there."""
    code = getattr(function, "__code__", None)
    if code is None or (code.co_names == ("NotImplementedError",) and code.co_nlocals == code.co_argcount):
        return UNWRITTEN
    try:
        gaps = inspect.getsource(code).count("raise NotImplementedError")
    except (OSError, TypeError):  # no source is kept of it
        gaps = 1
    return f"{gaps} gaps are still open" if gaps > 1 else "one gap is still open"


def _message(message, before, after=""):
    message = " ".join(message.split()).removesuffix(".")
    message = message if len(message) <= LONGEST else message[:LONGEST] + " …"
    return f"{before}{message}{after}" if message else ""


def _own_line(error, function):
    """The innermost line of the trace that the reader wrote; the libraries' lines below it would only distract."""
    home = getattr(getattr(function, "__code__", None), "co_filename", None)
    lines = [frame for frame in traceback.extract_tb(error.__traceback__, limit=-DEEP) if _is_own(frame.filename, home)]
    if not lines:
        return None
    where, source = f"line {lines[-1].lineno} of {_place(lines[-1].filename)}", lines[-1].line
    return f"It happened in {where}: {source}" if source else f"It happened in {where}"


def _is_own(filename, home):
    if filename == home:
        return not Path(filename).is_relative_to(OURS)
    return not filename.startswith("<") and not any(Path(filename).is_relative_to(library) for library in LIBRARIES)


def _place(filename):
    """What the reader calls the file: a cell by its number, a module by its name."""
    shell = _shell()
    named = shell.compile.format_code_name(filename) if shell else None
    return " ".join(named).lower().replace("in[", "In[") if named else Path(filename).name


def _shell():
    from IPython import get_ipython  # only after an error, so that importing this module stays quick

    return get_ipython()


def _unpack(returned, wanted):
    """The things that came back, by name, each of the wanted shape."""
    if returned is None:
        raise UnusableError(NOTHING)
    parts = (returned,) if len(wanted) == 1 else _parts(returned, wanted)
    found = {name: _numbers(name, part) for name, part in zip(wanted, parts, strict=True)}
    _check_order(found, wanted)
    for name, array in found.items():
        _check_shape(name, array, tuple(wanted[name]))
    return found


def _parts(returned, wanted):
    if isinstance(returned, tuple | list) and len(returned) == len(wanted):
        return returned
    raise UnusableError(several(wanted, returned))


def several(names, returned):
    """What is said where the things of these names should have come back, and another number did."""
    listed, count = ", ".join(names), len(names)
    return f"Your function should return {count} things, as in: return {listed}. It returned {_came(returned)}."


def _came(thing):
    if hasattr(thing, "shape"):
        return f"one array of shape {tuple(thing.shape)}"
    if isinstance(thing, tuple | list | dict):
        return f"a {type(thing).__name__} of {len(thing)}"
    return f"{thing!r:.60} ({type(thing).__name__})"


def _numbers(name, part):
    """The part as a float64 array of its own."""
    if part is None:
        raise UnusableError(NO_PART.format(name))
    try:
        array = np.asarray(as_numpy(part))
    except STOPS as error:  # lists whose rows differ in length, say, or an object that refuses
        raise UnusableError(f"The {name} can't be read as an array of numbers{_message(str(error), ': ')}.") from None
    if array.dtype.kind not in "fiub":
        raise UnusableError(f"The {name} should be an array of real numbers; your function returned {_came(part)}.")
    return np.array(array, dtype=np.float64)


def as_numpy(part):
    """Torch tensors as NumPy arrays, also inside lists; NumPy has no bfloat16, so that comes as float64."""
    if hasattr(part, "detach"):
        part = part.detach().cpu()
        return (part.double() if str(part.dtype) == "torch.bfloat16" else part).numpy()
    return [as_numpy(each) for each in part] if isinstance(part, tuple | list) else part


def _check_order(found, wanted):
    shapes, names = [array.shape for array in found.values()], list(wanted)
    expected = [tuple(shape) for shape in wanted.values()]
    if len(shapes) == 2 and shapes != expected and shapes[::-1] == expected:
        raise UnusableError(
            f"Your function returned shapes {shapes[0]} and {shapes[1]} where {names[0]} {expected[0]} and {names[1]} "
            f"{expected[1]} are wanted. Are the two in the wrong order? It should be: return {', '.join(names)}."
        )


def _check_shape(name, array, shape):
    if array.shape != shape:
        transposed = " Is it transposed?" if array.shape == shape[::-1] else ""
        raise UnusableError(
            f"The {name} should have shape {shape}; your function returned shape {array.shape}.{transposed}"
        )


def _infinite(found):
    """Where the first number that isn't finite stands, or None."""
    for name, array in found.items():
        places = np.argwhere(~np.isfinite(array))
        if len(places):
            first = array[tuple(places[0])]
            kind = "NaN (not a number)" if np.isnan(first) else "an infinite number"
            return f"The {name} hold{'s' * (name[-1] != 's')} {kind} at {_spot(places[0])}{_others(len(places) - 1)}."
    return None


def _spot(place):
    if len(place) == 2:
        return f"row {place[0]}, column {place[1]}"
    return f"place {', '.join(map(str, place))}" if len(place) else "its only place"


def _others(count):
    return "" if count == 0 else f" and in {count} other place{'s' * (count > 1)}"
