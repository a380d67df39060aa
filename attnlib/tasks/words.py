"""Vectors for words that the reader types: seeded, so that a word always gets the same ones, and made up."""

from collections.abc import Iterable

import numpy as np


def word_vectors(words, width=2, *, seed=0):
    """Give each word a made-up vector, (len(words), width) float64, each entry between −1.8 and 1.8.

    `words` is a list, or a text that is split at its spaces. The numbers come from the word's letters and the seed
    alone: they carry no meaning. A trained model would have learned them.
    """
    if not isinstance(width, int) or width < 1:
        raise ValueError(f"width should be a whole number, 1 or more; it came as {width!r}.")
    if not isinstance(words, Iterable):
        raise TypeError(f"words should be a list of words, or a text; they came as {words!r}.")
    words = words.split() if isinstance(words, str) else [str(word) for word in words]
    if not words:
        raise ValueError("words should hold at least one word; they came empty.")
    shares = [[_hash(f"{seed}:{axis}:{word.lower()}") / 2**32 for axis in range(width)] for word in words]
    return np.round(3.6 * np.array(shares) - 1.8, 2)


def _hash(text):
    """FNV-1a with MurmurHash3's final mixing, 32 bits: short enough to stand in the browser too (words.js)."""
    h = 2166136261
    for byte in text.encode():
        h = (h ^ byte) * 16777619 % 2**32
    h = (h ^ h >> 16) * 0x85EBCA6B % 2**32
    h = (h ^ h >> 13) * 0xC2B2AE35 % 2**32
    return h ^ h >> 16


def bank_sentence():
    """The course's little sentence: (words, keys, values), six words with a key and a value each, placed by hand.

    “bank” stands between the river and the money, as the word does. Arrays are (6, 2) float64, fresh at each call.
    """
    vectors = {
        "money": ((1.2, -1.5), (1.9, -0.9)),
        "in": ((-0.3, 0.55), (-0.6, -0.5)),
        "a": ((0.35, 0.15), (-0.9, -1.2)),
        "muddy": ((0.9, 1.9), (-1.2, 2.0)),
        "river": ((1.55, 1.35), (-1.6, 1.5)),
        "bank": ((1.65, 0.25), (0.4, 1.1)),
    }
    keys, values = zip(*vectors.values(), strict=True)
    return list(vectors), np.array(keys), np.array(values)
