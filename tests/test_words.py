"""Made-up vectors: a word always gets the same ones, within its bounds, and the seed changes them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attnlib.tasks.words import word_vectors

WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=5), st.integers(1, 4), st.integers(0, 9))
def test_shape_bounds_and_two_digits(words, width, seed):
    vectors = word_vectors(words, width, seed=seed)
    assert vectors.shape == (len(words), width)
    assert vectors.dtype == np.float64
    assert (np.abs(vectors) <= 1.8).all()
    np.testing.assert_allclose(100 * vectors, np.round(100 * vectors), atol=1e-9)


@given(WORDS, WORDS)
def test_a_word_has_the_same_vector_in_any_company(word, other):
    np.testing.assert_array_equal(word_vectors([word])[0], word_vectors([other, word])[1])
    np.testing.assert_array_equal(word_vectors([word], 2)[0], word_vectors([word], 3)[0, :2])


def test_capitals_do_not_count_and_a_text_is_split():
    np.testing.assert_array_equal(word_vectors("The River"), word_vectors(["the", "river"]))


def test_the_seed_changes_every_vector():
    first, second = word_vectors("the river bank"), word_vectors("the river bank", seed=1)
    assert (first != second).any(axis=1).all()


def test_many_words_fill_the_square():
    vectors = word_vectors([f"word{i}" for i in range(4000)])
    np.testing.assert_allclose(vectors.mean(axis=0), 0, atol=0.06)
    np.testing.assert_allclose(vectors.std(axis=0), 3.6 / 12**0.5, atol=0.03)  # uniform between −1.8 and 1.8
    assert abs(np.corrcoef(vectors.T)[0, 1]) < 0.05


@pytest.mark.parametrize("width", [0, -1, 2.0, "2"])
def test_a_wrong_width_is_said(width):
    with pytest.raises(ValueError, match=r"width should be a whole number, 1 or more; it came as"):
        word_vectors("cat", width)


def test_what_holds_no_words_is_said():
    with pytest.raises(TypeError, match=r"words should be a list of words, or a text; they came as 3\."):
        word_vectors(3)


@pytest.mark.parametrize("words", ["", "  ", []])
def test_no_words_are_said(words):
    with pytest.raises(ValueError, match="words should hold at least one word; they came empty"):
        word_vectors(words)
