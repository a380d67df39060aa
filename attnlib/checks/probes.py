"""The inputs that an answer is tried on: small ones first, each with what is special about it."""

from dataclasses import dataclass

import numpy as np

SPECIAL = {  # how the words speak of an input that is special in this way, after "where" or "when"
    "batch": "there are leading axes (a batch)",
    "two_leading": "there are two leading axes (a batch and heads)",
    "one_axis": "there is one row alone, without a batch",
    "two_axes": "there is a plain table, without a batch",
    "single": "the numbers are float32",
    "double": "the numbers are float64",
    "high": "scores are very large",
    "low": "scores are far below zero",
    "large": "scores are far from zero",
    "one_key": "there is one key alone",
    "more_queries": "there are more queries than keys",
    "more_keys": "there are more keys than queries",
    "unequal": "there are not as many queries as keys",
    "square": "there are as many queries as keys",
    "blind": "a query may look at no key",
    "sighted": "every query may look at some key",
    "mask_of_two_axes": "the mask has two axes and the scores have more",
    "mask_of_each": "each sequence of the batch has a mask of its own",
    "wide_value": "values are not as wide as keys",
    "unlike_keys": "values are not as wide as there are keys",
    "value_as_wide": "values are as wide as keys",
    "zeros": "a weight is exactly 0",
    "unnormalised": "weights do not sum to one",
    "negative": "numbers are below zero",
    "cold": "the temperature is below 1",
    "hot": "the temperature is above 1",
    "far": "a query lies far from every point",
    "empty": "a sequence has length 0",
    "full": "a sequence has no padding",
    "no_full": "every sequence has padding",
    "one": "there is a single number",
    "width_one": "vectors are one wide",
    "tiny": "a weight is far below 1 %",
    "equal_keys": "two keys are equal, and one is zero",
    "all_open": "the mask blocks nothing",
    "parallel": "both vectors lie on one line",
    "right_angle": "the vectors are at a right angle",
    "batch_of_one": "the batch holds one alone",
    "strided": "the array is a view that isn't contiguous, such as a transposed one",
    "long": "there are many places",
    "short": "vectors are very short",
    "icy": "the temperature is far below 1",
    "boiling": "the temperature is far above 1",
    "wide_bandwidth": "the bandwidth is above 1",
    "away": "points lie far from 0, as years do",
    "zero_inside": "an entry is 0",
    "exact": "the query is equal to a key",
    "whole": "a number comes as NumPy's whole number",
    "bare": "a number comes as an array without axes",
}


# What shows little of a mistake.
ODD = {"one", "width_one", "one_key", "batch_of_one", "parallel", "right_angle", "equal_keys", "zeros"}
ODD |= {"short", "tiny", "large"}


@dataclass(frozen=True, eq=False)
class Probe:
    """The arguments of one call, and the names of what is special about them."""

    arguments: tuple
    special: frozenset

    @property
    def size(self):
        """How many numbers it holds: the smallest failing one is shown, and an odd one only if no other fails."""
        return sum(np.size(each) for each in self.arguments) + (100 if self.odd else 0)

    @property
    def odd(self):
        """Whether it shows little of a mistake."""
        return bool(self.special & ODD)


class Draw:
    """Random numbers for probes, of one seed; rounded to a tenth, so that they can be followed by eye."""

    def __init__(self, seed, dtype=np.float64):
        self.rng, self.dtype = np.random.default_rng(seed), dtype

    def numbers(self, *shape, spread=1.0):
        """Numbers about zero, none of them zero itself."""
        drawn = np.round(spread * self.rng.normal(size=shape), 1)
        return np.where(drawn == 0, 0.3, drawn).astype(self.dtype)

    def near(self, places, reach, count):
        """So many numbers, each within reach of one of these places, and on none of them."""
        chosen, side = self.rng.choice(places, count), self.rng.choice([-1, 1], count)
        return (chosen + side * reach * np.round(self.rng.uniform(0.2, 1, count), 1)).astype(self.dtype)

    def fine(self, *shape):
        """Numbers about zero with all their digits, so that rounding shows."""
        return self.rng.normal(size=shape).astype(self.dtype)

    def weights(self, *shape):
        """Positive numbers that sum to one over the last axis, in float64 to the last digit or so."""
        drawn = self.rng.uniform(0.1, 1, size=shape)
        return (drawn / drawn.sum(-1, keepdims=True)).astype(self.dtype)

    def mask(self, *shape, blind=False):
        """A random mask in which every row sees a key and something is blocked; with `blind`, one row sees none."""
        mask = self.rng.uniform(size=shape) < 0.55
        rows = mask.reshape(-1, shape[-1])
        for row in rows:
            row[self.rng.integers(shape[-1])] = True
            row[self.rng.integers(shape[-1])] &= row.sum() < 2
        rows[0, -1], rows[0, 0] = False, True
        if blind:
            rows[-1] = False
        return mask


def probe(*arguments, special=""):
    """A probe; `special` names what is special about it, between spaces."""
    return Probe(arguments, frozenset(special.split()))
