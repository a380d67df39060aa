"""tasks/vocabulary.py: there and back, with padding; every sentence of the course has its numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attnlib.tasks.translation import LANGUAGES, pairs, vocabulary
from attnlib.tasks.vocabulary import END, PAD, START, Vocabulary

WORDS = Vocabulary(["the", "cat", "sat", "on", "the", "mat"])
ROWS = st.lists(st.lists(st.sampled_from(["the", "cat", "sat", "on", "mat"]), max_size=6), max_size=5)


@given(rows=ROWS, marked=st.booleans())
def test_there_and_back(rows, marked):
    table, lengths = WORDS.encode(rows, marked=marked)
    assert WORDS.decode(table) == rows
    assert lengths.tolist() == [len(row) + 2 * marked for row in rows]
    assert ((table == PAD).sum(axis=1) + lengths == table.shape[1]).all()


def test_a_table_looks_like_this():
    table, lengths = WORDS.encode([["cat"], ["the", "mat"]], marked=True)
    assert WORDS.words == ("", "<start>", "<end>", "cat", "mat", "on", "sat", "the")
    assert table.tolist() == [[START, 3, END, PAD], [START, 7, 4, END]]
    assert (table.dtype, lengths.tolist(), len(WORDS)) == (np.int64, [3, 4], 8)


def test_what_stands_behind_the_end_is_not_read():
    assert WORDS.decode([[START, 3, END, 4, 4]]) == [["cat"]]


def test_an_unknown_word_is_refused_in_words():
    with pytest.raises(ValueError, match="the vocabulary has 5 words, and 'dog' isn't one of them"):
        WORDS.encode([["the", "dog"]])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("held_out", [False, True])
def test_every_sentence_of_a_language_can_be_written_in_its_numbers(language, held_out):
    drawn = [each.target for each in pairs(500, language, seed=3, held_out=held_out)]
    words = vocabulary(language)
    assert [tuple(row) for row in words.decode(words.encode(drawn)[0])] == drawn
    assert len(words) < 330
