"""Wrong programs written by hand, as a beginner would write them: none of them knows the switches of attnlib.checks.

TWINS[exercise][mistake] is a function; the check has to recognise it by what it returns, and by nothing else.
"""

import math

import numpy as np
import torch


def soft(x, axis=-1):
    powers = np.exp(x - x.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def naive(x):
    return np.exp(x) / np.exp(x).sum(axis=-1, keepdims=True)


def turned(x):
    return x.swapaxes(-1, -2)


def root(query):
    return math.sqrt(query.shape[-1])


# similarity ----------------------------------------------------------------------------------------------------------
def early_return(a, b):
    total = 0
    for x, y in zip(a, b, strict=True):
        total += x * y
        return total


def last_one(a, b):
    for x, y in zip(a, b, strict=True):
        total = x * y
    return total


def stops_before_the_last(a, b):
    total = 0.0
    for i in range(len(a) - 1):
        total += a[i] * b[i]
    return total


def multiplied_loop(a, b):
    total = 1.0
    for x, y in zip(a, b, strict=True):
        total *= x * y
    return total


def going_on(query, keys):
    scores, total = [], 0.0
    for key in keys:
        for x, y in zip(query, key, strict=True):
            total += x * y
        scores.append(total)
    return np.array(scores)


def one_key(query, keys):
    scores = []
    for _ in keys:
        scores.append(np.dot(query, keys[0]))
    return scores


def stops_at_the_first_key(query, keys):
    for key in keys:
        return np.dot(key, query)


def without_last_key(query, keys):
    return [sum(x * y for x, y in zip(query, keys[i], strict=True)) for i in range(len(keys) - 1)]


SIMILARITY = {
    "dot_product": {
        "not_summed": lambda a, b: [x * y for x, y in zip(a, b, strict=True)],
        "mean": lambda a, b: np.mean(a * b),
        "sums_first": lambda a, b: sum(x * y for x in a for y in b),
        "outer": lambda a, b: a[:, None] * b,
        "cosine_instead": lambda a, b: np.dot(a / np.linalg.norm(a), b / np.linalg.norm(b)),
        "size_of_sum": lambda a, b: np.abs(a @ b),
        "sizes_only": lambda a, b: sum(abs(x * y) for x, y in zip(a, b, strict=True)),
        "added_instead": lambda a, b: sum(x + y for x, y in zip(a, b, strict=True)),
        "subtracted": lambda a, b: np.sum(a - b),
        "squared_distance": lambda a, b: np.linalg.norm(a - b) ** 2,
        "overlooks_last": stops_before_the_last,
        "scaled": lambda a, b: a @ b / len(a) ** 0.5,
        "returned_early": early_return,
        "last_only": last_one,
        "first_with_itself": lambda a, b: np.dot(a, a),
        "cut_to_whole": lambda a, b: (a * b).astype(int).sum(),
        "multiplied_up": multiplied_loop,
        "order_turned": lambda a, b: np.convolve(a, b, mode="valid")[0],
        "first_two": lambda a, b: a[0] * b[0] + a[1] * b[1],
        "first_three": lambda a, b: sum(x * y for x, y in zip(a[:3], b[:3], strict=True)),
    },
    "cosine": {
        "not_divided": np.dot,
        "one_length": lambda a, b: a @ b / np.linalg.norm(a),
        "other_length": lambda a, b: sum(x * y for x, y in zip(a, b, strict=True)) / np.linalg.norm(b),
        "root_forgotten": lambda a, b: np.dot(a, b) / (sum(a**2) * sum(b**2)),
        "sums_as_lengths": lambda a, b: np.dot(a, b) / (np.sum(a) * np.sum(b)),
        "sizes_as_lengths": lambda a, b: np.dot(a, b) / (np.linalg.norm(a, 1) * np.linalg.norm(b, 1)),
        "largest_as_lengths": lambda a, b: a @ b / np.linalg.norm(a, np.inf) / np.linalg.norm(b, np.inf),
        "only_width": lambda a, b: np.mean(a * b),
        "missing_brackets": lambda a, b: a @ b / np.linalg.norm(a) * np.linalg.norm(b),
        "lengths_added": lambda a, b: a @ b / (np.linalg.norm(a) + np.linalg.norm(b)),
        "distance_instead": lambda a, b: 1 - a @ b / np.linalg.norm(a) / np.linalg.norm(b),
        "sign_lost": lambda a, b: np.abs(a @ b) / (np.linalg.norm(a) * np.linalg.norm(b)),
        "angle_instead": lambda a, b: math.acos(max(-1, min(1, a @ b / (np.linalg.norm(a) * np.linalg.norm(b))))),
        "mean_lengths": lambda a, b: a @ b / (np.sqrt(np.mean(a**2)) * np.sqrt(np.mean(b**2))),
        "squared": lambda a, b: (a @ b) ** 2 / (np.sum(a**2) * np.sum(b**2)),
        "clipped": lambda a, b: np.clip(a @ b / np.linalg.norm(a) / np.linalg.norm(b), 0, 1),
        "first_length_twice": lambda a, b: a @ b / (np.linalg.norm(a) * np.linalg.norm(a)),
        "other_length_twice": lambda a, b: a @ b / np.dot(b, b),
        "not_summed": lambda a, b: a / np.linalg.norm(a) * (b / np.linalg.norm(b)),
        "first_two": lambda a, b: (a[:2] @ b[:2] + 0 * a[1]) / (np.linalg.norm(a[:2]) * np.linalg.norm(b[:2])),
        "first_two_above": lambda a, b: (a[0] * b[0] + a[1] * b[1]) / math.hypot(*a) / math.hypot(*b),
    },
    "dot_scores": {
        "keys_transposed": lambda query, keys: query @ keys,
        "not_summed": lambda query, keys: np.array([query * key for key in keys]),
        "summed_down": lambda query, keys: np.sum(query * keys, axis=0),
        "summed_all": lambda query, keys: np.sum(query * keys),
        "mean": lambda query, keys: np.mean(keys * query, axis=1),
        "distance_instead": lambda query, keys: np.linalg.norm(keys - query, axis=1),
        "minus_distance": lambda query, keys: [-np.linalg.norm(key - query) for key in keys],
        "first_key_only": stops_at_the_first_key,
        "first_key_for_all": one_key,
        "overlooks_last": lambda query, keys: [stops_before_the_last(query, key) for key in keys],
        "all_but_last_key": without_last_key,
        "scaled": lambda query, keys: keys @ query / np.sqrt(keys.shape[1]),
        "cosine_instead": lambda query, keys: [SIMILARITY["dot_product"]["cosine_instead"](query, k) for k in keys],
        "softmaxed": lambda query, keys: soft(keys @ query),
        "column": lambda query, keys: keys @ query[:, None],
        "row": lambda query, keys: query[None] @ keys.T,
        "sorted_out": lambda query, keys: sorted(keys @ query, reverse=True),
        "total_not_reset": going_on,
        "best_key": lambda query, keys: max(range(len(keys)), key=lambda i: keys[i] @ query),
        "reshaped": lambda query, keys: query @ keys.reshape(keys.shape[1], keys.shape[0]),
        "one_added": lambda query, keys: [sum((x * y for x, y in zip(query, key, strict=True)), 1.0) for key in keys],
    },
}


# softmax -------------------------------------------------------------------------------------------------------------
def row_sums_lost(scores):
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1)


