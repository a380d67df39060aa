"""What a reader gives a widget, checked: each error names the argument, what came and what was wanted."""

import json

import numpy as np

from attnlib import arguments
from attnlib.tasks.words import word_vectors
from attnlib.widgets.readers import as_numpy

MOST_TOKENS = 12  # more can't be told apart in the plane
TEMPERATURES = (0.05, 10.0)  # the ends of the slider
FARTHEST = 1e6  # beyond, the numbers of the formula no longer fit their line


def choice(name, given, options):
    """One of the options, or ValueError."""
    if given not in options:
        raise ValueError(f"{name} should be one of {options}; it came as {given!r}.")
    return given


def function(name, given, takes=""):
    """A function, or None; `takes` is what it takes and returns, for the error."""
    if given is not None and not callable(given):
        came = f"it came as {given!r:.80}"
        raise TypeError(f"{name} should be a function{takes}; {came}. Name it without calling it: {name}=f.")
    return given


def vectors(tokens, keys, values, seed):
    """k words, keys (k, 2) and values (k, 2); what isn't given is made up."""
    if tokens is None and keys is None:
        raise ValueError("tokens or keys should be given, so that there is something to look at; neither came.")
    if tokens is None:
        tokens = [f"key {i + 1}" for i in range(_count(keys))]
    tokens = words("tokens", tokens)
    arguments.check_count("seed", seed)
    keys = word_vectors(tokens, seed=seed) if keys is None else keys
    values = word_vectors(tokens, seed=seed + 1) if values is None else values
    shape = (len(tokens), 2)
    return tokens, numbers("keys", keys, shape), numbers("values", values, shape)


def _count(keys):
    try:
        return len(keys)
    except TypeError:  # one number, say: `numbers` tells what was wanted
        return 1


def words(name, given):
    """A list of words, or a text that is split at its spaces."""
    if not isinstance(given, str | list | tuple | np.ndarray):
        raise TypeError(f"{name} should be a list of words, or a text; they came as {given!r:.80}.")
    tokens = given.split() if isinstance(given, str) else [str(token) for token in given]
    if not 1 <= len(tokens) <= MOST_TOKENS:
        raise ValueError(
            f"{name} should be 1 to {MOST_TOKENS} words, so that they can be told apart; {len(tokens)} came."
        )
    if not all(map(str.strip, tokens)):
        raise ValueError(f"{name} should be words that can be seen; an empty one came: {tokens}.")
    return tokens


def numbers(name, given, shape):
    """An array of this shape, all finite and within reach of a plane."""
    array = _array(given)
    if array.dtype.kind not in "iuf":
        raise TypeError(f"{name} should be numbers of shape {shape}; they came as {given!r:.80}.")
    array = array.astype(float)
    if array.shape != shape:
        cause = "Each token needs one key and one value." if len(shape) == 2 else "The plane has two axes, x and y."
        raise ValueError(f"{name} should have shape {shape}; {name} came with shape {array.shape}. {cause}")
    if not np.isfinite(array).all():
        raise ValueError(f"{name} should be finite numbers; {_first(array, ~np.isfinite(array))}.")
    if (abs(array) > FARTHEST).any():
        raise ValueError(
            f"{name} should lie between −10⁶ and 10⁶, to be drawn; {_first(array, abs(array) > FARTHEST)}."
        )
    return array


def _array(given):
    """Whatever came as a NumPy array; of dtype object, where its rows differ in length."""
    try:
        return np.array(as_numpy(given))
    except (TypeError, ValueError):
        return np.array(None)


def _first(array, where):
    place = tuple(int(i) for i in np.argwhere(where)[0])
    return f"{array[place]} came at place {place[0] if len(place) == 1 else place}"


def number(name, given, low, high, cause):
    """A number between these ends, as a float; `cause` says why they are where they are."""
    if not arguments.is_number(given) or not low <= given <= high:
        raise ValueError(f"{name} should be a number from {low:g} to {high:g}; it came as {given!r}. {cause}")
    return float(given)


def temperature(given):
    """A temperature that the slider can show."""
    return number("temperature", given, *TEMPERATURES, "The scores are divided by it: near 0 the best key takes all.")


def switches(mask, count):
    """Which tokens may be looked at, as a list of booleans."""
    array = np.ones(count, bool) if mask is None else _array(mask)
    if array.dtype != bool or array.shape != (count,):
        raise ValueError(
            f"mask should be boolean of shape ({count},), True = may look; it came as {array.dtype} of shape "
            f"{array.shape}. From 0 and 1: np.array(mask) == 1."
        )
    return array.tolist()


def goal_among(goal, tokens):
    """A goal that speaks of these tokens alone, or None."""
    if goal is None:
        return None
    if not isinstance(goal, dict) or "conditions" not in goal:
        raise TypeError(f"goal should be made with goal(...); it came as {goal!r}.")
    for condition in goal["conditions"]:
        if isinstance(condition["of"], str) and condition["of"] not in tokens:
            raise ValueError(f"goal speaks of {condition['of']!r}, which isn't among the tokens {tokens}.")
    return goal


def state(text, tokens):
    """What a state's text tells, checked; without words of the reader's own it is about these tokens."""
    try:
        told = json.loads(text or "{}")
        _check_names(told)
        count = len(words("tokens", told.get("tokens", tokens)))
        shapes = {"query": (2,), "keys": (count, 2), "values": (count, 2)}
        for name, shape in shapes.items():
            if name in told:
                numbers(name, told[name], shape)
        temperature(told.get("temperature", 1))
        _check_digits(told.get("open", "1" * count), count)
    except (TypeError, ValueError) as error:
        raise ValueError(f"state should be a text that a Spotlight showed; it came as {text!r:.80}. {error}") from None
    return told


def _check_names(told):
    names = {"query", "temperature", "open", "tokens", "keys", "values"}
    if not isinstance(told, dict) or not told.keys() <= names:
        raise ValueError(f"It tells of nothing but {', '.join(sorted(names))}.")
    if not isinstance(told.get("tokens", []), list) or not all(
        isinstance(word, str) for word in told.get("tokens", [])
    ):
        raise TypeError(f"tokens should be a list of words; they came as {told['tokens']!r:.40}.")


def _check_digits(digits, count):
    if not isinstance(digits, str) or len(digits) != count or not set(digits) <= {"0", "1"}:
        raise ValueError(f"open should be {count} digits, 1 = may be looked at; it came as {digits!r:.40}.")
