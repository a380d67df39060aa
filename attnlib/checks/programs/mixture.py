"""Weights and values into one: mix, soft_lookup and kernel_regression, right and wrong."""

import numpy as np

from attnlib.checks.programs.shares import softmax
from attnlib.checks.slips import NONE


def mix(slips, weights, values):
    """(..., q, k), (..., k, v) -> (..., q, v)."""
    weights, values = _used(slips, weights), _taken(slips, values)
    mixed = slips.pick(
        lambda: weights @ values,
        np_dot=lambda: np.dot(weights, values),
        operands_swapped=lambda: values @ weights,
        not_summed=lambda: weights[..., None] * values[..., None, :, :],
        cell_by_cell=lambda: weights * values,
        sums_multiplied=lambda: weights.sum(-1, keepdims=True) * values.sum(-2, keepdims=True),
        summed_over_queries=lambda: (weights[..., None] * values[..., None, :, :]).sum(-3),
        largest_term=lambda: (weights[..., None] * values[..., None, :, :]).max(-2),
    )
    return slips.pick(
        lambda: mixed,
        total_not_reset=lambda: np.cumsum(mixed, axis=-2),
        averaged=lambda: mixed / weights.shape[-1],
        averaged_by_length=lambda: mixed / len(values),
        averaged_by_queries=lambda: mixed / len(weights),
        result_transposed=lambda: np.swapaxes(mixed, -1, -2),
        values_added_up=lambda: mixed.sum(-1),
    )


def _used(slips, weights):
    return slips.pick(
        lambda: weights,
        renormalised=lambda: weights / weights.sum(-1, keepdims=True),
        renormalised_by_size=lambda: weights / np.abs(weights).sum(-1, keepdims=True),
        softmaxed_again=lambda: softmax(NONE, weights),
        weights_transposed=lambda: np.swapaxes(weights, -1, -2),
        all_axes_turned=lambda: weights.T,
        best_only=lambda: _hard(weights),
        weights_ignored=lambda: np.ones_like(weights),
        sizes_of_weights=lambda: np.abs(weights),
        squared_weights=lambda: weights**2,
        negatives_dropped=lambda: np.maximum(weights, 0),
        first_query=lambda: np.broadcast_to(weights[..., :1, :], weights.shape),
        first_of_batch=lambda: _first(weights),
        last_key_lost=lambda: _without_last(weights),
        last_key_only=lambda: weights - _without_last(weights),
    )


def _taken(slips, values):
    return slips.pick(
        lambda: values,
        values_transposed=lambda: np.swapaxes(values, -1, -2),
        first_values_of_batch=lambda: _first(values),
        values_reversed=lambda: values[..., ::-1, :],
    )


def _first(tables):
    """The first table of a batch, for all of it."""
    return np.broadcast_to(tables[:1], tables.shape) if tables.ndim > 2 else tables


def _hard(weights):
    return (np.arange(weights.shape[-1]) == weights.argmax(-1)[..., None]).astype(float)


def _without_last(weights):
    kept = weights.copy()
    kept[..., -1] = 0
    return kept


def soft_lookup(slips, query, keys, values):
    """(d,), (k, d), (k, v) -> (v,)."""
    scores = _likeness(slips, query, keys, values)
    weights = slips.pick(
        lambda: softmax(slips, scores),
        hard_lookup=lambda: (np.arange(len(scores)) == np.argmax(scores)).astype(float),
        no_softmax=lambda: scores,
        worst_key=lambda: (np.arange(len(scores)) == np.argmin(scores)).astype(float),
        each_gets_all=lambda: np.ones(len(scores)),
        sizes_of_scores=lambda: softmax(slips, np.abs(scores)),
    )
    values = slips.choose(values, keys_as_values=keys)
    return slips.pick(
        lambda: weights @ values,
        weights_returned=lambda: weights,
        scores_returned=lambda: scores,
        not_summed=lambda: weights[:, None] * values,
        averaged=lambda: (weights[:, None] * values).mean(0),
        row=lambda: (weights @ values)[None],
        values_added_up=lambda: (weights @ values).sum(),
    )


