"""Read what an answer returned: arrays to compare, or what is wrong with it in words."""

from dataclasses import dataclass

import numpy as np

from attnlib.widgets.readers import NO_PART, NOTHING, as_numpy, several

KINDS = {"U": ", which is text", "S": ", which is text", "c": ", which is complex"}
TOLERANCE = 1e-5  # relative and absolute, so that float32 is welcome


@dataclass(frozen=True)
class Outcome:
    """What came of one call: the arrays, or None with the trouble in words."""

    arrays: tuple | None = None
    trouble: str = ""
    kind: str = ""  # of trouble: raised, none, numbers, count, shape, order
    note: str = ""  # a word on an answer that may yet be right
    wrote: bool = False  # into its arguments
    returned: object = None  # as it came, to see whether a later call changes it


def read(returned, wanted, names):
    """Compare what came with the arrays that are wanted, by kind and shape alone."""
    if returned is None:
        return Outcome(trouble=NOTHING, kind="none")
    parts, note = _parts(returned, wanted, names)
    if isinstance(parts, str):
        return Outcome(trouble=parts, kind="count", returned=returned, arrays=_loose(returned))
    arrays = []
    for name, part in zip(names, parts, strict=True):
        array, said = _array(name, part)
        if array is None:
            return Outcome(trouble=said, kind="numbers", returned=returned)
        arrays.append(array)
        note = note or said
    trouble = _shapes(arrays, wanted, names)
    return Outcome(tuple(arrays), trouble, "shape" if trouble else "", note, returned=returned)


def _loose(returned):
    """Whatever arrays came, so that a known mistake can be recognised in them."""
    parts = returned if isinstance(returned, tuple) else (returned,)
    arrays = [_array("", part)[0] for part in parts]
    return None if any(array is None for array in arrays) else tuple(arrays)


def _parts(returned, wanted, names):
    count = len(wanted)
    if count == 1:
        many = isinstance(returned, tuple) and len(returned) > 1 and all(np.ndim(as_numpy(part)) for part in returned)
        if many and _shape(returned) != wanted[0].shape:
            return f"Your function should return the {names[0]} alone; it returned {len(returned)} things.", ""
        return (returned,), ""
    if isinstance(returned, tuple | list) and len(returned) == count:
        return returned, ""
    return several(names, returned), ""


def _shape(parts):
    shapes = {np.shape(as_numpy(part)) for part in parts}
    return (len(parts), *shapes.pop()) if len(shapes) == 1 else None


def _array(name, part):
    """The part as an array, and a word on it; or None, and what is wrong with it."""
    if part is None:
        return None, NO_PART.format(name)
    try:
        array = np.asarray(as_numpy(part))
        array = _numbers(array) if array.dtype == object else array
    except Exception:  # rows of different length, None among numbers, or an object that refuses
        return None, f"The {name} can't be read as an array of numbers: it came as {part!r:.60}."
    if array.dtype.kind not in "fiub":
        return None, f"The {name} should be real numbers; it came as {part!r:.60}{KINDS.get(array.dtype.kind, '')}."
    note = (
        f"Your {name} came as a list. The numbers are right; np.array(…) around them would let others compute with it."
    )
    return np.array(array), note if isinstance(part, list | tuple) else ""


def _numbers(things):
    """Numbers that come as objects, such as fractions; float(None) raises, where NumPy's astype would give NaN."""
    return np.array([float(each) for each in things.ravel()]).reshape(things.shape)


def _shapes(arrays, wanted, names):
    for name, array, right in [*zip(names, arrays, wanted, strict=True)][::-1]:  # weights tell more than outputs
        if array.shape != right.shape:
            came, should = _said(array.shape), _said(right.shape)
            turned = " Is it transposed?" if array.ndim > 1 and array.shape == right.shape[::-1] else ""
            return f"The {name} should be {should}; yours came as {came}.{turned}"
    return ""


def _said(shape):
    return f"of shape {shape}" if shape else "a single number, of shape ()"


def same(arrays, others):
    """Whether these are the same numbers of the same kinds: NaN equals NaN here, as both show the same mistake."""
    if arrays is None or others is None or len(arrays) != len(others):
        return False
    return all(_same(one, other) for one, other in zip(arrays, others, strict=True))


def _same(one, other):
    if one.shape != other.shape or (one.dtype == bool) != (other.dtype == bool):
        return False
    return bool(close(one, other).all())


def close(one, other):
    """Where two arrays hold the same numbers, within the tolerance; NaN is like NaN, and infinity like itself."""
    one, other = one.astype(float), other.astype(float)
    with np.errstate(invalid="ignore"):
        near = np.abs(one - other) < TOLERANCE + TOLERANCE * np.abs(other)  # never true where one is infinite
    return near if near.all() else near | (one == other) | (np.isnan(one) & np.isnan(other))
