"""Make a whole `attend` of a part that the reader wrote, and of the reference for the rest."""

import inspect
from functools import partial, wraps

import numpy as np

from attnlib import attention
from attnlib.widgets import checked
from attnlib.widgets.readers import UnusableError, run


class AttendFrom:
    """The reader's parts in the reference's place; see `attend_from`."""

    def __init__(self, scores, softmax, mix):
        self._scores, self._softmax, self._mix = scores, softmax, mix
        given = [part for part in (scores, softmax, mix) if part is not None]
        self.__name__ = " and ".join(getattr(part, "__name__", "function") for part in given)

    def __call__(self, query, key, value, mask=None):
        """(1, d), (k, d), (k, v), (1, k) or None -> (1, v), (1, k)."""
        return self._steps(query, key, value, mask)[:2]

    def at(self, scale, temperature):
        """The same with a scale of the reference's scores and a temperature; it hands back the scores (1, k) as well.

        The scores are divided by the temperature after they are made, whatever the reader's scores are.
        """
        return partial(self._steps, scale=scale, temperature=temperature)

    def _steps(self, query, key, value, mask, scale=None, temperature=1.0):
        scores = self._score(query, key, scale)
        weights = self._share(scores[0] / temperature, np.ones(len(key), bool) if mask is None else mask[0])[None]
        if self._mix is None:
            return weights @ value, weights, scores
        return _use(self._mix, weights, value, wanted={"output": (1, value.shape[1])}), weights, scores

    def _score(self, query, key, scale):
        if self._scores is None:
            return attention.scaled_scores(query, key, scale)
        return _use(self._scores, query[0], key, wanted={"scores": (len(key),)})[None]

    def _share(self, scores, sees):
        """A softmax without a mask is asked about the open keys alone; the others get 0."""
        weights = np.zeros(len(scores))
        if not sees.any():
            return weights
        part = attention.softmax if self._softmax is None else self._softmax
        weights[sees] = _use(part, scores[sees], wanted={"weights": (sees.sum(),)})
        return weights


class Lookup:
    """The reader's lookup, (query (d,), keys (k, d), values (k, v)) -> (v,), for a Spotlight: it tells no weights.

    stretch  multiplies the query before it is asked about
    """

    def __init__(self, function, stretch=1.0):
        self._function, self._stretch = checked.function("function", function), stretch
        self.__name__ = getattr(function, "__name__", "function")

    def __call__(self, query, key, value, mask=None):
        """(1, d), (k, d), (k, v), (1, k) or None -> (1, v)."""
        sees = np.ones(len(key), bool) if mask is None else mask[0]
        if not sees.any():
            return np.zeros((1, value.shape[1]))
        wanted = {"output": value.shape[1:]}
        return _use(self._function, self._stretch * query[0], key[sees], value[sees], wanted=wanted)[None]

    def weights(self, query, key, value, mask=None):
        """Its weights (1, k): what it makes of values that are 1 for one key and 0 for the others.

        None where they don't give its output, as it isn't a mixture of the values.
        """
        try:
            weights = self(query, key, np.eye(len(key)), mask)
        except UnusableError:
            return None
        return weights if np.allclose(weights @ value, self(query, key, value, mask)) else None


def attend_from(*, scores=None, softmax=None, mix=None):
    """Make an `attend` for the Spotlight of the reader's own parts; the reference stands in for those not given.

    scores   (query (d,), keys (k, d)) -> (k,)
    softmax  (scores (k,)) -> (k,)
    mix      (weights (1, k), values (k, v)) -> (1, v)
    """
    if scores is softmax is mix is None:
        raise ValueError("attend_from needs at least one part of yours: scores=, softmax= or mix=; none came.")
    for name, part in {"scores": scores, "softmax": softmax, "mix": mix}.items():
        checked.function(name, part)
    return AttendFrom(scores, softmax, mix)


def with_mask(attend):
    """Let an attend of three arguments take a mask too: it is asked about the open keys, and the others weigh 0."""
    if attend is None or _takes(attend, 4) or not _takes(attend, 3):
        return attend

    @wraps(attend)
    def among_open(query, key, value, mask):
        sees = np.ones(len(key), bool) if mask is None else mask[0]
        weights, output = np.zeros((1, len(key))), np.zeros((1, value.shape[1]))
        if sees.any():
            wanted = {"output": output.shape, "weights": (1, int(sees.sum()))}
            found = _all(attend, query, key[sees], value[sees], wanted=wanted)
            output, weights[:, sees] = found["output"], found["weights"]
        return output, weights

    return among_open


def _takes(function, count):
    try:
        inspect.signature(function).bind(*range(count))
    except TypeError:
        return False
    except ValueError:  # some functions written in C don't say what they take
        return True
    return True


def _use(part, *arguments, wanted):
    """The part's one result, or UnusableError with the words that the widget shows."""
    return next(iter(_all(part, *arguments, wanted=wanted).values()))


def _all(part, *arguments, wanted):
    found, trouble = run(part, *arguments, wanted=wanted)
    if trouble:
        raise UnusableError(trouble)
    return found
