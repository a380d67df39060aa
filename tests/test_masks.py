"""Masks against drawings: x may look, . may not. A row is a query, a column a key."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from attnlib.attention import attend
from attnlib.masks import causal_mask, padding_mask, sliding_mask

from .arrays import draw_problem


def drawn(picture):
    """Read a drawing: one line a query, one sign a key."""
    return np.array([[sign == "x" for sign in line.split()] for line in picture.strip().splitlines()])


SQUARE = """
x . . .
x x . .
x x x .
x x x x
"""
FEW_QUERIES = {
    "bottom-right": """
        x x x x .
        x x x x x
    """,
    "top-left": """
        x . . . .
        x x . . .
    """,
}
FEW_KEYS = {
    "bottom-right": """
        . .
        . .
        x .
        x x
    """,
    "top-left": """
        x .
        x x
        x x
        x x
    """,
}


@pytest.mark.parametrize("align", ["bottom-right", "top-left"])
def test_causal(align):
    np.testing.assert_array_equal(causal_mask(4, align=align), drawn(SQUARE), strict=True)
    np.testing.assert_array_equal(causal_mask(4, 4, align=align), drawn(SQUARE), strict=True)
    np.testing.assert_array_equal(causal_mask(2, 5, align=align), drawn(FEW_QUERIES[align]), strict=True)
    np.testing.assert_array_equal(causal_mask(4, 2, align=align), drawn(FEW_KEYS[align]), strict=True)
    np.testing.assert_array_equal(causal_mask(1, 1, align=align), drawn("x"), strict=True)


def test_causal_is_bottom_right_unless_told():
    np.testing.assert_array_equal(causal_mask(2, 5), drawn(FEW_QUERIES["bottom-right"]), strict=True)


SLIDING = {
    (0, 0): """
        x . . . .
        . x . . .
        . . x . .
        . . . x .
        . . . . x
    """,
    (2, 0): """
        x . . . .
        x x . . .
        x x x . .
        . x x x .
        . . x x x
    """,
    (0, 1): """
        x x . . .
        . x x . .
        . . x x .
        . . . x x
        . . . . x
    """,
    (1, 2): """
        x x x . .
        x x x x .
        . x x x x
        . . x x x
        . . . x x
    """,
    (9, 9): """
        x x x x x
        x x x x x
        x x x x x
        x x x x x
        x x x x x
    """,
}


@pytest.mark.parametrize(("left", "right"), SLIDING)
def test_sliding(left, right):
    np.testing.assert_array_equal(sliding_mask(5, left, right), drawn(SLIDING[left, right]), strict=True)


def test_sliding_looks_only_back_unless_told():
    np.testing.assert_array_equal(sliding_mask(5, 2), drawn(SLIDING[2, 0]), strict=True)


@given(n=st.integers(0, 30), left=st.integers(0, 9), right=st.integers(0, 9))
def test_a_window_holds_left_and_right_and_itself(n, left, right):
    mask = sliding_mask(n, left, right)
    assert mask.shape == (n, n)
    assert (mask[left : n - right].sum(-1) == left + 1 + right).all()
    np.testing.assert_array_equal(sliding_mask(n, n, 0), causal_mask(n))


PADDING = """
. . .
x . .
x x .
x x x
"""
LENGTHS = {
    "list": [0, 1, 2, 3],
    "tuple": (0, 1, 2, 3),
    "range": range(4),
    "int64": np.arange(4),
    "uint8": np.arange(4, dtype="uint8"),
    "torch": torch.arange(4),
    "torch.int32": torch.arange(4, dtype=torch.int32),
}


@pytest.mark.parametrize("kind", LENGTHS)
def test_padding(kind):
    mask = padding_mask(LENGTHS[kind], 3)
    assert isinstance(mask, torch.Tensor if "torch" in kind else np.ndarray)
    np.testing.assert_array_equal(np.asarray(mask), drawn(PADDING)[:, None, :], strict=True)
    assert list(LENGTHS[kind]) == [0, 1, 2, 3], "the lengths stay as they were"


def test_sizes_of_zero():
    assert causal_mask(0).shape == (0, 0)
    assert causal_mask(0, 3).shape == (0, 3)
    assert causal_mask(3, 0).shape == (3, 0)
    assert sliding_mask(0, 1).shape == (0, 0)
    assert padding_mask([0, 0], 0).shape == (2, 1, 0)
    assert padding_mask(np.array([], int), 4).shape == (0, 1, 4)


BUILDERS = [
    lambda like: causal_mask(2, 5, like=like),
    lambda like: sliding_mask(4, 1, like=like),
    lambda like: padding_mask([1, 2], 3, like=like),
    lambda like: padding_mask(np.array([1, 2]), 3, like=like),
]


@pytest.mark.parametrize("build", BUILDERS)
def test_like_decides_the_kind(build):
    mask = build(torch.ones(1))
    assert isinstance(mask, torch.Tensor)
    assert mask.dtype == torch.bool
    np.testing.assert_array_equal(mask.numpy(), build(None), strict=True)
    np.testing.assert_array_equal(build(np.ones(1, "float32")), build(None), strict=True)


@pytest.mark.parametrize("build", BUILDERS[:2])
def test_like_decides_the_device(build):
    assert build(torch.ones(1, device="meta")).device.type == "meta"


def test_like_may_differ_from_the_lengths():
    assert isinstance(padding_mask(torch.tensor([1, 2]), 3, like=np.ones(1)), np.ndarray)


@given(n=st.integers(1, 6), seed=st.integers(0, 99), data=st.data())
def test_changing_a_future_token_leaves_the_past(n, seed, data):
    changed = data.draw(st.integers(0, n - 1))
    tokens = draw_problem(seed, (), n, n, 3, 3).arrays[0]
    other = tokens.copy()
    other[changed] += 1
    before, after = (attend(words, words, words, causal_mask(n))[0] for words in (tokens, other))
    np.testing.assert_allclose(after[:changed], before[:changed], atol=1e-12)
    assert not np.allclose(after[changed], before[changed]), "its own row does follow"


@given(n_new=st.integers(1, 4), n_past=st.integers(0, 4), seed=st.integers(0, 99))
def test_new_queries_on_a_cache_get_what_all_at_once_gives(n_new, n_past, seed):
    n = n_new + n_past
    query, key, value = draw_problem(seed, (2,), n, n, 3, 2).arrays
    whole, _ = attend(query, key, value, causal_mask(n))
    newest, _ = attend(query[:, n_past:], key, value, causal_mask(n_new, n))
    np.testing.assert_allclose(newest, whole[:, n_past:], atol=1e-12)


@given(n_query=st.integers(1, 5), n_key=st.integers(1, 5))
def test_torchs_is_causal_starts_at_the_top_left(n_query, n_key):
    arrays = [torch.from_numpy(array) for array in draw_problem(0, (1, 2), n_query, n_key, 3, 2).arrays]
    output, _ = attend(*arrays, causal_mask(n_query, n_key, align="top-left", like=arrays[0]))
    torchs = torch.nn.functional.scaled_dot_product_attention(*arrays, is_causal=True)
    np.testing.assert_allclose(output, torchs, atol=1e-12)


@given(lengths=st.lists(st.integers(1, 5), min_size=1, max_size=4), seed=st.integers(0, 99))
def test_padded_keys_are_as_if_absent(lengths, seed):
    query, key, value = draw_problem(seed, (len(lengths),), 3, 5, 4, 2).arrays
    output, weights = attend(query, key, value, padding_mask(lengths, 5))
    for sequence, length in enumerate(lengths):
        alone, _ = attend(query[sequence], key[sequence, :length], value[sequence, :length])
        np.testing.assert_allclose(output[sequence], alone, atol=1e-12)
        assert (weights[sequence, :, length:] == 0).all()
