"""tasks/translation.py and numerals.py against Babel's and num2words' own text, and alignments drawn by hand."""

import datetime
import re
from collections import Counter

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from attnlib.tasks import numerals, translation
from attnlib.tasks.translation import LANGUAGES, Content, pair, pairs, read, text

COUNTED = [language for language in LANGUAGES if language != "eu"]
JUNE = datetime.date(1989, 6, 24)
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))
DRAWN = {language: pairs(400, language, seed=1) for language in LANGUAGES}


@pytest.mark.parametrize("language", COUNTED)
def test_every_number_is_spelled_as_num2words_spells_it(language):
    for number in range(1, 1000):
        spelled = numerals.spell(number, language)
        assert "".join(piece for piece, _ in spelled) == num2words(number, lang=language)


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=DAYS, style=st.sampled_from(["full", "long"]))
def test_every_date_is_written_as_babel_writes_it(language, day, style):
    assert text(pair(Content(day, style=style), language).target) == format_date(day, style, locale=language)


@pytest.mark.parametrize("language", COUNTED)
def test_a_date_and_a_number_stand_beside_each_other(language):
    wanted = f"{format_date(JUNE, 'full', locale=language)} – {num2words(421, lang=language)}"
    assert text(pair(Content(JUNE, 421), language).target) == wanted


DIGITS = {  # which digit each piece says: h, t, u, or two of them; . says none
    ("en", 397): "three:h hundred:h and:. ninety:t -seven:u",
    ("fr", 397): "trois:h cent:h quatre:t -vingt:t -dix:t -sept:u",
    ("fr", 71): "soixante:t et:. onze:tu",
    ("fr", 80): "quatre:t -vingts:t",
    ("de", 121): "ein:h hundert:h ein:u und:. zwanzig:t",
    ("de", 216): "zwei:h hundert:h sechzehn:tu",
    ("da", 357): "tre:h hundrede:h og:. syv:u og:. halvtreds:t",
    ("es", 525): "quinientos:h veinticinco:tu",
    ("es", 142): "ciento:h cuarenta:t y:. dos:u",
    ("hu", 222): "két:h száz:h huszon:t kettő:u",
    ("tr", 915): "dokuz:h yüz:h onbeş:tu",
    ("fi", 245): "kaksi:h sataa:h neljäkymmentä:t viisi:u",
}


@pytest.mark.parametrize(("language", "number"), DIGITS)
def test_each_piece_knows_its_digit(language, number):
    spelled = [(piece, digits) for piece, digits in numerals.spell(number, language) if piece.strip()]
    found = [f"{piece}:{''.join(sorted(digit[0] for digit in digits)) or '.'}" for piece, digits in spelled]
    assert " ".join(found) == DIGITS[language, number]


@pytest.mark.parametrize("language", COUNTED)
def test_joined_numbers_are_made_of_few_pieces(language):
    """999 numbers, and no more pieces than a child learns."""
    pieces = {piece for number in range(1, 1000) for piece, _ in numerals.spell(number, language)}
    assert len(pieces) < 60
    assert max(map(len, pieces)) <= len("kahdeksankymmentä")


ALIGNED = {  # the target, each piece with the word of the source that says the same
    "fr": "samedi=Saturday 24=24 juin=June 1989=1989 –=? quatre=ninety -vingt=ninety -dix=ninety -sept=-seven",
    "de": "Samstag=Saturday ·,=? 24=24 ·.=? Juni=June 1989=1989 –=? sieben=-seven ·und=? ·neunzig=ninety",
    "hu": "1989=1989 ·.=? június=June 24=24 ·.,=? szombat=Saturday –=? kilencven=ninety ·hét=-seven",
    "tr": "24=24 Haziran=June 1989=1989 Cumartesi=Saturday –=? doksan=ninety ·yedi=-seven",
}


