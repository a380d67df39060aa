"""Make a whole `attend` of a part that the reader wrote, and of the reference for the rest."""

import numpy as np

from attnlib import attention
from attnlib.widgets.readers import UnusableError, run


class AttendFrom:
    """The reader's parts in the reference's place; see `attend_from`."""

    def __init__(self, scores, softmax, mix):
        self._scores, self._softmax, self._mix = scores, softmax, mix
        self.scale = None  # of the reference's scores; the Spotlight sets its own
        given = [part for part in (scores, softmax, mix) if part is not None]
        self.__name__ = " and ".join(getattr(part, "__name__", "function") for part in given)

    def scores(self, query, key):
        """(d,), (k, d) -> (k,): the reader's scores, or the reference's."""
        if self._scores is None:
            return attention.scaled_scores(query[None], key, self.scale)[0]
        return _use(self._scores, query, key, wanted={"scores": (len(key),)})

    def __call__(self, query, key, value, mask=None):
        """(1, d), (k, d), (k, v), (1, k) or None -> (1, v), (1, k)."""
        scores = self.scores(query[0], key)
        sees = np.ones(len(key), bool) if mask is None else mask[0]
        weights = np.zeros((1, len(key)))
        if sees.any():  # a softmax without a mask is asked about the open keys alone
            weights[0, sees] = self._share(scores[sees])
        if self._mix is None:
            return weights @ value, weights
        return _use(self._mix, weights, value, wanted={"output": (1, value.shape[1])}), weights

    def _share(self, scores):
        if self._softmax is None:
            return attention.softmax(scores)
        return _use(self._softmax, scores, wanted={"weights": scores.shape})


def attend_from(*, scores=None, softmax=None, mix=None):
    """Make an `attend` for the Spotlight of the reader's own parts; the reference stands in for those not given.

    scores   (query (d,), keys (k, d)) -> (k,)
    softmax  (scores (k,)) -> (k,)
    mix      (weights (1, k), values (k, v)) -> (1, v)
    """
    if scores is softmax is mix is None:
        raise ValueError("attend_from needs at least one part of yours: scores=, softmax= or mix=; none came.")
    for name, part in {"scores": scores, "softmax": softmax, "mix": mix}.items():
        if part is not None and not callable(part):
            raise TypeError(f"{name} should be a function; it came as {part!r}. Name it without calling it: {name}=f.")
    return AttendFrom(scores, softmax, mix)


def _use(part, *arguments, wanted):
    """The part's one result, or UnusableError with the words that the widget shows."""
    found, trouble = run(part, *arguments, wanted=wanted)
    if trouble:
        raise UnusableError(trouble)
    return next(iter(found.values()))
