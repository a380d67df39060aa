"""attention.py against torch's own attention, against slow loops that share no code with it, and by its properties."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from attnlib.attention import attend, cosine_scores, dot_scores, entropy, scaled_scores, softmax

from .arrays import KINDS, blind_row, draw_problem, make, near, plain, problems, tolerance
from .loops import attend_by_loops, entropy_by_loops, softmax_by_loops


def sdpa(query, key, value, mask=None, bias=None, scale=None):
    """torch's own attention, which has no weights to show; it wants equal leading axes and one mask."""
    lead = torch.broadcast_shapes(query.shape[:-2], key.shape[:-2], value.shape[:-2])
    query, key, value = (array.expand(*lead, *array.shape[-2:]) for array in (query, key, value))
    if bias is not None and mask is not None:
        mask = bias.masked_fill(~mask, -torch.inf)
    mask = bias if mask is None else mask
    return torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, scale=scale)


@pytest.mark.parametrize("kind", KINDS)
@given(problem=problems())
def test_attend_equals_slow_loops(kind, problem):
    given_arrays, options = make(kind, problem)
    output, weights = attend(*given_arrays, **options)
    wanted_output, wanted_weights = attend_by_loops(*map(plain, given_arrays), **plain(options))
    near(weights, wanted_weights, kind)
    near(output, wanted_output, kind)


@pytest.mark.parametrize("width", ["float32", "float64"])
@given(problem=problems())
def test_attend_equals_torchs_own_attention(width, problem):
    given_arrays, options = make(("torch", width), problem)
    output, _ = attend(*given_arrays, **options)
    near(output, sdpa(*given_arrays, **options), ("torch", width))


@pytest.mark.parametrize("kind", KINDS)
@given(problem=problems())
def test_the_kind_the_dtype_and_the_inputs_stay_as_they_were(kind, problem):
    given_arrays, options = make(kind, problem)
    before = plain([*given_arrays, options])
    answers = attend(*given_arrays, **options)
    answers += (dot_scores(*given_arrays[:2]), cosine_scores(*given_arrays[:2]), entropy(answers[1]))
    for answer in answers:
        assert type(answer) is type(given_arrays[0]) or np.isscalar(answer)
        assert answer.dtype == given_arrays[0].dtype
    np.testing.assert_equal(plain([*given_arrays, options]), before)


@pytest.mark.parametrize("kind", KINDS)
@given(problem=problems())
def test_weights_are_shares_and_a_blocked_key_gets_exactly_nothing(kind, problem):
    given_arrays, options = make(kind, problem)
    _, weights = attend(*given_arrays, **options)
    weights, mask = plain(weights), problem.options.get("mask")
    sees = np.ones(weights.shape, bool) if mask is None else np.broadcast_to(mask, weights.shape)
    assert (weights >= 0).all()
    assert (weights[~sees] == 0).all()
    np.testing.assert_allclose(weights.sum(-1), sees.any(-1), atol=10 * tolerance(kind))


@given(problem=problems())
def test_the_output_stays_between_the_values(problem):
    output, _ = attend(*problem.arrays, scale=problem.options.get("scale"))
    lowest, highest = problem.arrays[2].min(-2, keepdims=True), problem.arrays[2].max(-2, keepdims=True)
    assert (output >= lowest - 1e-12).all()
    assert (output <= highest + 1e-12).all()


@given(problem=problems(), shift=st.floats(-50, 50))
def test_adding_one_number_to_all_scores_of_a_row_changes_nothing(problem, shift):
    query, key, value = problem.arrays
    scores = scaled_scores(query, key)
    np.testing.assert_allclose(softmax(scores + shift), softmax(scores), atol=1e-12)
    bias = np.full((query.shape[-2], 1), shift)
    np.testing.assert_allclose(attend(query, key, value, bias=bias)[0], attend(query, key, value)[0], atol=1e-11)


@given(problem=problems(), seed=st.integers(0, 99))
def test_the_order_of_the_keys_is_of_no_account(problem, seed):
    query, key, value = problem.arrays
    options = {name: part for name, part in problem.options.items() if name == "scale"}
    mask = np.random.default_rng(seed).random((query.shape[-2], key.shape[-2])) < 0.7
    order = np.random.default_rng(seed).permutation(key.shape[-2])
    output, weights = attend(query, key, value, mask, **options)
    shuffled = attend(query, key[..., order, :], value[..., order, :], mask[:, order], **options)
    np.testing.assert_allclose(shuffled[0], output, atol=1e-12)
    np.testing.assert_allclose(shuffled[1], weights[..., order], atol=1e-12)


@pytest.mark.parametrize("library", ["numpy", "torch"])
@given(seed=st.integers(0, 99))
def test_strides_are_of_no_account(library, seed):
    query, key, value = draw_problem(seed, (2,), 3, 4, 5, 2).arrays
    askew = [query.mT.copy().mT, np.repeat(key, 2, axis=-2)[..., ::2, :], np.broadcast_to(value[:1], value.shape)]
    straight = [np.ascontiguousarray(array) for array in askew]
    if library == "torch":  # from_numpy keeps the strides
        askew, straight = ([torch.from_numpy(array.copy("K")) for array in arrays] for arrays in (askew, straight))
        askew[2] = straight[2][:1].expand(2, -1, -1)
    for ours, theirs in zip(attend(*askew), attend(*straight), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-12)
    assert library == "torch" or not any(array.flags.c_contiguous for array in askew)
    assert library == "numpy" or not any(array.is_contiguous() for array in askew[::2])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("masked", [False, True])
