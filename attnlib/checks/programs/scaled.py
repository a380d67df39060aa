"""Scaled dot-product attention: scaled_scores and attend, right and wrong; the masks' programs build on them."""

import numpy as np

from attnlib.checks.programs.shares import softmax


def scaled_scores(slips, query, key):
    """(..., q, d), (..., k, d) -> (..., q, k)."""
    products = _products(slips, query, key)
    scores = products / divisor(slips, query, key)
    return slips.pick(
        lambda: scores,
        standardised_scores=lambda: (products - products.mean(-1, keepdims=True)) / products.std(-1, keepdims=True),
        already_softmaxed=lambda: softmax(slips, scores),
        sizes_of_scores=lambda: np.abs(scores),
        whole_division=lambda: np.floor(scores),
        peak_subtracted=lambda: scores - scores.max(-1, keepdims=True),
        squashed=lambda: np.tanh(scores),
        triangle_left=lambda: np.tril(scores),
    )


def _products(slips, query, key):
    return slips.pick(
        lambda: query @ np.swapaxes(key, -1, -2),
        result_transposed=lambda: key @ np.swapaxes(query, -1, -2),
        not_transposed=lambda: query @ key,
        reshaped=lambda: query @ key.reshape(*key.shape[:-2], key.shape[-1], key.shape[-2]),
        all_axes_turned=lambda: query @ key.T,
        queries_only=lambda: query @ np.swapaxes(query, -1, -2),
        keys_only=lambda: key @ np.swapaxes(key, -1, -2),
        across_batch=lambda: query.reshape(-1, query.shape[-1]) @ key.reshape(-1, key.shape[-1]).T,
        cosine_instead=lambda: _directions(query) @ np.swapaxes(_directions(key), -1, -2),
        distance_instead=lambda: -_distances(query, key),
        query_length_only=lambda: _directions(query) @ np.swapaxes(key, -1, -2),
        added_instead=lambda: (query[..., :, None, :] + key[..., None, :, :]).sum(-1),
        key_for_all_queries=lambda: _mean_query(query) @ np.swapaxes(key, -1, -2),
    )


def divisor(slips, query, key):
    """What the products are divided by: √d, or what people take for it."""
    d = query.shape[-1]
    return slips.choose(
        _other_size(slips, query, key),
        unscaled=1.0,
        by_width=float(d),
        multiplied=d**-0.5,
        times_width=1.0 / d,
        twice_width=np.sqrt(2 * d),
        half_width=np.sqrt(d / 2),
        fourth_root=d**0.25,
        whole_root=float(int(np.sqrt(d))),
        half_of_width=d / 2,
        width_squared=float(d**2),
        by_logarithm=np.log(d) if d > 1 else 1.0,
        eight_always=8.0,
        two_always=2.0,
        cosine_instead=np.sqrt(d) if "scaled_as_well" in slips else 1.0,
        distance_instead=np.sqrt(d) if "scaled_as_well" in slips else 1.0,
        query_length_only=np.sqrt(d) if "scaled_as_well" in slips else 1.0,
        one_less=np.sqrt(d - 1) if d > 1 else 1.0,
        one_more=np.sqrt(d + 1),
    )


def _other_size(slips, query, key):
    """The root of d, or of the size of something else."""
    size = slips.choose(
        query.shape[-1],
        by_key_count=key.shape[-2],
        by_query_count=query.shape[-2],
        by_first_axis=(key if "of_key" in slips else query[..., 0, :] if "of_one" in slips else query).shape[0],
        by_second_axis=query.shape[1],
        by_all_entries=query.size,
    )
    return np.sqrt(size)


def _directions(vectors):
    return vectors / np.sqrt((vectors**2).sum(-1, keepdims=True))


def _distances(query, key):
    return np.sqrt(((query[..., :, None, :] - key[..., None, :, :]) ** 2).sum(-1))


def _mean_query(query):
    return np.broadcast_to(query.mean(-2, keepdims=True), query.shape)


def attend(slips, query, key, value):
    """(..., q, d), (..., k, d), (..., k, v) -> (..., q, v), (..., q, k)."""
    query, key, value = handed_in(slips, query, key, value)
    scores = scaled_scores(slips, query, key)
    if "by_value_width" in slips:
        scores = scores * np.sqrt(key.shape[-1] / value.shape[-1])
    weights = weigh(slips, scores, query, key)
    return hand_over(slips, weights, scores, key, value)


def handed_in(slips, query, key, value):
    """The three arguments, or two of them in each other's place."""
    return slips.choose(
        (query, key, value), key_and_value_swapped=(query, value, key), query_and_key_swapped=(key, query, value)
    )


def weigh(slips, scores, query, key):
    """Scores into weights, where the scale may also come too late."""
    late = np.sqrt(query.shape[-1])
    return slips.pick(
        lambda: softmax(slips, scores),
        no_softmax=lambda: scores,
        scaled_afterwards=lambda: softmax(slips, scores * late) / late,
        scaled_twice=lambda: softmax(slips, scores) / late,
        causal_too=lambda: softmax(slips, np.where(_past(*scores.shape[-2:]), scores, -np.inf)),
    )


def _past(n_query, n_key):
    return np.tri(n_query, n_key, max(n_key - n_query, 0), dtype=bool)


def hand_over(slips, weights, scores, key, value):
    """Mix the values and return both, or whatever else people return."""
    output = _mixed(slips, weights, scores, slips.choose(value, keys_as_values=key), key.shape[-1])
    return slips.pick(
        lambda: (output, weights),
        order_swapped=lambda: (weights, output),
        scores_returned=lambda: (output, scores),
        only_output=lambda: output,
        only_weights=lambda: weights,
        powers_returned=lambda: (output, np.exp(scores - scores.max(-1, keepdims=True))),
        weights_turned=lambda: (output, np.swapaxes(weights, -1, -2)),
        weights_rounded=lambda: (np.round(weights, 2) @ value, np.round(weights, 2)),
    )


def _mixed(slips, weights, scores, value, width):
    return slips.pick(
        lambda: weights @ value,
        weights_transposed=lambda: np.swapaxes(weights, -1, -2) @ value,
        raw_scores_mixed=lambda: scores @ value,
        cell_by_cell=lambda: weights * value,
        mean_of_values=lambda: np.broadcast_to(value.mean(-2, keepdims=True), (weights @ value).shape),
        best_value_only=lambda: _hard(weights) @ value,
        divided_by_keys=lambda: weights @ value / weights.shape[-1],
        output_scaled=lambda: weights @ value / np.sqrt(width),
        summed_over_batch=lambda: _summed_over_batch(weights @ value),
        values_not_mixed=lambda: value,
    )


def _summed_over_batch(output):
    return output.sum(tuple(range(output.ndim - 2)))


def _hard(weights):
    return (np.arange(weights.shape[-1]) == weights.argmax(-1)[..., None]).astype(float)