def powers_of_two(scores):
    powers = 2 ** (scores - scores.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def one_more(scores):
    peak = scores.max(-1, keepdims=True)
    powers = np.exp(scores - peak)
    return powers / (powers.sum(-1, keepdims=True) + np.exp(-peak))


def peak_of_undivided(scores, t):
    powers = np.exp(scores / t - scores.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def bits_of_each(row):
    return -sum(w * math.log2(w) for w in row if w > 0)


def entropies(weights, log, **where):
    return -(weights * log(np.where(weights > 0, weights, 1))).sum(-1, **where)


SHARES = {
    "softmax": {
        "peak_forgotten": naive,
        "over_queries": lambda x: soft(x, axis=-2),
        "over_everything": lambda x: np.exp(x - x.max()) / np.exp(x - x.max()).sum(),
        "no_exponential": lambda x: x / x.sum(-1, keepdims=True),
        "not_normalised": lambda x: np.exp(x - x.max(-1, keepdims=True)),
        "winner_takes_all": lambda x: np.eye(x.shape[-1])[np.argmax(x, axis=-1)],
        "peak_of_all": lambda x: naive(x - np.max(x)),
        "peak_of_sizes": lambda x: naive(x - np.abs(x).max(-1, keepdims=True)),
        "lowest_taken": lambda x: naive(x - x.min(-1, keepdims=True)),
        "mean_taken": lambda x: naive(x - x.mean(-1, keepdims=True)),
        "first_taken": lambda x: naive(x - x[..., 0:1]),
        "peak_or_zero": lambda x: naive(x - np.max(x, axis=-1, keepdims=True, initial=0)),
        "batch_axis": lambda x: soft(x, axis=0),
        "second_axis": lambda x: soft(x, axis=1),
        "keepdims_forgotten": row_sums_lost,
        "logarithm_left": lambda x: torch.log_softmax(torch.tensor(x.copy()), -1).numpy(),
        "sigmoid": lambda x: torch.sigmoid(torch.tensor(x.copy())),
        "squares": lambda x: np.square(x) / np.square(x).sum(-1, keepdims=True),
        "sizes": lambda x: abs(x) / abs(x).sum(-1, keepdims=True),
        "uniform": lambda x: np.ones_like(x) / x.shape[-1],
        "twice": lambda x: soft(soft(x)),
        "sign_turned": lambda x: soft(-x),
        "width_in_softmax": lambda x: soft(x / math.sqrt(x.shape[-1])),
        "divided_by_peak": lambda x: naive(x / x.max(-1, keepdims=True)),
        "standardised": lambda x: soft((x - x.mean(-1, keepdims=True)) / x.std(-1, keepdims=True)),
        "base_two": lambda x: (
            2 ** (x - x.max(-1, keepdims=True)) / np.sum(2 ** (x - x.max(-1, keepdims=True)), -1, keepdims=True)
        ),
        "base_ten": lambda x: soft(x * math.log(10)),
        "one_too_many": one_more,
        "last_left_out": lambda x: np.exp(x) / np.exp(x)[..., :-1].sum(-1, keepdims=True),
        "lengths_one": lambda x: np.exp(x) / np.linalg.norm(np.exp(x), axis=-1, keepdims=True),
        "divided_by_count": lambda x: np.exp(x - x.max(-1, keepdims=True)) / x.shape[-1],
        "nan_hidden": lambda x: np.nan_to_num(naive(x)),
        "clipped": lambda x: naive(np.clip(x, -50, 50)),
    },
    "sharpen": {
        "multiplied": lambda x, t: soft(x * t),
        "temperature_ignored": lambda x, t: soft(x),
        "temperature_squared": lambda x, t: soft(x / t / t),
        "root_of_temperature": lambda x, t: soft(x / math.sqrt(t)),
        "divided_afterwards": lambda x, t: soft(x) / t,
        "raised_not_renormalised": lambda x, t: soft(x) ** (1 / float(t)),
        "whole_division": lambda x, t: soft(x // t),
        "softmaxed_before": lambda x, t: soft(soft(x) / t),
        "whole_temperature": lambda x, t: soft(x / max(1, int(t))),
        "one_added": lambda x, t: soft(x / (t + 1)),
        "peak_not_divided": peak_of_undivided,
        "peak_forgotten": lambda x, t: naive(x / t),
        "over_queries": lambda x, t: soft(x / t, axis=-2),
        "over_everything": lambda x, t: soft((x / t).reshape(1, -1)).reshape(x.shape),
        "not_normalised": lambda x, t: np.exp((x - x.max(-1, keepdims=True)) / t),
        "winner_takes_all": lambda x, t: np.eye(x.shape[-1])[np.argmax(x / t, axis=-1)],
        "twice": lambda x, t: soft(soft(x / t)),
        "sign_turned": lambda x, t: soft(-x / t),
        "batch_axis": lambda x, t: soft(x / t, 0),
    },
    "entropy": {
        "natural_logarithm": lambda w: entropies(w, np.log),
        "logarithm_of_ten": lambda w: entropies(w, np.log10),
        "zero_forgotten": lambda w: -(w * np.log2(w)).sum(-1),
        "nats_and_zero": lambda w: -np.sum(w * np.log(w), axis=-1),
        "weights_left_out": lambda w: -np.log2(np.where(w > 0, w, 1)).sum(-1),
        "sign_forgotten": lambda w: -entropies(w, np.log2),
        "averaged": lambda w: -(w * np.log2(np.where(w > 0, w, 1))).mean(-1),
        "over_everything": lambda w: bits_of_each(w.ravel().tolist()),
        "over_queries": lambda w: -(w * np.log2(np.where(w > 0, w, 1))).sum(0),
        "not_summed": lambda w: -w * np.log2(np.where(w > 0, w, 1)),
        "axis_kept": lambda w: entropies(w, np.log2, keepdims=True),
        "from_largest": lambda w: -np.log2(w.max(axis=-1)),
        "nan_hidden": lambda w: np.nan_to_num(-(w * np.log2(w)).sum(-1)),
        "keys_it_looks_at": lambda w: 2 ** entropies(w, np.log2),
        "shared_by_count": lambda w: entropies(w, np.log2) / np.log2(w.shape[-1]),
        "missing_to_full": lambda w: np.log2(w.shape[-1]) - entropies(w, np.log2),
        "softmaxed_again": lambda w: entropies(soft(w), np.log2),
        "bare_logarithms": lambda w: -np.sum(np.log2(w), axis=-1),
        "rows_averaged": lambda w: np.mean(entropies(w, np.log2)),
    },
}


# mixture -------------------------------------------------------------------------------------------------------------
def mixed_on(weights, values):
    mixed, total = np.empty((*weights.shape[:-1], values.shape[-1])), 0
    for place in np.ndindex(*weights.shape[:-2]):
        total = np.zeros(values.shape[-1])
        for q in range(weights.shape[-2]):
            for k in range(weights.shape[-1]):
                total = total + weights[(*place, q, k)] * values[(*place, k)]
            mixed[(*place, q)] = total
    return mixed


def the_last_one(weights, values):
    for key in range(weights.shape[-1]):
        output = weights[..., key, None] * values[..., None, key, :]
    return output


def nearest(x, xs, ys, s):
    return np.array([ys[np.argmin(np.abs(xs - place))] for place in x])


def bell(x, xs, s):
    return -((x[:, None] - xs[None, :]) ** 2) / (2 * s**2)


MIXTURE = {
    "mix": {
        "renormalised": lambda w, v: (w / w.sum(-1, keepdims=True)) @ v,
        "softmaxed_again": lambda w, v: soft(w) @ v,
        "weights_transposed": lambda w, v: turned(w) @ v,
        "best_only": lambda w, v: np.take_along_axis(v, np.argmax(w, -1)[..., None], axis=-2),
        "weights_ignored": lambda w, v: np.ones(w.shape) @ v,
        "sizes_of_weights": lambda w, v: np.abs(w) @ v,
        "squared_weights": lambda w, v: (w * w) @ v,
        "negatives_dropped": lambda w, v: np.where(w > 0, w, 0) @ v,
        "first_query": lambda w, v: np.repeat(w[..., :1, :] @ v, w.shape[-2], axis=-2),
        "last_key_lost": lambda w, v: w[..., :-1] @ v[..., :-1, :],
        "values_reversed": lambda w, v: np.flip(w, -1) @ v,
        "np_dot": np.dot,
        "not_summed": lambda w, v: w[..., :, :, None] * v[..., None, :, :],
        "cell_by_cell": lambda w, v: w * v,
        "averaged": lambda w, v: w @ v / v.shape[-2],
        "total_not_reset": mixed_on,
        "result_transposed": lambda w, v: np.einsum("...qk,...kv->...vq", w, v),
        "values_added_up": lambda w, v: np.einsum("...qk,...kv->...q", w, v),
        "values_transposed": lambda w, v: w @ turned(v),
        "operands_swapped": lambda w, v: np.matmul(v, w),
        "averaged_by_length": lambda w, v: w @ v / len(v),
        "averaged_by_queries": lambda w, v: w @ v / w.shape[0],
        "all_axes_turned": lambda w, v: w.T @ v,
        "last_key_only": the_last_one,
    },
    "soft_lookup": {
        "hard_lookup": lambda q, k, v: v[np.argmax(k @ q)],
        "no_softmax": lambda q, k, v: (q @ k.T) @ v,
        "scaled": lambda q, k, v: soft(k @ q / math.sqrt(q.size)) @ v,
        "scaled_by_count": lambda q, k, v: soft(k @ q / math.sqrt(len(k))) @ v,
        "cosine_instead": lambda q, k, v: soft(k @ q / np.linalg.norm(k, axis=1) / np.linalg.norm(q)) @ v,
        "distance_instead": lambda q, k, v: soft(np.linalg.norm(k - q, axis=1)) @ v,
        "minus_square": lambda q, k, v: soft(-np.square(k - q).sum(1)) @ v,
        "values_as_keys": lambda q, k, v: soft(v @ q) @ v,
        "keys_transposed": lambda q, k, v: soft(q @ k) @ v,
        "keys_as_values": lambda q, k, v: soft(k @ q) @ k,
        "weights_returned": lambda q, k, v: soft(k @ q),
        "scores_returned": lambda q, k, v: [key @ q for key in k],
        "not_summed": lambda q, k, v: np.array([w * row for w, row in zip(soft(k @ q), v, strict=True)]),
        "averaged": lambda q, k, v: np.mean(soft(k @ q)[:, None] * v, axis=0),
        "row": lambda q, k, v: soft(q[None] @ k.T) @ v,
        "values_added_up": lambda q, k, v: np.sum(soft(k @ q) @ v),
        "peak_forgotten": lambda q, k, v: naive(k @ q) @ v,
        "no_exponential": lambda q, k, v: (k @ q / np.sum(k @ q)) @ v,
        "not_normalised": lambda q, k, v: np.exp(k @ q) @ v,
        "uniform": lambda q, k, v: v.mean(axis=0),
    },
    "kernel_regression": {
        "width_not_squared": lambda x, xs, ys, s: soft(-((x[:, None] - xs) ** 2) / (2 * s)) @ ys,
        "two_forgotten": lambda x, xs, ys, s: soft(-(((x[:, None] - xs) / s) ** 2)) @ ys,
        "plain_width": lambda x, xs, ys, s: soft(-((x[:, None] - xs) ** 2) / s) @ ys,
        "missing_brackets": lambda x, xs, ys, s: soft(-((x[:, None] - xs) ** 2) / 2 * s**2) @ ys,
        "sign_forgotten": lambda x, xs, ys, s: soft(-bell(x, xs, s)) @ ys,
        "not_squared": lambda x, xs, ys, s: soft(-abs(x[:, None] - xs) / s) @ ys,
        "half_size": lambda x, xs, ys, s: soft(-abs(np.subtract.outer(x, xs)) / (2 * s**2)) @ ys,
        "two_squared": lambda x, xs, ys, s: soft(-(((x[:, None] - xs) / (2 * s)) ** 2)) @ ys,
        "width_ignored": lambda x, xs, ys, s: soft(-0.5 * (x[:, None] - xs) ** 2) @ ys,
        "product_instead": lambda x, xs, ys, s: soft(x[:, None] * xs / (2 * s**2)) @ ys,
        "nearest_only": nearest,
        "plain_mean": lambda x, xs, ys, s: np.full(len(x), ys.mean()),
        "weights_returned": lambda x, xs, ys, s: soft(bell(x, xs, s)),
        "averaged": lambda x, xs, ys, s: (soft(bell(x, xs, s)) * ys).mean(1),
        "no_softmax": lambda x, xs, ys, s: bell(x, xs, s) @ ys,
        "places_mixed": lambda x, xs, ys, s: soft(bell(x, xs, s)) @ xs,
        "column": lambda x, xs, ys, s: soft(bell(x, xs, s)) @ ys[:, None],
        "over_queries": lambda x, xs, ys, s: soft(bell(x, xs, s), axis=0) @ ys,
        "peak_forgotten": lambda x, xs, ys, s: naive(bell(x, xs, s)) @ ys,
        "not_normalised": lambda x, xs, ys, s: np.exp(bell(x, xs, s) - bell(x, xs, s).max(1, keepdims=True)) @ ys,
        "peak_of_all": lambda x, xs, ys, s: naive(bell(x, xs, s) - bell(x, xs, s).max()) @ ys,
        "small_number_added": lambda x, xs, ys, s: (
            np.exp(bell(x, xs, s)) @ ys / (np.exp(bell(x, xs, s)).sum(-1) + 1e-10)
        ),
    },
}


# scaled --------------------------------------------------------------------------------------------------------------
def with_scores(scores, softmax=soft):
    """An `attend` with these scores."""

    def attend(query, key, value):
        weights = softmax(scores(query, key))
        return weights @ value, weights

    return attend


def over(size):
    """Scores whose divisor is of the reader's own making."""
    return lambda query, key: query @ turned(key) / size(query, key)


def with_weights(used):
    """An `attend` whose scores are right: what it does with the weights is its own affair."""
    return lambda query, key, value: used(soft(over(lambda q, k: root(q))(query, key)), key, value)


def per_root(query, key):
    return root(query)


DIVISORS = {
    "unscaled": lambda q, k: 1,
    "by_width": lambda q, k: q.shape[-1],
    "multiplied": lambda q, k: q.shape[-1] ** -0.5,
    "times_width": lambda q, k: 1 / q.shape[-1],
    "by_key_count": lambda q, k: math.sqrt(k.shape[-2]),
    "by_query_count": lambda q, k: math.sqrt(q.shape[-2]),
    "by_first_axis": lambda q, k: math.sqrt(len(q)),
    "by_second_axis": lambda q, k: math.sqrt(k.shape[1]) if q.ndim == 2 else math.sqrt(q.shape[1]),
    "twice_width": lambda q, k: math.sqrt(q.shape[-1] + k.shape[-1]),
    "fourth_root": lambda q, k: math.sqrt(root(q)),
    "whole_root": lambda q, k: math.isqrt(q.shape[-1]),
    "half_of_width": lambda q, k: q.shape[-1] / 2,
    "eight_always": lambda q, k: np.sqrt(64),
    "two_always": lambda q, k: 2,
}


def cosine_scores(query, key):
    query = query / np.linalg.norm(query, axis=-1, keepdims=True)
    key = key / np.linalg.norm(key, axis=-1, keepdims=True)
    return query @ turned(key)


SCALED = {
    "scaled_scores": {
        **{name: over(size) for name, size in DIVISORS.items()},
        "width_squared": over(lambda q, k: q.shape[-1] ** 2),
        "by_all_entries": over(lambda q, k: math.sqrt(q.size)),
        "result_transposed": lambda q, k: np.einsum("...qd,...kd->...kq", q, k) / root(q),
        "not_transposed": lambda q, k: q @ k / root(q),
        "all_axes_turned": lambda q, k: q @ k.T / root(q),
        "queries_only": lambda q, k: q @ turned(q) / root(q),
        "keys_only": lambda q, k: k @ turned(k) / root(k),
        "cosine_instead": cosine_scores,
        "already_softmaxed": lambda q, k: soft(q @ turned(k) / root(q)),
        "reshaped": lambda q, k: q @ k.reshape(*k.shape[:-2], k.shape[-1], k.shape[-2]) / root(q),
        "whole_division": lambda q, k: q @ turned(k) // root(q),
        "distance_instead": lambda q, k: -np.linalg.norm(q[..., :, None, :] - k[..., None, :, :], axis=-1) / root(q),
    },
    "attend": {
        **{name: with_scores(over(size)) for name, size in DIVISORS.items()},
        "over_queries": with_scores(over(lambda q, k: root(q)), lambda s: soft(s, -2)),
        "over_everything": with_scores(over(lambda q, k: root(q)), lambda s: soft(s.reshape(1, -1)).reshape(s.shape)),
        "batch_axis": with_scores(over(lambda q, k: root(q)), lambda s: soft(s, 0)),
        "second_axis": with_scores(over(lambda q, k: root(q)), lambda s: soft(s, 1)),
        "peak_forgotten": with_scores(over(lambda q, k: root(q)), naive),
        "twice": with_scores(over(lambda q, k: root(q)), lambda s: soft(soft(s))),
        "winner_takes_all": with_scores(over(lambda q, k: root(q)), lambda s: np.eye(s.shape[-1])[s.argmax(-1)]),
        "sigmoid": with_scores(over(lambda q, k: root(q)), lambda s: torch.sigmoid(torch.tensor(s)).numpy()),
        "keepdims_forgotten": with_scores(over(lambda q, k: root(q)), row_sums_lost),
        "no_softmax": with_scores(over(lambda q, k: root(q)), lambda s: s),
        "scaled_afterwards": lambda q, k, v: (soft(q @ turned(k)) / root(q) @ v, soft(q @ turned(k)) / root(q)),
        "queries_only": with_scores(lambda q, k: q @ turned(q) / root(q)),
        "keys_only": with_scores(lambda q, k: k @ turned(k) / root(k)),
        "all_axes_turned": with_scores(lambda q, k: q @ k.T / root(q)),
        "not_transposed": with_scores(lambda q, k: q @ k / root(q)),
        "cosine_instead": with_scores(cosine_scores),
        "order_swapped": with_weights(lambda w, k, v: (w, w @ v)),
        "only_output": with_weights(lambda w, k, v: w @ v),
        "only_weights": with_weights(lambda w, k, v: w),
        "keys_as_values": with_weights(lambda w, k, v: (w @ k, w)),
        "weights_turned": with_weights(lambda w, k, v: (w @ v, turned(w))),
        "weights_transposed": with_weights(lambda w, k, v: (turned(w) @ v, w)),
        "mean_of_values": with_weights(
            lambda w, k, v: (np.ones_like(w) / w.shape[-1] @ v, w),
        ),
        "best_value_only": with_weights(lambda w, k, v: (np.take_along_axis(v, w.argmax(-1)[..., None], -2), w)),
        "divided_by_keys": with_weights(lambda w, k, v: (w @ v / v.shape[-2], w)),
        "output_scaled": with_weights(lambda w, k, v: (w @ v / root(k), w)),
        "scores_returned": lambda q, k, v: (soft(q @ turned(k) / root(q)) @ v, q @ turned(k) / root(q)),
        "raw_scores_mixed": lambda q, k, v: (q @ turned(k) / root(q) @ v, soft(q @ turned(k) / root(q))),
        "values_not_mixed": with_weights(lambda w, k, v: (v, w)),
        "cell_by_cell": with_weights(lambda w, k, v: (np.multiply(w, v), w)),
        "scaled_twice": lambda q, k, v: (
            soft(over(per_root)(q, k)) / root(q) @ v,
            soft(over(per_root)(q, k)) / root(q),
        ),
        "peak_or_zero": with_scores(over(per_root), lambda s: naive(s - np.maximum(s.max(-1, keepdims=True), 0))),
        "summed_over_batch": with_weights(
            lambda w, k, v: (np.einsum("nqk,nkv->qv", w.reshape(-1, *w.shape[-2:]), v.reshape(-1, *v.shape[-2:])), w),
        ),
    },
}


# masks ---------------------------------------------------------------------------------------------------------------
def ones(n, m):
    return np.ones((int(n), int(m)), dtype=bool)


def zeros(n, m):
    return np.zeros((int(n), int(m)), dtype=bool)


def filled(compare):
    """A causal mask made by two loops."""
    return lambda n, m: [[bool(compare(i, j, n, m)) for j in range(m)] for i in range(n)]


def each_length(compare):
    """A padding mask made by loops."""
    return lambda lengths, n: np.array([[[bool(compare(j, length, n)) for j in range(n)]] for length in lengths])


def hides_the_tail(lengths, n):
    mask = np.ones((len(lengths), 1, n), dtype=bool)
    for i, length in enumerate(lengths):
        if length:
            mask[i, 0, length:] = False
    return mask


def closes_the_tail(lengths, n):
    mask = np.ones((len(lengths), 1, n), dtype=bool)
    for i, length in enumerate(lengths):
        mask[i, 0, -(n - length) :] = False
    return mask


def real(lengths, n):
    return np.arange(n) < np.asarray(lengths)[:, None]


MASKS = {
    "causal_mask": {
        "top_left": lambda n, m: np.tril(ones(n, m)),
        "inverted": lambda n, m: np.triu(ones(n, m), m - n + 1),
        "off_by_one": filled(lambda i, j, n, m: j < i + m - n),
        "peeks_ahead": lambda n, m: np.tril(ones(n, m), m - n + 1),
        "upper_triangle": lambda n, m: np.triu(ones(n, m), m - n),
        "transposed": lambda n, m: np.tril(ones(m, n), n - m),
        "diagonal_only": lambda n, m: np.eye(n, m, m - n, dtype=bool),
        "everything": ones,
        "nothing": zeros,
        "numbers": lambda n, m: np.tril(np.ones((n, m)), m - n),
        "additive": lambda n, m: np.triu(np.full((n, m), -np.inf), m - n + 1),
        "additive_finite": lambda n, m: np.where(np.tril(ones(n, m), m - n), 0, -1e9),
        "square_of_queries": lambda n, m: np.tril(ones(n, n)),
        "square_of_keys": lambda n, m: np.tril(ones(m, m)),
        "never_negative": lambda n, m: np.tril(ones(n, m), max(0, m - n)),
        "size_of_difference": lambda n, m: np.tri(n, m, abs(m - n)) > 0,
        "offset_turned": filled(lambda i, j, n, m: j <= i + n - m),
        "from_the_right": lambda n, m: np.fliplr(np.tril(ones(n, m), m - n)),
        "from_below": lambda n, m: np.flipud(np.tril(ones(n, m), m - n)),
        "only_one_before": filled(lambda i, j, n, m: i + m - n - 1 <= j <= i + m - n),
        "none_but_past_ones": filled(lambda i, j, n, m: j == 0 or j <= i + m - n),
        "blind_rows_opened": filled(lambda i, j, n, m: i + m - n < 0 or j <= i + m - n),
        "counted_down": filled(lambda i, j, n, m: j <= m - i),
        "extra_axis": lambda n, m: np.tril(np.ones((1, n, m), dtype=bool), m - n),
    },
    "padding_mask": {
        "inverted": each_length(lambda j, length, n: j >= length),
        "off_by_one": each_length(lambda j, length, n: j <= length),
        "one_too_few": each_length(lambda j, length, n: j < length - 1),
        "padding_in_front": each_length(lambda j, length, n: j >= n - length),
        "last_real_only": each_length(lambda j, length, n: j == length - 1),
        "everything": each_length(lambda j, length, n: True),
        "axis_missing": real,
        "on_queries": lambda lengths, n: real(lengths, n)[..., None],
        "both_sides": lambda lengths, n: np.einsum("bi,bj->bij", real(lengths, n), real(lengths, n)),
        "spread_out": lambda lengths, n: np.tile(real(lengths, n)[:, None], (1, n, 1)),
        "axis_of_heads": lambda lengths, n: real(lengths, n)[:, None, None],
        "axis_in_front": lambda lengths, n: real(lengths, n)[None],
        "triangle_too": lambda lengths, n: np.tril(np.tile(real(lengths, n)[:, None], (1, n, 1))),
        "numbers": lambda lengths, n: real(lengths, n)[:, None].astype(np.float32),
        "additive": lambda lengths, n: np.where(real(lengths, n), 0, -np.inf)[:, None],
        "first_length_for_all": lambda lengths, n: np.array([[[j < lengths[0] for j in range(n)]]] * len(lengths)),
        "longest_for_all": lambda lengths, n: np.array([[[j < max(lengths) for j in range(n)]]] * len(lengths)),
        "empty_is_full": hides_the_tail,
        "as_long_as_longest": lambda lengths, n: real(lengths, max(lengths))[:, None],
        "order_turned": lambda lengths, n: real(lengths, n)[::-1, None],
        "lengths_in_row": lambda lengths, n: np.less(np.arange(n), lengths),
        "full_is_closed": closes_the_tail,
    },
}


def blind(mask, scores):
    return ~np.broadcast_to(mask, scores.shape).any(-1, keepdims=True)


def at(number):
    """Blocked scores are set to this number; a query that sees nobody is thought of."""
    return lambda scores, mask: np.where(blind(mask, scores), 0, soft(np.where(mask, scores, number)))


def no_peak(scores, mask):
    powers = np.where(mask, np.exp(scores), 0)
    total = powers.sum(-1, keepdims=True)
    return np.where(total > 0, powers / total, 0)


def peak_of_blocked_ones(scores, mask):
    powers = np.exp(scores - scores.max(-1, keepdims=True)) * mask
    total = powers.sum(-1, keepdims=True)
    return powers / np.where(total == 0, 1, total)


def safe(scores, mask):
    return np.nan_to_num(soft(np.where(mask, scores, -np.inf)))


MASKED_WEIGHTS = {
    "blind_nan": lambda s, m: soft(np.where(m, s, -np.inf)),
    "blind_uniform": lambda s, m: soft(np.where(m, s, -1e9)),
    "multiplied_by_mask": lambda s, m: soft(s * m),
    "masked_too_late": lambda s, m: soft(s) * m,
    "mask_inverted": lambda s, m: safe(s, ~m),
    "mask_ignored": lambda s, m: soft(s),
    "over_queries": lambda s, m: np.nan_to_num(soft(np.where(m, s, -np.inf), axis=-2)),
    "peak_of_blocked": peak_of_blocked_ones,
    "blocked_mildly": at(-1),
    "blocked_at_ten": at(-10),
    "blocked_at_hundred": at(-100),
    "blocked_at_ten_thousand": at(-1e4),
    "mask_added": lambda s, m: soft(s + m),
    "infinity_times_mask": lambda s, m: soft(s + (1 - m) * -np.inf),
    "mask_transposed": lambda s, m: safe(s, turned(m)),
    "first_row_for_all": lambda s, m: safe(s, m[..., :1, :]),
    "always_causal": lambda s, m: safe(s, np.tril(np.ones(s.shape[-2:], dtype=bool))),
    "blind_averaged": lambda s, m: np.where(blind(m, s), soft(s), safe(s, m)),
    "over_everything": lambda s, m: (lambda p: p / p.sum())(np.where(m, np.exp(s - s.max()), 0)),
    "picked_out": lambda s, m: soft(s[m]),
    "all_zero": lambda s, m: np.nan_to_num(soft(s + (1 - m) * -np.inf)),
    "one_blind_all_zero": lambda s, m: np.zeros_like(s) if blind(m, s).any() else soft(np.where(m, s, -np.inf)),
}


def masked_by(weights):
    """An `attend_masked` with these weights."""

    def attend_masked(query, key, value, mask):
        shares = weights(query @ turned(key) / root(query), mask)
        return shares @ value, shares

    return attend_masked


def masked_over(size):
    def attend_masked(query, key, value, mask):
        shares = safe(over(size)(query, key), mask)
        return shares @ value, shares

    return attend_masked


def masked_handing(handed):
    def attend_masked(query, key, value, mask):
        scores = query @ turned(key) / root(query)
        return handed(safe(scores, mask), key, value, scores)

    return attend_masked


def scaled_too_late(query, key, value, mask):
    weights = safe(query @ turned(key), mask) / root(query)
    return weights @ value, weights


def hidden_values(query, key, value, mask):
    weights = safe(query @ turned(key) / root(query), mask)
    seen = np.broadcast_to(mask, weights.shape).all(axis=-2)
    return weights @ np.where(seen[..., None], value, 0), weights


MASKED = {
    "masked_softmax": {
        **MASKED_WEIGHTS,
        "peak_forgotten": lambda s, m: np.nan_to_num(
            np.exp(s) * m / (np.exp(s) * m).sum(-1, keepdims=True), nan=np.nan
        ),
        "not_normalised": lambda s, m: np.where(m, np.exp(s - s.max(-1, keepdims=True)), 0),
        "winner_takes_all": lambda s, m: np.where(
            blind(m, s), 0, np.eye(s.shape[-1])[np.where(m, s, -np.inf).argmax(-1)]
        ),
    },
    "attend_masked": {
        **{name: masked_by(weights) for name, weights in MASKED_WEIGHTS.items()},
        "unscaled": masked_over(lambda q, k: 1),
        "by_width": masked_over(lambda q, k: q.shape[-1]),
        "by_key_count": masked_over(lambda q, k: math.sqrt(k.shape[-2])),
        "by_query_count": masked_over(lambda q, k: math.sqrt(q.shape[-2])),
        "by_first_axis": masked_over(lambda q, k: math.sqrt(len(q))),
        "order_swapped": masked_handing(lambda w, k, v, s: (w, w @ v)),
        "scores_returned": masked_handing(lambda w, k, v, s: (w @ v, s)),
        "only_output": masked_handing(lambda w, k, v, s: w @ v),
        "only_weights": masked_handing(lambda w, k, v, s: w),
        "keys_as_values": masked_handing(lambda w, k, v, s: (w @ k, w)),
        "weights_transposed": masked_handing(lambda w, k, v, s: (turned(w) @ v, w)),
        "cell_by_cell": masked_handing(lambda w, k, v, s: (w * v, w)),
        "scaled_afterwards": scaled_too_late,
        "scaled_twice": masked_handing(lambda w, k, v, s: (w / root(k) @ v, w / root(k))),
        "values_hidden": hidden_values,
        "unmasked_output": masked_handing(lambda w, k, v, s: (soft(s) @ v, w)),
        "masked_for_output_only": masked_handing(lambda w, k, v, s: (w @ v, soft(s))),
    },
}

TWINS = SIMILARITY | SHARES | MIXTURE | SCALED | MASKS | MASKED