def _likeness(slips, query, keys, values):
    return slips.pick(
        lambda: keys @ query,
        scaled=lambda: keys @ query / np.sqrt(len(query)),
        scaled_by_count=lambda: keys @ query / np.sqrt(len(keys)),
        cosine_instead=lambda: keys @ query / np.sqrt((keys**2).sum(-1) * (query @ query)),
        distance_instead=lambda: np.sqrt(((keys - query) ** 2).sum(-1)),
        minus_distance=lambda: -np.sqrt(((keys - query) ** 2).sum(-1)),
        minus_square=lambda: -((keys - query) ** 2).sum(-1),
        values_as_keys=lambda: values @ query,
        key_lengths_only=lambda: keys @ query / np.sqrt((keys**2).sum(-1)),
        squared_scores=lambda: (keys @ query) ** 2,
        by_width=lambda: keys @ query / len(query),
        keys_transposed=lambda: keys.T @ query,
        reshaped=lambda: query @ keys.reshape(keys.shape[::-1]),
    )


def kernel_regression(slips, x, xs, ys, bandwidth):
    """(q,), (k,), (k,), s -> (q,)."""
    s, x = float(bandwidth), slips.choose(x, first_query=np.full_like(x, x[0]))
    gaps = x[:, None] - slips.choose(xs, ys_as_keys=ys, gap_added=-xs)
    weights = _nearness(slips, _kernel(slips, gaps, s, x[:, None] * xs), gaps, s)
    return slips.pick(
        lambda: weights @ ys,
        weights_returned=lambda: weights,
        averaged=lambda: weights @ ys / len(xs),
        places_mixed=lambda: weights @ xs,
        predictions_added_up=lambda: (weights @ ys).sum(),
        column=lambda: (weights @ ys)[:, None],
        row=lambda: (weights @ ys)[None],
    )


def _kernel(slips, gaps, s, products):
    return slips.pick(
        lambda: -(gaps**2) / (2 * s**2),
        width_not_squared=lambda: -(gaps**2) / (2 * s),
        two_forgotten=lambda: -(gaps**2) / s**2,
        plain_width=lambda: -(gaps**2) / s,
        missing_brackets=lambda: -(gaps**2) / 2 * s**2,
        width_multiplied=lambda: -(gaps**2) * s,
        sign_forgotten=lambda: gaps**2 / (2 * s**2),
        not_squared=lambda: -np.abs(gaps) / s,
        half_size=lambda: -np.abs(gaps) / (2 * s**2),
        size_over_two=lambda: -np.abs(gaps) / (2 * s),
        fourth_power=lambda: -(gaps**4) / (2 * s**2),
        two_above=lambda: -2 * (gaps / s) ** 2,
        root_of_width=lambda: -(gaps**2) / (2 * np.sqrt(s)),
        signed_gap=lambda: -gaps / (2 * s**2),
        two_squared=lambda: -((gaps / (2 * s)) ** 2),
        width_ignored=lambda: -(gaps**2) / 2,
        width_and_two_ignored=lambda: -(gaps**2),
        product_instead=lambda: products / (2 * s**2),
    )


def _nearness(slips, scores, gaps, s):
    near = np.abs(gaps) <= s
    return slips.pick(
        lambda: softmax(slips, scores),
        nearest_only=lambda: _hard(scores),
        no_softmax=lambda: scores,
        small_number_added=lambda: np.exp(scores) / (np.exp(scores).sum(-1, keepdims=True) + 1e-9),
        density=lambda: np.exp(scores) / (s * np.sqrt(2 * np.pi)),
        boxcar=lambda: near / near.sum(-1, keepdims=True),
        plain_mean=lambda: np.full(gaps.shape, 1 / gaps.shape[-1]),
        itself_left_out=lambda: softmax(slips, np.where(gaps == 0, -np.inf, scores)),
    )
