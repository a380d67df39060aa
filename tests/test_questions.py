"""Every shipped question is whole, every number in it is right, and an incomplete one is named."""

import re

import pytest

from attnlib import questions

CHAPTERS = ["similarity", "softmax", "mixture", "scaled_dot_product", "masks"]
SHIPPED = [question for name in questions.chapters() for question in questions.chapter(name)]
CHOICES = [question for question in SHIPPED if question.kind == "choice"]
PREDICTIONS = [question for question in SHIPPED if question.kind == "prediction"]


def texts(question):
    """All that a reader may read of a question."""
    return [question.ask, *(words for choice in question.choices for words in (choice.text, choice.because))]


def test_the_chapters_stand_in_their_order():
    assert list(questions.chapters())[: len(CHAPTERS)] == CHAPTERS


@pytest.mark.parametrize("name", CHAPTERS)
def test_each_chapter_looks_back_predicts_and_closes(name):
    places = [question.place for question in questions.chapter(name)]
    assert places.count("open") == (3 if name == "similarity" else 2)
    assert places.count("close") in (5, 6)
    assert places.count("") in (2, 3, 4, 5), "predictions, of which one may warm up for the exercises"


def test_no_letter_gives_the_answer_away():
    letters = [["right" if choice.right else "" for choice in question.choices].index("right") for question in CHOICES]
    for letter in range(4):
        assert 0.15 < letters.count(letter) / len(letters) < 0.4


def test_ids_are_unique_over_all_chapters():
    assert len({question.id for question in SHIPPED}) == len(SHIPPED)


@pytest.mark.parametrize("question", CHOICES, ids=lambda question: question.id)
def test_one_choice_is_right_and_each_says_why(question):
    assert [choice.right for choice in question.choices].count(True) == 1
    explained = [choice.because for choice in question.choices]
    assert all(8 <= len(because.split()) <= 50 for because in explained)
    assert len(set(explained)) == len(explained)


@pytest.mark.parametrize("question", CHOICES, ids=lambda question: question.id)
def test_the_longest_choice_is_not_told_by_its_length(question):
    """A right answer much longer than all others gives itself away to who can't answer."""
    right = next(choice.text for choice in question.choices if choice.right)
    longest_wrong = max(len(choice.text) for choice in question.choices if not choice.right)
    assert len(right) < 1.6 * longest_wrong + 6


@pytest.mark.parametrize("question", SHIPPED, ids=lambda question: question.id)
def test_the_markup_closes_and_lines_are_joined(question):
    for words in texts(question):
        assert "\n" not in words
        assert "  " not in words
        assert words.count("`") % 2 == 0
        assert re.sub(r"`[^`]*`", "", words).count("^") % 2 == 0
        assert re.sub(r"`[^`]*`", "", words).count("*") % 2 == 0


@pytest.mark.parametrize("question", SHIPPED, ids=lambda question: question.id)
def test_the_house_words(question):
    for words in texts(question):
        assert not re.search(r"\b(just|simply|obviously|attention scores|attention matrix)\b", words, re.IGNORECASE)


def test_predictions_name_their_choices_or_their_limits():
    for question in PREDICTIONS:
        assert all(choice.name for choice in question.choices)
        assert question.choices or question.low < question.high


GOOD = """
[[question]]
id = "toy.one"
place = "open"
ask = "What\\nis it?"
choices = [
    { text = "a", because = "It is.", right = true },
    { text = "b", because = "It isn't.", mistake = "M01" },
    { text = "c", because = "It isn't either." },
]
[[question]]
id = "toy.two"
kind = "prediction"
ask = "How many?"
low = 0
high = 10
unit = "keys"
"""
GUESS = """
[[question]]
id = "toy.three"
kind = "prediction"
ask = "Which?"
choices = [{ name = "x", text = "a", because = "So." }, { name = "y", text = "b", because = "So." }]
"""


def read(folder, text):
    (folder / "01_toy.toml").write_text(text, "utf-8")
    return questions.chapter("toy", folder)


