"""heads.py against plain loops, against torch's MultiheadAttention, and by what each head may see."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from attnlib.attention import attend
from attnlib.heads import merge_heads, repeat_keys, split_heads
from attnlib.masks import causal_mask

from .arrays import KINDS, make, plain

SIZES = st.tuples(st.integers(1, 4), st.integers(1, 5), st.integers(1, 3))  # heads, places, width of a head


def numbered(*shape):
    """An array in which every number says where it stands."""
    return np.arange(float(np.prod(shape))).reshape(shape)


@pytest.mark.parametrize("kind", KINDS[:4])
@given(sizes=SIZES, lead=st.lists(st.integers(1, 3), max_size=2))
def test_head_i_takes_columns_of_its_own_at_every_place(kind, sizes, lead):
    heads, n, width = sizes
    x = numbered(*lead, n, heads * width)
    found = plain(split_heads(make(kind, x), heads))
    assert found.shape == (*lead, heads, n, width)
    for i in range(heads):
        np.testing.assert_array_equal(found[..., i, :, :], x[..., :, i * width : (i + 1) * width])


@given(sizes=SIZES, lead=st.lists(st.integers(1, 3), max_size=2))
def test_merging_undoes_splitting(sizes, lead):
    heads, n, width = sizes
    x = numbered(*lead, n, heads * width)
    np.testing.assert_array_equal(merge_heads(split_heads(x, heads)), x)


def test_four_heads_that_share_two_keys():
    keys = numbered(2, 3, 1)
    found = repeat_keys(keys, 2)
    assert found[:, 0, 0].tolist() == [0, 0, 3, 3]
    np.testing.assert_array_equal(repeat_keys(keys, 1), keys)


@given(groups=st.integers(1, 3), repeats=st.integers(1, 3), lead=st.lists(st.integers(1, 3), max_size=1))
def test_repeated_keys_equal_torchs_interleaving(groups, repeats, lead):
    keys = torch.from_numpy(numbered(*lead, groups, 4, 2))
    wanted = torch.repeat_interleave(keys, repeats, dim=-3)
    for found in (repeat_keys(keys, repeats), repeat_keys(keys.numpy(), repeats)):
        np.testing.assert_array_equal(plain(found), wanted)


@pytest.mark.parametrize("causal", [False, True])
@pytest.mark.parametrize("heads", [1, 2, 3, 6])
def test_split_attend_merge_equals_torchs_multi_head_attention(heads, causal):
    torch.manual_seed(heads)
    theirs = torch.nn.MultiheadAttention(12, heads, bias=False, batch_first=True, dtype=torch.float64)
    x = torch.randn(2, 5, 12, dtype=torch.float64)
    mask = causal_mask(5, like=x)
    wanted, wanted_weights = theirs(x, x, x, attn_mask=~mask if causal else None, average_attn_weights=False)
    query, key, value = (split_heads(x @ w.T, heads) for w in theirs.in_proj_weight.chunk(3))
    output, weights = attend(query, key, value, mask if causal else None)
    found = merge_heads(output) @ theirs.out_proj.weight.T
    np.testing.assert_allclose(plain(found), plain(wanted), atol=1e-12)
    np.testing.assert_allclose(plain(weights), plain(wanted_weights), atol=1e-12)


def test_grouped_queries_equal_torchs():
    torch.manual_seed(0)
    query, key, value = torch.randn(2, 6, 5, 4), torch.randn(2, 2, 7, 4), torch.randn(2, 2, 7, 3)
    wanted = torch.nn.functional.scaled_dot_product_attention(query, key, value, enable_gqa=True)
    output, _ = attend(query, repeat_keys(key, 3), repeat_keys(value, 3))
    np.testing.assert_allclose(output, wanted, atol=1e-6)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: split_heads(np.zeros((2, 5)), 2), "should be as wide as n_heads = 2 heads of one size; it came 5"),
        (lambda: split_heads(np.zeros(4), 2), r"x should have at least two axes, \(..., n, h·d\).*x\[None, :\]"),
        (lambda: merge_heads(np.zeros((3, 4))), r"x should have at least three axes, \(..., h, n, d\); it came as"),
        (lambda: repeat_keys(np.zeros((3, 4)), 2), r"x should have at least three axes, \(..., g, n, d\)"),
        (lambda: split_heads(np.zeros((2, 4)), 0), "n_heads should be a whole number, 1 or more; it came as 0"),
        (lambda: repeat_keys(np.zeros((1, 2, 4)), 1.5), "repeats should be a whole number, 1 or more; it came as 1.5"),
    ],
)
def test_what_cant_be_split_is_refused_in_words(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_a_list_is_refused_in_words():
    with pytest.raises(
        TypeError, match=r"x should be a NumPy array or a torch tensor \(..., n, h·d\); it came as a li"
    ):
        split_heads([[1.0, 2.0]], 2)
