"""What the maths asks of its arguments, and the sentences it says when it doesn't get it."""

import math
from numbers import Integral, Real

from array_api_compat import array_namespace, is_array_api_obj

AXES = {
    "query": "(..., q, d)",
    "key": "(..., k, d)",
    "value": "(..., k, v)",
    "scores": "(..., k)",
    "weights": "(..., k)",
    "bias": "(..., q, k)",
    "x": "(..., n, d)",
    "like": "of floats",
    "w": "(d, e)",
    "w_query": "(d, a)",
    "w_key": "(e, a)",
    "v": "(a,)",
}
COUNTS = {2: "two", 3: "three"}


def describe(thing):
    """Say in a few words what came: its type, and for an array its dtype and shape."""
    if not is_array_api_obj(thing):
        kind = type(thing).__name__
        return "None" if thing is None else f"{'an' if kind[0] in 'aeiouAEIOU' else 'a'} {kind}"
    return f"{str(thing.dtype).removeprefix('torch.')} of shape {tuple(thing.shape)}"


def check_floats(**arrays):
    """Refuse anything but floating-point arrays of one library and one dtype; give back that library."""
    for name, array in arrays.items():
        if not is_array_api_obj(array):
            raise TypeError(
                f"{name} should be a NumPy array or a torch tensor {AXES[name]}; it came as {describe(array)}. "
                f"A list becomes an array with np.array({name}, dtype=float)."
            )
    xp = _one_library(arrays)
    for name, array in arrays.items():
        if not xp.isdtype(array.dtype, "real floating"):
            raise TypeError(
                f"{name} should hold real floating-point numbers; it came as {describe(array)}. "
                f"Whole numbers become floats with {name}.astype(float), or {name}.float() in torch."
            )
    if len({array.dtype for array in arrays.values()}) > 1:
        came = ", ".join(f"{name} {describe(array)}" for name, array in arrays.items())
        raise TypeError(f"all arrays should share one dtype, so that the answer has it too; they came as {came}.")
    return xp


def _one_library(arrays):
    try:
        return array_namespace(*arrays.values())
    except TypeError:
        came = ", ".join(f"{name} from {type(array).__module__.split('.')[0]}" for name, array in arrays.items())
        raise TypeError(
            f"all arrays should come from one library; they came as {came}. torch.from_numpy and .numpy() convert; "
            "a mask is made of the right kind with like=query."
        ) from None


def check_query_key(query, key):
    """Refuse a query and a key that can't be multiplied: (..., q, d) and (..., k, d) are wanted."""
    check_floats(query=query, key=key)
    _check_axes(query=query, key=key)
    if query.shape[-1] != key.shape[-1]:
        raise ValueError(
            f"query and key should be equally wide, (..., q, d) and (..., k, d); query came as {describe(query)} and "
            f"key as {describe(key)}. Is one of them transposed?"
        )
    _check_leading(query=query, key=key)


def check_value(query, key, value):
    """Refuse values that don't belong to the keys one by one: (..., k, v) is wanted."""
    check_floats(query=query, key=key, value=value)
    _check_axes(query=query, key=key, value=value)
    if value.shape[-2] != key.shape[-2]:
        raise ValueError(
            f"each key needs one value, (..., k, d) and (..., k, v); key came as {describe(key)} and value as "
            f"{describe(value)}. Do they come from the same sequence?"
        )
    _check_leading(query=query, key=key, value=value)


def _check_axes(**arrays):
    for name, array in arrays.items():
        check_axes(name, array, AXES[name])


def check_axes(name, array, axes):
    """Refuse what is no array, or lacks an axis that is named in `axes`, such as (..., n, d); give back its library."""
    if not is_array_api_obj(array):
        raise TypeError(f"{name} should be a NumPy array or a torch tensor {axes}; it came as {describe(array)}.")
    least = axes.count(",")
    if array.ndim < least:
        row = f" One vector alone becomes a row with {name}[None, :]." if array.ndim == 1 else ""
        raise ValueError(
            f"{name} should have at least {COUNTS[least]} axes, {axes}; it came as {describe(array)}.{row}"
        )
    return array_namespace(array)


def _check_leading(**arrays):
    """Leading axes may broadcast, as they do in a matrix product; (2, …) against (3, …) can't."""
    leading = [array.shape[:-2] for array in arrays.values()]
    longest = max(map(len, leading))
    for sizes in zip(*[(1,) * (longest - len(axes)) + tuple(axes) for axes in leading], strict=True):
        if len(set(sizes) - {1}) > 1:
            came = ", ".join(f"{name} {describe(array)}" for name, array in arrays.items())
            raise ValueError(f"the leading axes (batch, heads) should agree; they came as {came}.")