def test_a_file_becomes_questions(tmp_path):
    one, two, three = read(tmp_path, GOOD + GUESS)
    assert (one.id, one.kind, one.place, one.ask) == ("toy.one", "choice", "open", "What is it?")
    assert [choice.mistake for choice in one.choices] == ["", "M01", ""]
    assert (two.low, two.high, two.unit, two.digits) == (0, 10, "keys", 0)
    assert [choice.name for choice in three.choices] == ["x", "y"]
    assert questions.find("toy.two", tmp_path) == two


WRONG = [
    ('ask = "How many?"', "", "question 'toy.two' has no 'ask': it should be a text."),
    ('ask = "How many?"', 'ask = " "', "question 'toy.two' has no 'ask'"),
    ('id = "toy.one"', "", "question 1: id should be toy.word, in small letters; it came as ''"),
    ('id = "toy.one"', 'id = "one"', "question 'one': id should be toy.word"),
    ('id = "toy.two"', 'id = "toy.one"', "question 'toy.one': this id stands twice"),
    ('place = "open"', 'place = "middle"', 'place should be "open", "close", "warm" or absent; it came as \'middle\''),
    ('place = "open"', 'palce = "open"', "'palce' is no field here; there are ask, choices, id, kind, place"),
    ('kind = "prediction"', 'kind = "guess"', 'kind should be "choice" or "prediction"; it came as \'guess\''),
    ('because = "It is.", ', "", "question 'toy.one', choice 1 has no 'because'"),
    ('because = "It is."', 'because = ""', "question 'toy.one', choice 1 has no 'because'"),
    ('text = "b", ', "", "question 'toy.one', choice 2 has no 'text'"),
    ('text = "b"', 'text = "a"', "question 'toy.one': two choices have one text"),
    ('    { text = "c", because = "It isn\'t either." },\n', "", "too few choices (2)"),
    (", right = true", "", "exactly one choice should have right = true; 0 have"),
    (', mistake = "M01"', ", right = true", "exactly one choice should have right = true; 2 have"),
    ("right = true", "right = 1", "choice 1: right should be true or absent; it came as 1"),
    ("M01", "mask after softmax", "mistake should be an id such as M01; it came as 'mask after softmax'"),
    ("right = true", 'right = true, mistake = "M01"', "choice 1: the right choice is no mistake"),
    ("right = true", "rihgt = true", "choice 1: 'rihgt' is no field here; there are because, mistake, right, text"),
    ("high = 10", "high = 0", "a prediction has choices, or numbers with low < high and a unit"),
    ("low = 0", "low = true", "a prediction has choices, or numbers with low < high and a unit"),
    ("high = 10", "high = inf", "a prediction has choices, or numbers with low < high and a unit"),
    ('unit = "keys"', "", "question 'toy.two' has no 'unit': it should be a text, and may be empty"),
    ('unit = "keys"', 'unit = "keys"\ndigits = -1', "digits after the point should be 0 to 6; they came as -1"),
    ('name = "y", ', "", "question 'toy.three', choice 2 has no 'name'"),
    ('name = "y"', 'name = "x"', "question 'toy.three': two choices have one name"),
    ('because = "So." }]', 'because = "So.", right = true }]', "choice 2: 'right' is no field here"),
]


@pytest.mark.parametrize(("part", "instead", "says"), WRONG, ids=[says for *_, says in WRONG])
def test_an_incomplete_question_is_named_with_its_file(tmp_path, part, instead, says):
    whole = GOOD + GUESS
    assert part in whole
    with pytest.raises(ValueError, match=r"01_toy\.toml.*" + re.escape(says)):
        read(tmp_path, whole.replace(part, instead))


def test_a_file_that_is_no_toml_is_named(tmp_path):
    with pytest.raises(ValueError, match=r"01_toy\.toml is no valid TOML: .*line 1"):
        read(tmp_path, "[[question]")


def test_an_unknown_chapter_or_question_gets_a_hint():
    with pytest.raises(
        ValueError, match=r"chapter should be one of similarity, .*; it came as 'mask'\. Did you mean 'masks'\?"
    ):
        questions.chapter("mask")
    with pytest.raises(ValueError, match=r"no question 'softmax\.axes'; there are .*\. Did you mean 'softmax\.axis'\?"):
        questions.find("softmax.axes")
    for wrong in ("axis", 3, None):
        with pytest.raises(
            ValueError, match=r"a question is named chapter\.word, such as 'similarity\.longest'; it came as"
        ):
            questions.find(wrong)
