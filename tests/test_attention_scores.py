"""The learned scores, general and additive, against loops over single numbers and against torch's own layers."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from attnlib.attention import additive_scores, dot_scores, general_scores

from .arrays import KINDS, make, near, plain

SIZES = st.tuples(*[st.integers(1, 4)] * 5, st.integers(0, 99))  # queries, keys, d, e, a, seed
LEAD = st.sampled_from([(), (2,), (3, 2)])


def drawn(sizes, lead):
    q, k, d, e, a, seed = sizes
    rng = np.random.default_rng(seed)
    shapes = {"query": (*lead, q, d), "key": (*lead, k, e), "w": (d, e), "w_query": (d, a), "w_key": (e, a), "v": (a,)}
    return {name: rng.standard_normal(shape) for name, shape in shapes.items()}


def chosen(kind, given_arrays, names):
    return [make(kind, given_arrays[name]) for name in names.split()]


@pytest.mark.parametrize("kind", KINDS[:4])
@given(sizes=SIZES, lead=LEAD)
def test_general_scores_equal_loops_over_single_numbers(kind, sizes, lead):
    found = drawn(sizes, lead)
    query, key, w = (found[name] for name in ("query", "key", "w"))
    wanted = np.zeros((*lead, query.shape[-2], key.shape[-2]))
    for *place, i, j in np.ndindex(wanted.shape):
        one, other = query[(*place, i)], key[(*place, j)]
        terms = [one[m] * w[m, n] * other[n] for m in range(len(one)) for n in range(len(other))]
        wanted[(*place, i, j)] = math.fsum(terms)
    near(general_scores(*chosen(kind, found, "query key w")), wanted, kind)


@pytest.mark.parametrize("kind", KINDS[:4])
@given(sizes=SIZES, lead=LEAD)
def test_additive_scores_equal_loops_over_single_numbers(kind, sizes, lead):
    found = drawn(sizes, lead)
    query, key, w_query, w_key, v = (found[name] for name in ("query", "key", "w_query", "w_key", "v"))
    wanted = np.zeros((*lead, query.shape[-2], key.shape[-2]))
    for *place, i, j in np.ndindex(wanted.shape):
        one, other = query[(*place, i)].tolist(), key[(*place, j)].tolist()
        for unit in range(len(v)):
            asked = math.fsum(x * w for x, w in zip(one, w_query[:, unit].tolist(), strict=True))
            offered = math.fsum(x * w for x, w in zip(other, w_key[:, unit].tolist(), strict=True))
            wanted[(*place, i, j)] += float(v[unit]) * math.tanh(asked + offered)
    near(additive_scores(*chosen(kind, found, "query key w_query w_key v")), wanted, kind)


def test_general_with_the_identity_is_the_dot_product():
    query, key = np.random.default_rng(0).standard_normal((2, 3, 4))
    np.testing.assert_allclose(general_scores(query, key, np.eye(4)), dot_scores(query, key))


def test_additive_scores_are_luongs_concat():
    """v · tanh(W [query; key]) with W the two weights beside each other (Luong et al. 2015, their “concat”)."""
    found = drawn((3, 5, 2, 4, 6, 0), ())
    query, key, w_query, w_key, v = (
        torch.from_numpy(found[name]) for name in ("query", "key", "w_query", "w_key", "v")
    )
    pairs = torch.cat([query[:, None].expand(3, 5, 2), key[None].expand(3, 5, 4)], dim=-1)
    wanted = torch.nn.functional.linear(pairs, torch.cat([w_query, w_key]).T).tanh() @ v
    np.testing.assert_allclose(additive_scores(query, key, w_query, w_key, v), wanted)


def test_gradients_reach_every_weight():
    found = drawn((2, 3, 2, 3, 4, 1), (2,))
    names = ["query", "key", "w_query", "w_key", "v"]
    assert torch.autograd.gradcheck(additive_scores, [torch.tensor(found[n], requires_grad=True) for n in names])
    assert torch.autograd.gradcheck(
        general_scores, [torch.tensor(found[n], requires_grad=True) for n in [*names[:2], "w"]]
    )


def test_inputs_stay_as_they_were():
    found = drawn((2, 3, 2, 3, 4, 2), ())
    for array in found.values():
        array.flags.writeable = False
    assert plain(additive_scores(*chosen(("numpy", "float64"), found, "query key w_query w_key v"))).shape == (2, 3)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            {"w": np.zeros((3, 2))},
            r"w should have shape \(2, 3\), \(d, e\), after query float64 of shape \(2, 2\), key",
        ),
        ({"w_query": np.zeros((4, 2))}, r"w_query should have shape \(2, 4\), \(d, a\), after .*Is it transposed\?"),
        ({"w_key": np.zeros((4, 3))}, r"w_key should have shape \(3, 4\), \(e, a\), after .* a vector stands left of"),
    ],
)
def test_a_weight_of_another_shape_is_refused_in_words(change, words):
    found = drawn((2, 3, 2, 3, 4, 0), ()) | change
    names = "query key w" if "w" in change else "query key w_query w_key v"
    with pytest.raises(ValueError, match=words):
        (general_scores if "w" in change else additive_scores)(*chosen(("numpy", "float64"), found, names))