def check_learned(query, key, **weights):
    """Refuse a query, a key or weights that can't be compared by a learned score; give back their library."""
    xp = check_floats(query=query, key=key, **weights)
    _check_axes(query=query, key=key)
    _check_leading(query=query, key=key)
    return xp


def check_weight(name, weight, **sides):
    """Refuse a weight whose rows and columns aren't as many as the two sides, by name, are wide."""
    widths = tuple(side.shape[-1] if side.ndim else None for side in sides.values())
    if tuple(weight.shape) != widths:
        came = ", ".join(f"{side} {describe(array)}" for side, array in sides.items())
        raise ValueError(
            f"{name} should have shape {widths}, {AXES[name]}, after {came}; it came as {describe(weight)}. "
            "Is it transposed? Here a vector stands left of its weight, as in x @ w."
        )


def check_width(query):
    """Refuse vectors without entries: 1/√d is a division by zero at d = 0."""
    if query.shape[-1] < 1:
        raise ValueError(f"query and key should be at least 1 wide, (..., q, d); query came as {describe(query)}.")


def check_some_keys(**arrays):
    """Refuse scores or weights with no key in them: (..., k) with k ≥ 1 is wanted."""
    for name, array in arrays.items():
        if array.ndim < 1 or array.shape[-1] < 1:
            raise ValueError(f"{name} should hold at least one key, (..., k); they came as {describe(array)}.")


def check_mask(mask, scores):
    """Refuse a mask that isn't boolean, or whose axes could be read in two ways."""
    if not is_array_api_obj(mask) or not array_namespace(mask).isdtype(mask.dtype, "bool"):
        raise TypeError(
            f"mask should be boolean, True = may look; it came as {describe(mask)}. "
            "If 1 means may look, write mask == 1; if it holds 0 and −inf, write mask == 0."
        )
    _one_library({"mask": mask, "scores": scores})
    if mask.ndim != scores.ndim and mask.ndim != 2:
        raise ValueError(
            "mask should have two axes (q, k) or as many as the scores, so that no axis is guessed; "
            f"it came with shape {tuple(mask.shape)} for scores of shape {tuple(scores.shape)}. "
            "mask[:, None] adds an axis of heads."
        )
    wanted = tuple(scores.shape[-mask.ndim :])
    if any(size not in (1, full) for size, full in zip(mask.shape, wanted, strict=False)) or mask.ndim > scores.ndim:
        raise ValueError(
            f"mask should have shape {wanted}, with 1 where an axis is shared; it came as {tuple(mask.shape)}. "
            "Two axes always mean (q, k): a mask of a batch's padding is (b, 1, k), which padding_mask makes."
        )


def check_bias(bias, scores):
    """Refuse a bias that isn't finite, or can't be added to the scores without making them larger."""
    xp = check_floats(scores=scores, bias=bias)
    shape = tuple(bias.shape)
    wanted = tuple(scores.shape)[max(0, scores.ndim - bias.ndim) :]
    if len(shape) > scores.ndim or any(size not in (1, full) for size, full in zip(shape, wanted, strict=True)):
        raise ValueError(
            f"bias should fit scores of shape {tuple(scores.shape)}, with 1 where an axis is shared; it came with "
            f"shape {shape}. Its last two axes are (q, k)."
        )
    if not xp.all(xp.isfinite(bias)):
        raise ValueError("bias should hold finite numbers; it came with −inf, inf or NaN. To block a key, use mask.")


def is_number(thing):
    """Whether it is one finite real number, of Python or of NumPy; True and False are none."""
    return isinstance(thing, Real) and not isinstance(thing, bool) and math.isfinite(thing)


def check_scale(scale):
    """Refuse a scale that is no finite number: it multiplies the scores, so 1/√d is usual and 1 means unscaled."""
    if not is_number(scale):
        raise ValueError(f"scale should be a finite number, such as d ** -0.5; it came as {scale!r}.")


def check_count(name, count, *, least=0):
    """Refuse a size or a number of places that is no whole number from `least` on."""
    if isinstance(count, bool) or not isinstance(count, Integral) or count < least:
        raise ValueError(f"{name} should be a whole number, {least} or more; it came as {count!r}.")