def test_scores_of_ten_thousand_stay_finite(kind, masked):
    rows = np.array([[1e4, 0, -1e4], [-1e4, -1e4, -1e4], [1e4, 1e4, -1e4], [0, -1e4, -1e4]])
    wanted = [[1, 0, 0], [1 / 3] * 3, [0.5, 0.5, 0], [1, 0, 0]]
    mask = None
    if masked:
        mask = make(kind, np.array([[0, 1, 1], [1, 0, 1], [0, 0, 1], [0, 0, 0]], bool))
        wanted = [[0, 1, 0], [0.5, 0, 0.5], [0, 0, 1], [0, 0, 0]]
    near(softmax(make(kind, rows), mask), wanted, kind)


@pytest.mark.parametrize("library", ["numpy", "torch"])
def test_a_blocked_key_gets_nothing_however_low_the_others_score(library):
    """A large negative number in place of −inf would be the best score here (M11)."""
    scores, mask = np.array([[-1e30, 0.0, -1e30]]), np.array([[True, False, True]])
    kind = (library, "float32")
    near(softmax(make(kind, scores), make(kind, mask)), [[0.5, 0, 0.5]], kind)


@given(problem=problems(), peak=st.floats(-1e4, 1e4))
def test_numpys_softmax_equals_torchs_fused_one_and_the_loops(problem, peak):
    scores = scaled_scores(*problem.arrays[:2]) * peak
    mask = problem.options.get("mask")
    ours = softmax(scores, mask)
    torchs = softmax(torch.from_numpy(scores), None if mask is None else torch.from_numpy(mask))
    np.testing.assert_allclose(ours, torchs, atol=1e-13)
    np.testing.assert_allclose(ours, softmax_by_loops(scores, mask), atol=1e-13)


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_of_scores_alone_is_enough_for_softmax_and_entropy(kind):
    weights = softmax(make(kind, np.array([0.0, 1.0, 2.0])), make(kind, np.array([True, False, True])))
    near(weights, softmax_by_loops(np.array([0.0, 1.0, 2.0]), np.array([True, False, True])), kind)
    near(entropy(weights), entropy_by_loops(plain(weights)), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_who_may_look_at_nobody_gets_zeros(kind):
    problem = draw_problem(0, (2,), 3, 4, 5, 2)
    problem.options["mask"] = blind_row(3, 4, row=1)
    given_arrays, options = make(kind, problem)
    output, weights = attend(*given_arrays, **options)
    assert (plain(output)[:, 1] == 0).all()
    assert (plain(weights)[:, 1] == 0).all()
    assert (plain(output)[:, [0, 2]] != 0).all()


@pytest.mark.parametrize("function", [dot_scores, cosine_scores, scaled_scores])
@given(problem=problems())
def test_scores_equal_a_loop_over_pairs(function, problem):
    query, key = problem.arrays[:2]
    scores = function(query, key)
    lead = scores.shape[:-2]
    pairs = np.broadcast_to(query, lead + query.shape[-2:]), np.broadcast_to(key, lead + key.shape[-2:])
    for *place, i, j in np.ndindex(scores.shape):
        one, other = (array[tuple(place)][row].tolist() for array, row in zip(pairs, (i, j), strict=True))
        product = math.fsum(a * b for a, b in zip(one, other, strict=True))
        by = {dot_scores: 1, cosine_scores: math.hypot(*one) * math.hypot(*other), scaled_scores: math.sqrt(len(one))}
        assert scores[(*place, i, j)] == pytest.approx(product / by[function], abs=1e-12)


@given(problem=problems(), stretch=st.floats(0.01, 100))
def test_a_cosine_knows_no_length(problem, stretch):
    query, key = problem.arrays[:2]
    np.testing.assert_allclose(cosine_scores(query * stretch, key), cosine_scores(query, key), atol=1e-12)
    np.testing.assert_allclose(np.diagonal(cosine_scores(key, -stretch * key), axis1=-2, axis2=-1), -1, atol=1e-12)


@pytest.mark.parametrize("scale", [1, 0, -0.5, np.float32(0.25), np.float64(3)])
@pytest.mark.parametrize("kind", KINDS)
def test_the_scale_multiplies_the_dot_products(kind, scale):
    query, key, _ = make(kind, draw_problem(3, (), 3, 4, 5, 2))[0]
    scores = scaled_scores(query, key, scale)
    assert scores.dtype == query.dtype
    np.testing.assert_allclose(plain(scores), float(scale) * (plain(query) @ plain(key).T), atol=20 * tolerance(kind))


@given(problem=problems())
def test_entropy_equals_its_sum_and_stays_between_one_key_and_all(problem):
    _, weights = attend(*problem.arrays, **problem.options)
    bits = entropy(weights)
    np.testing.assert_allclose(bits, entropy_by_loops(weights), atol=1e-12)
    assert (bits >= -1e-12).all()
    assert (bits <= math.log2(weights.shape[-1]) + 1e-12).all()


@pytest.mark.parametrize("library", ["numpy", "torch"])
def test_entropy_of_a_sure_row_is_zero_and_of_an_even_one_the_number_of_keys(library):
    bits = entropy(make((library, "float64"), np.array([[0.0, 1, 0, 0], [0.25] * 4, [0.5, 0, 0.5, 0], [0.0] * 4])))
    assert [str(float(bit)) for bit in bits] == ["0.0", "2.0", "1.0", "0.0"], "never −0.0"


def test_no_query_at_all_gives_an_empty_answer():
    output, weights = attend(np.ones((0, 3)), np.ones((4, 3)), np.ones((4, 2)))
    assert (output.shape, weights.shape) == ((0, 2), (0, 4))
