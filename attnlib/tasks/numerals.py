"""Numbers in words, in pieces that say which digit they come from: siebenundneunzig is sieben + und + neunzig."""

import re
from functools import cache

from num2words import num2words

LARGEST = 999
# What num2words bends inside a longer word, and its words for a hundred; all else is read off num2words itself.
UNITS = {"de": "ein", "da": "en", "hu": "két"}
TENS = {"fr": "vingts", "hu": "huszon"}
HUNDREDS = {
    "en": "hundred", "fr": "cent cents", "de": "hundert", "da": "hundrede", "hu": "száz", "tr": "yüz",
    "fi": "sata sataa", "es": "cien ciento " + " ".join(num2words(100 * digit, lang="es") for digit in range(2, 10)),
}  # fmt: skip
JOINS = {"de": "und", "da": "og"}  # between a unit and a ten that are written as one word
FUSED = {"es": range(21, 30)}  # veintiuno … can't be cut into a ten and a unit


def spell(number, language):
    """Say a number in words: [(text, digits)], texts that join to num2words' own; digits are "tens", "units" …

    A piece that belongs to no digit, such as “and”, has none; eleven belongs to the tens and the units alike.
    """
    pieces = _pieces(num2words(number, lang=language), language)
    kinds = [_kinds(language).get(piece.lstrip("-"), "") for piece in pieces]
    last = max((place for place, kind in enumerate(kinds) if kind == "hundred"), default=-1)
    digits = [_hundreds(kind) if place <= last else _digits(kinds, place) for place, kind in enumerate(kinds)]
    return list(zip(pieces, digits, strict=True))


def _pieces(words, language):
    """The words at their spaces and hyphens, which stay, and joined words at their seams."""
    known = sorted([*_kinds(language), *JOINS.get(language, "").split()], key=len, reverse=True)
    return [piece for word in re.findall(r"\s+|-?[^\s-]+", words) for piece in _cut(word, known) or [word]]


def _cut(word, known):
    """The word as a row of known pieces, the longest first; None if it is none."""
    if not word:
        return []
    for piece in known:
        if word.startswith(piece) and (rest := _cut(word[len(piece) :], known)) is not None:
            return [piece, *rest]
    return None


@cache
def _kinds(language):
    """What each piece is: a unit, a teen, a ten or a hundred."""

    def say(numbers):
        return [num2words(number, lang=language) for number in numbers]

    words = {
        "ten": [*say(range(20, 100, 10)), *TENS.get(language, "").split()],
        "teen": [*say(range(10, 20)), *say(FUSED.get(language, []))],
        "unit": [*say(range(1, 10)), *UNITS.get(language, "").split()],
        "hundred": HUNDREDS[language].split(),
    }
    return {word: kind for kind, found in words.items() for word in found if "-" not in word}


def _hundreds(kind):
    return frozenset(["hundreds"] if kind else [])


def _digits(kinds, place):
    """Which digits a piece after the hundreds belongs to; the four of quatre-vingts, a factor, belongs to the tens."""
    kind, then = [*kinds, ""][place : place + 2]
    if kind == "ten" or (kind, then) in {("unit", "ten"), ("teen", "unit")}:
        return frozenset(["tens"])
    return frozenset({"unit": ["units"], "teen": ["tens", "units"]}.get(kind, []))