@pytest.mark.parametrize("language", ALIGNED)
def test_the_alignment_is_the_one_drawn_by_hand(language):
    made = pair(Content(JUNE, 97), language)
    said = [
        f"{piece}={'+'.join(made.source[place] for place in places) if places else '?'}"
        for piece, places in zip(made.target, made.links, strict=True)
    ]
    assert " ".join(said) == ALIGNED[language]


def test_basque_turns_the_date_round():
    made = pair(Content(JUNE), "eu")
    assert made.target == ("1989", "·(e)ko", "ekaina", "·ren", "24", "·(a),", "larunbata")
    assert [places[0] for places in made.links if places] == [5, 2, 3, 0]  # of Saturday , June 24 , 1989


@pytest.mark.parametrize(("change", "place"), [({"month": 9}, 0), ({"day": 25}, 1), ({"year": 1995}, 3)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_piece_changes_with_the_word_that_it_is_linked_to_and_with_no_other(language, change, place):
    before, after = (pair(Content(day, style="long"), language) for day in (JUNE, JUNE.replace(**change)))
    assert [place for place in range(4) if before.source[place] != after.source[place]] == [place]
    changed = [one != two for one, two in zip(before.target, after.target, strict=True)]
    assert changed == [places == (place,) for places in before.links]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_seed_always_draws_the_same_and_another_seed_others(language):
    assert pairs(50, language, seed=1) == DRAWN[language][:50]
    assert pairs(50, language, seed=2) != DRAWN[language][:50]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_held_out_never_occurs_in_training_not_even_in_part(language):
    held = pairs(400, language, seed=1, held_out=True)
    for part in ("date", "number"):
        shown = {getattr(each.content, part) for each in DRAWN[language]} - {None}
        kept = {getattr(each.content, part) for each in held} - {None}
        assert not shown & kept


def test_one_in_ten_is_held_out():
    days = [datetime.date(1900, 1, 1) + datetime.timedelta(days=i) for i in range(0, 73_000, 7)]
    for things in (days, range(1, 1000)):
        assert 0.07 < sum(map(translation.is_held_out, things)) / len(things) < 0.13


def test_every_kind_and_style_occurs():
    kinds = Counter((each.content.date is not None, each.content.number is not None) for each in DRAWN["fr"])
    assert set(kinds) == {(True, True), (True, False), (False, True)}
    assert {each.content.style for each in DRAWN["fr"]} == {"full", "long"}
    assert {each.content.number for each in DRAWN["eu"]} == {None}


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("1989-06-24", Content(JUNE)),
        (" 97 ", Content(number=97)),
        ("1989-6-24, 97", Content(JUNE, 97)),
        ("1989-06-24 – 97", Content(JUNE, 97)),
    ],
)
def test_a_reader_types_a_date_a_number_or_both(written, wanted):
    assert read(written) == wanted


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (
            lambda: read("tomorrow"),
            "the text should be a date, as in 1989-06-24, a number up to 999, or both; it is 'to",
        ),
        (lambda: read(""), "the text should be a date, as in 1989-06-24, a number up to 999, or both; it is ''"),
        (lambda: read("1989-02-30"), "the date should exist, as 1989-06-24 does; 1989-02-30 doesn't: day is out of"),
        (lambda: read("1789-07-14"), "the date should lie between 1900-01-01 and 2099-12-31, the years of the course;"),
        (lambda: read("0"), "the number should be 1 to 999; it is 0"),
        (lambda: pair(Content(JUNE), "la"), "the language should be one of en, fr, de, da, es, hu, eu, tr, fi; it cam"),
        (
            lambda: pairs(1, "la", seed=0),
            "the language should be one of en, fr, de, da, es, hu, eu, tr, fi; it came as",
        ),
        (lambda: pair(Content(JUNE, 7), "eu"), "Basque has dates alone here, as num2words doesn't know its numbers"),
    ],
)
def test_what_cant_be_said_is_refused_in_words(call, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        call()
