"""What goes between the two processes: one line of JSON a message, arrays as bytes, nothing that could run.

What comes from the answering process was written by anybody, so `unpack` takes plain numbers and short texts, looks at
each size before it makes an array, and refuses all else.
"""

import base64
import binascii
import json
import math
from dataclasses import dataclass

import numpy as np

MOST = 1 << 22  # bytes of a message
KINDS = {np.dtype(name).str for name in ("?", *"bhilqBHILQ", *"efd", *"FD")}
SINGLE = (bool, int, float, complex)
SHORT, DEEP, MANY = 200, 4, 8  # characters of a text; lists in lists; things in a tuple


class Malformed(ValueError):
    """A message that isn't one of ours."""


@dataclass(frozen=True)
class Other:
    """Something that came back and is no array of numbers: what is left of it is how it calls itself."""

    said: str

    def __repr__(self):
        return self.said


def dump(message):
    """A message as a line of bytes."""
    return json.dumps(message).encode() + b"\n"


def load(line):
    """The message in a line; it is a dictionary, or it is refused."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        raise Malformed("a message should be a line of JSON.") from None
    if not isinstance(message, dict):
        raise Malformed("a message should be a dictionary.")
    return message


def pack(value, depth=0):
    """Whatever a function returned, in plain JSON; lists and tuples stay such, as they are told apart."""
    if value is None:
        return None
    if isinstance(value, str):
        return {"text": value[:SHORT]}
    if type(value) in SINGLE and (number := as_array(value)) is not None:
        return {"single": _packed(number)}
    if isinstance(value, np.generic) and value.dtype.str in KINDS:
        return {"scalar": _packed(np.asarray(value))}
    if isinstance(value, tuple | list) and depth < DEEP and len(value) <= MANY:
        return {type_of(value): [pack(each, depth + 1) for each in value]}
    array = as_array(value)
    if array is None:
        return {"other": repr(value)[:SHORT]}
    return {type_of(value): _packed(array)} if isinstance(value, tuple | list) else _packed(array)


def _packed(array):
    return {"kind": array.dtype.str, "shape": array.shape, "bytes": base64.b64encode(array.tobytes()).decode()}


def type_of(value):
    """The word for a tuple or a list, also for one that was derived from it."""
    return "tuple" if isinstance(value, tuple) else "list"


def as_array(value):
    """A plain array of numbers, of torch tensors and lists too; None where there is none in it."""
    try:
        if hasattr(value, "detach"):
            value = value.detach().cpu()
            value = (value.double() if str(value.dtype) == "torch.bfloat16" else value).numpy()
        array = np.array(value, order="C")
        array = array.astype(array.dtype.newbyteorder("="))
        array = array.astype(float) if array.dtype.kind in "fO" and array.dtype.str not in KINDS else array
    except Exception:  # rows of different length, or an object that refuses
        return None
    return array if array.dtype.str in KINDS else None


def unpack(packed, depth=0):
    """The value that was packed, made of new arrays."""
    if packed is None:
        return None
    if not isinstance(packed, dict) or depth > DEEP + 1:
        raise Malformed("a value should be a dictionary, and not too deep.")
    if "kind" in packed:
        return _array(packed)
    readers = {
        "single": lambda what: _single(what).item(),
        "scalar": lambda what: _single(what)[()],
        "text": _text,
        "other": lambda what: Other(_text(what)),
        "list": lambda what: _parts(what, depth),
        "tuple": lambda what: tuple(_parts(what, depth)),
    }
    for name in readers.keys() & packed.keys():
        return readers[name](packed[name])
    raise Malformed("a value should be an array, a text, a list or a tuple.")


def _single(packed):
    if not isinstance(packed, dict) or packed.get("shape") != []:
        raise Malformed("a single number should have no axes.")
    return _array(packed)


def _text(said):
    if not isinstance(said, str):
        raise Malformed("a text should be a text.")
    return plain(said[:SHORT])


def plain(said):
    """The text without anything that a terminal would obey."""
    return "".join(sign if sign.isprintable() else " " for sign in said)


def _parts(parts, depth):
    if isinstance(parts, dict):
        return _array(parts).tolist() if parts.get("shape") else []
    if not isinstance(parts, list) or len(parts) > MANY:
        raise Malformed("a list should hold a few values.")
    return [unpack(each, depth + 1) for each in parts]


def _array(packed):
    kind, shape, data = (packed.get(name) for name in ("kind", "shape", "bytes"))
    if not isinstance(kind, str) or kind not in KINDS or not isinstance(data, str):
        raise Malformed("an array should be of real or complex numbers.")
    whole = (
        isinstance(shape, list) and len(shape) <= 8 and all(type(size) is int and 0 <= size < MOST for size in shape)
    )
    try:
        data = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        raise Malformed("an array's bytes should be in base64.") from None
    if not whole or math.prod(shape) * np.dtype(kind).itemsize != len(data) or math.prod(filter(None, shape)) > MOST:
        raise Malformed("an array's bytes should be as many as its shape says.")
    return np.frombuffer(data, kind).reshape(shape).copy()
