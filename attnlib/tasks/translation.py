"""Real languages without a download: dates by Babel and numbers by num2words, side by side in two languages.

The generator knows which word says what, so each pair carries its true alignment, and an attention map can be scored.
"""

import datetime
import re
import zlib
from dataclasses import dataclass
from functools import cache

import numpy as np
from babel.dates import format_date, get_date_format, tokenize_pattern

from attnlib.tasks import numerals
from attnlib.tasks.vocabulary import Vocabulary

LANGUAGES = {
    "en": "English", "fr": "French", "de": "German", "da": "Danish", "es": "Spanish", "hu": "Hungarian",
    "eu": "Basque", "tr": "Turkish", "fi": "Finnish",
}  # fmt: skip
DATES_ALONE = {"eu"}  # num2words has no Basque
FIRST, LAST = datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)
STYLES = ("full", "long")  # with the weekday and without
GLUE = "·"  # at the front of a piece that is written without a space before it
FIELDS = {"E": "weekday", "c": "weekday", "d": "day", "M": "month", "L": "month", "y": "year"}
ONE_IN = 10  # of all dates and numbers are held out


@dataclass(frozen=True)
class Content:
    """What a sentence says, in no language: a date, a number, or both; `style` is "full" or "long"."""

    date: datetime.date | None = None
    number: int | None = None
    style: str = "full"


@dataclass(frozen=True)
class Pair:
    """One content in two languages, in pieces.

    links  for each piece of the target the places in the source that say the same, or None where nobody knows.
    """

    content: Content
    source: tuple
    target: tuple
    links: tuple


def pair(content, target="fr", source="en"):
    """Say a content in two languages, with the alignment that follows from how it was made."""
    asked, given = _say(content, source), _say(content, target)
    links = tuple(tuple(place for place, (_, meant) in enumerate(asked) if meant & means) or None for _, means in given)
    return Pair(content, tuple(piece for piece, _ in asked), tuple(piece for piece, _ in given), links)


def pairs(count, target="fr", source="en", *, seed, held_out=False):
    """Draw so many pairs: dates, numbers and both; what is held out never occurs in training, whole or in part."""
    for language in (target, source):
        _check_language(language)
    rng = np.random.default_rng(seed)
    dates_alone = not DATES_ALONE.isdisjoint((target, source))
    return [pair(_draw(rng, held_out, dates_alone), target, source) for _ in range(count)]


def _draw(rng, held_out, dates_alone):
    kind = "date" if dates_alone else rng.choice(["both", "date", "number"], p=[0.6, 0.3, 0.1])
    day = _until(held_out, lambda: FIRST + datetime.timedelta(days=int(rng.integers((LAST - FIRST).days + 1))))
    number = _until(held_out, lambda: int(rng.integers(1, numerals.LARGEST + 1)))
    style = str(rng.choice(STYLES))
    return Content(None if kind == "number" else day, None if kind == "date" else number, style)


def _until(held_out, draw):
    while is_held_out(drawn := draw()) != held_out:
        pass
    return drawn


def is_held_out(thing):
    """Whether this date or number is kept from training: one in ten, the same ones on every machine."""
    return zlib.crc32(str(thing).encode()) % ONE_IN == 0


@cache
def vocabulary(language):
    """Every piece that a sentence of this language can have."""
    _check_language(language)
    year = [datetime.date(2000, 1, 1) + datetime.timedelta(days=day) for day in range(366)]
    days = [*year, *(datetime.date(other, 1, 1) for other in range(FIRST.year, LAST.year + 1))]
    numbers = [] if language in DATES_ALONE else range(1, numerals.LARGEST + 1)
    contents = [Content(day, style=style) for day in days for style in STYLES]
    contents += [Content(days[0], number) for number in numbers]
    return Vocabulary(piece for content in contents for piece, _ in _say(content, language))


def read(text):
    """Read a content that somebody types: a date as 1989-06-24, a number from 1 to 999, or both."""
    found = re.fullmatch(r"\s*(\d{4}-\d\d?-\d\d?)?[\s,;–-]*(\d{1,3})?\s*", text)
    if not found or not any(found.groups()):
        raise ValueError(f"the text should be a date, as in 1989-06-24, a number up to 999, or both; it is {text!r}.")
    day, number = found.groups()
    return Content(_date(day) if day else None, _number(number) if number else None)


def _date(text):
    try:
        day = datetime.date(*map(int, text.split("-")))
    except ValueError as error:
        raise ValueError(f"the date should exist, as 1989-06-24 does; {text} doesn't: {error}.") from None
    if not FIRST <= day <= LAST:
        raise ValueError(f"the date should lie between {FIRST} and {LAST}, the years of the course; it is {day}.")
    return day


def _number(text):
    if not 1 <= int(text) <= numerals.LARGEST:
        raise ValueError(f"the number should be 1 to {numerals.LARGEST}; it is {text}.")
    return int(text)


def text(pieces):
    """Join pieces to what one would write: text(["sieben", "·und", "·neunzig"]) is "siebenundneunzig"."""
    joined = "".join(piece if piece[0] == "-" else piece[1:] if piece[0] == GLUE else f" {piece}" for piece in pieces)
    return joined.strip()


def _say(content, language):
    """The pieces of a content, each with what it means: a set of fields and digits, empty where it means nothing."""
    _check_language(language)
    parts = [_spell_date(content.date, content.style, language)] if content.date else []
    if content.number is not None:
        if language in DATES_ALONE:
            raise ValueError(f"{LANGUAGES[language]} has dates alone here, as num2words doesn't know its numbers.")
        parts.append(numerals.spell(content.number, language))
    return _pieces([each for i, part in enumerate(parts) for each in [(" – ", frozenset())] * (i > 0) + part])


def _spell_date(day, style, language):
    """[(text, meaning)], texts that join to Babel's own date."""
    spelled = []
    for kind, found in tokenize_pattern(get_date_format(style, locale=language).pattern):
        if kind == "field":
            letter, width = found
            spelled.append((format_date(day, letter * width, locale=language), frozenset([FIELDS[letter]])))
        elif spelled and not spelled[-1][1]:
            spelled[-1] = (spelled[-1][0] + found, frozenset())
        else:
            spelled.append((found, frozenset()))
    return spelled


def _pieces(spelled):
    """Texts into pieces at their spaces; one that follows without a space begins with the glue, or with its hyphen."""
    pieces, glued = [], False
    for text, means in spelled:
        for found in re.finditer(r"\S+", text):
            joined = glued and found.start() == 0 and text[0] != "-"
            pieces.append((GLUE * joined + found.group(), means))
        glued = not text[-1].isspace()
    return pieces


def _check_language(language):
    if language not in LANGUAGES:
        raise ValueError(f"the language should be one of {', '.join(LANGUAGES)}; it came as {language!r}.")


def exact_match(found, wanted):
    """The share of translations that are right to the last piece: rows of pieces, and the pairs."""
    return float(np.mean([tuple(row) == each.target for row, each in zip(found, wanted, strict=True)]))


def alignment_error(maps, wanted):
    """The share of linked pieces whose heaviest weight lies on a word that says something else.

    maps  a weight map for each pair, (at least the target's pieces, at least the source's), for the right translation.
    """
    hits = [
        row.argmax() in places
        for weights, each in zip(maps, wanted, strict=True)
        for row, places in zip(np.asarray(weights), each.links, strict=False)
        if places
    ]
    return 1 - float(np.mean(hits))
