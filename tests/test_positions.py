"""positions.py against slow loops and complex numbers, and by what makes each of them know about distance."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from attnlib.attention import attend, dot_scores
from attnlib.positions import alibi, rotary, sinusoids

from .arrays import KINDS, make, near, plain

ROWS = st.tuples(st.integers(1, 6), st.integers(1, 5), st.integers(0, 99))  # places, pairs, seed


@given(n=st.integers(0, 50), pairs=st.integers(1, 8))
def test_sinusoids_equal_the_papers_formula_number_by_number(n, pairs):
    found = sinusoids(n, 2 * pairs)
    assert found.shape == (n, 2 * pairs)
    for place, column in np.ndindex(found.shape):
        angle = place / 10000 ** (2 * (column // 2) / (2 * pairs))
        wanted = math.cos(angle) if column % 2 else math.sin(angle)
        assert math.isclose(found[place, column], wanted, abs_tol=1e-12)


def test_two_sinusoids_compare_by_their_distance_alone():
    places = sinusoids(60, 32)
    scores = dot_scores(places, places)
    for distance in (1, 5, 20):
        assert np.ptp(np.diagonal(scores, distance)) < 1e-12
    assert np.allclose(np.diagonal(scores), 16)


@pytest.mark.parametrize("kind", KINDS)
@given(rows=ROWS, lead=st.lists(st.integers(1, 3), max_size=2))
def test_a_rotation_is_a_product_of_complex_numbers(kind, rows, lead):
    n, pairs, seed = rows
    rng = np.random.default_rng(seed)
    x, positions = rng.standard_normal((*lead, n, 2 * pairs)), rng.uniform(-50, 50, size=n)
    x = plain(make(kind, x))  # as the kind can hold it
    numbers = (x[..., 0::2] + 1j * x[..., 1::2]) * np.exp(
        1j * positions[:, None] * 10000.0 ** (-np.arange(pairs) / pairs)
    )
    wanted = np.stack([numbers.real, numbers.imag], axis=-1).reshape(x.shape)
    found = rotary(make(kind, x), positions)
    assert plain(found).shape == x.shape
    assert found.dtype == make(kind, x).dtype
    near(found, wanted, kind)


@given(rows=ROWS, shift=st.floats(-1000, 1000))
def test_turned_queries_and_keys_compare_by_their_distance_alone(rows, shift):
    n, pairs, seed = rows
    rng = np.random.default_rng(seed)
    query, key = rng.standard_normal((2, n, 2 * pairs))
    asked, offered = rng.uniform(0, 100, size=(2, n))
    before = dot_scores(rotary(query, asked), rotary(key, offered))
    np.testing.assert_allclose(
        dot_scores(rotary(query, asked + shift), rotary(key, offered + shift)), before, atol=1e-9
    )


def test_the_same_pair_scores_otherwise_at_another_distance():
    """The property above holds for no rotation at all too; this one doesn't."""
    rng = np.random.default_rng(0)
    query, key = rng.standard_normal((2, 1, 4))
    scores = [dot_scores(rotary(query, [0]), rotary(key, [place])).item() for place in range(6)]
    assert min(np.abs(np.subtract.outer(scores, scores))[~np.eye(6, dtype=bool)]) > 1e-3


def test_places_are_counted_from_0_and_place_0_stays():
    x = np.random.default_rng(1).standard_normal((3, 5, 4))
    np.testing.assert_array_equal(rotary(x), rotary(x, np.arange(5)))
    np.testing.assert_array_equal(rotary(x)[:, 0], x[:, 0])
    np.testing.assert_allclose(np.linalg.norm(rotary(x), axis=-1), np.linalg.norm(x, axis=-1))


def test_order_of_positions_is_free_and_float32_survives_long_texts():
    x = np.random.default_rng(2).standard_normal((4, 6))
    order = [2, 0, 3, 1]
    np.testing.assert_allclose(rotary(x[order], order), rotary(x)[order])
    far = np.array([100_000.0, 99_999.5, 7, 0])
    np.testing.assert_allclose(rotary(x.astype(np.float32), far), rotary(x, far), atol=1e-6)


def test_gradients_pass_through_a_rotation():
    x = torch.randn(3, 4, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(rotary, (x,))


def test_slopes_of_eight_heads_are_the_papers():
    """Section 3: for 8 heads, the sequence that starts at 1/2 and ends at 1/2⁸."""
    assert (-alibi(8, 1, 2)[:, 0, 0]).tolist() == [2.0**-m for m in range(1, 9)]
    assert (-alibi(16, 1, 2)[:2, 0, 0]).tolist() == pytest.approx([2**-0.5, 0.5])


@pytest.mark.parametrize("kind", KINDS)
@given(head_bits=st.integers(0, 4), n_query=st.integers(0, 6), n_key=st.integers(0, 6))
def test_alibi_equals_slow_loops(kind, head_bits, n_query, n_key):
    heads = 2**head_bits
    like = make(kind, np.zeros(1))
    found = alibi(heads, n_query, n_key, like=like)
    assert found.dtype == like.dtype
    wanted = np.zeros((heads, n_query, n_key))
    for m, i, j in np.ndindex(wanted.shape):
        place = i + n_key - n_query
        wanted[m, i, j] = -(2 ** (-8 * (m + 1) / heads)) * (place - j) if place > j else 0
    near(found, wanted, kind)


def test_alibi_is_a_bias_that_attend_takes():
    query, key, value = np.zeros((4, 2, 3)), np.zeros((4, 5, 3)), np.random.default_rng(0).random((4, 5, 2))
    _, weights = attend(query, key, value, bias=alibi(4, 2, 5))
    assert (np.diff(weights[:, 1], axis=-1) > 0).all()  # the last query: the nearer a key, the heavier
    steep = weights[:, 1, -1]
    assert (np.diff(steep) < 0).all()  # head 0 has the steepest slope


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: sinusoids(3, 5), "the width should be even, as numbers are taken in pairs; it came as 5"),
        (lambda: rotary(np.zeros((3, 5))), "the width should be even, as numbers are taken in pairs; it came as 5"),
        (
            lambda: rotary(np.zeros((3, 4)), [1, 2]),
            r"positions should be one number a place, \(3,\) for this x; they c",
        ),
        (lambda: rotary(np.zeros(4)), r"x should have at least two axes, \(..., n, d\); it came as float64 of shape"),
        (lambda: alibi(6, 2, 2), "n_heads should be a power of two, for which the slopes are defined; it came as 6"),
        (lambda: alibi(0, 2, 2), "n_heads should be a whole number, 1 or more; it came as 0"),
        (lambda: alibi(2, -1, 2), "n_query should be a whole number, 0 or more; it came as -1"),
        (lambda: sinusoids(-1, 2), "n should be a whole number, 0 or more; it came as -1"),
    ],
)
def test_what_has_no_position_is_refused_in_words(call, words):
    with pytest.raises(ValueError, match=words):
        call()


@pytest.mark.parametrize("call", [lambda like: sinusoids(2, 2, like=like), lambda like: alibi(2, 2, 2, like=like)])
@pytest.mark.parametrize("like", [[1.0], np.array([1])])
def test_what_is_made_can_only_be_like_an_array_of_floats(call, like):
    with pytest.raises(TypeError, match="like should"):
        call(like)
