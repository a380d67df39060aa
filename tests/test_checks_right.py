"""Right answers in every style are accepted: loops, einsum, torch, the query scaled first, lists, float32."""

import math

import numpy as np
import pytest
import torch

from attnlib.checks.exercises import EXERCISES
from attnlib.checks.judging import judge


def stable(x):
    powers = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def torched(function):
    """The same in torch: tensors go in, and a tensor comes out."""
    return lambda *arguments: function(*map(torch.as_tensor, arguments))


def row_by_row(function):
    """A function of one row, for any leading axes, with Python's own numbers."""

    def whole(x, *rest):
        return np.array([whole(row, *rest) for row in x]) if np.ndim(x) > 1 else np.array(function(x.tolist(), *rest))

    return whole


def shares(row, t=1.0):
    peak = max(row)
    powers = [math.exp((x - peak) / float(t)) for x in row]
    return [power / sum(powers) for power in powers]


def in_place_on_a_copy(x):
    x = x.copy()
    x -= x.max(axis=-1, keepdims=True)
    np.exp(x, out=x)
    x /= x.sum(axis=-1, keepdims=True)
    return x


def by_log_sum(x):
    x = np.asarray(x)
    peak = x.max(-1, keepdims=True)
    return np.exp(x - peak - np.log(np.exp(x - peak).sum(-1, keepdims=True)))


def dot_loop(a, b):
    total = 0.0
    for one, other in zip(a, b, strict=True):
        total += one * other
    return total


def entropy_by_rows(row):
    return -math.fsum(w * math.log2(w) for w in row if w > 0)


def entropy_masked(weights):
    bits = np.zeros_like(weights)
    np.log2(weights, where=weights > 0, out=bits)
    return -(weights * bits).sum(-1)


def mix_by_loops(weights, values):
    *lead, n_query, n_key = weights.shape
    mixed = np.zeros((*lead, n_query, values.shape[-1]))
    for place in np.ndindex(*lead):
        for q in range(n_query):
            for k in range(n_key):
                mixed[(*place, q)] += weights[(*place, q, k)] * values[(*place, k)]
    return mixed


def kernel_by_loops(x, xs, ys, bandwidth):
    predictions = []
    for place in x:
        scores = [-((place - other) ** 2) / (2 * bandwidth**2) for other in xs]
        powers = [math.exp(score - max(scores)) for score in scores]
        predictions.append(sum(p * y for p, y in zip(powers, ys, strict=True)) / sum(powers))
    return predictions


def scores_by_loops(query, key):
    *lead, n_query, d = query.shape
    scores = np.empty((*lead, n_query, key.shape[-2]))
    for *place, q, k in np.ndindex(*scores.shape):
        scores[(*place, q, k)] = sum(query[(*place, q)] * key[(*place, k)]) / math.sqrt(d)
    return scores


def attend(query, key, value, scores=lambda q, k: q @ k.swapaxes(-1, -2) / np.sqrt(q.shape[-1])):
    weights = stable(scores(query, key))
    return weights @ value, weights


def torch_attend(query, key, value, mask=None):
    output = torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    scores = query @ key.mT / query.shape[-1] ** 0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    return output, torch.nan_to_num(torch.softmax(scores, -1))


def causal_by_loops(n_query, n_key):
    mask = np.zeros((n_query, n_key), dtype=bool)
    for i in range(n_query):
        for j in range(n_key):
            mask[i, j] = j <= i + n_key - n_query
    return mask


def padding_by_loops(lengths, n):
    mask = np.zeros((len(lengths), 1, n), dtype=bool)
    for row, length in enumerate(lengths):
        mask[row, 0, :length] = True
    return mask


def masked_by_where(scores, mask):
    sees = mask.any(-1, keepdims=True)
    filled = np.where(mask, scores, -np.inf)
    powers = np.exp(filled - np.where(sees, filled.max(-1, keepdims=True), 0))
    return powers / np.where(sees, powers.sum(-1, keepdims=True), 1)


def masked_by_rows(scores, mask):
    weights = np.zeros(scores.shape, dtype=scores.dtype)
    mask = np.broadcast_to(mask, scores.shape)
    for place in np.ndindex(*scores.shape[:-1]):
        open_ = mask[place]
        if open_.any():
            weights[place][open_] = stable(scores[place][open_])
    return weights


def masked_attend(query, key, value, mask, masked=masked_by_where):
    weights = masked(query @ key.swapaxes(-1, -2) * query.shape[-1] ** -0.5, mask)
    return weights @ value, weights


def masked_by_nan(scores, mask):
    return np.nan_to_num(stable(np.where(mask, scores, -np.inf)))


def masked_query_first(query, key, value, mask):
    weights = masked_by_where((query / np.sqrt(query.shape[-1])) @ key.swapaxes(-1, -2), mask)
    return weights @ value, weights


def lookup_by_loops(query, keys, values):
    weights = shares((keys @ query).tolist())
    return [sum(w * x for w, x in zip(weights, column, strict=True)) for column in values.T]


RIGHT = {
    "dot_product": {
        "loop": dot_loop,
        "at": lambda a, b: a @ b,
        "einsum": lambda a, b: np.einsum("d,d->", a, b),
        "torch": torched(lambda a, b: torch.dot(a, b)),
        "sum": lambda a, b: sum(x * y for x, y in zip(a.tolist(), b.tolist(), strict=True)),
        "single": lambda a, b: np.float32(np.sum(a * b)),
    },
    "cosine": {
        "norms": lambda a, b: a @ b / (np.linalg.norm(a) * np.linalg.norm(b)),
        "directions": lambda a, b: (a / np.linalg.norm(a)) @ (b / np.linalg.norm(b)),
        "loop": lambda a, b: dot_loop(a, b) / math.sqrt(dot_loop(a, a) * dot_loop(b, b)),
        "torch": torched(lambda a, b: torch.nn.functional.cosine_similarity(a, b, dim=0)),
        "hypot": lambda a, b: np.einsum("d,d", a, b) / math.hypot(*a) / math.hypot(*b),
        "clipped": lambda a, b: np.clip(a @ b / np.sqrt((a @ a) * (b @ b)), -1, 1),
    },
    "dot_scores": {
        "at": lambda query, keys: keys @ query,
        "other side": lambda query, keys: query @ keys.T,
        "list": lambda query, keys: [dot_loop(query, key) for key in keys],
        "einsum": lambda query, keys: np.einsum("d,kd->k", query, keys),
        "sum": lambda query, keys: (keys * query).sum(axis=1),
        "torch": torched(lambda query, keys: keys.mv(query)),
        "single": lambda query, keys: (keys @ query).astype(np.float32),
    },
    "softmax": {
        "numpy": stable,
        "loops": row_by_row(shares),
        "list": lambda x: stable(x).tolist(),
        "torch": torched(lambda x: torch.softmax(x, -1)),
        "copy": in_place_on_a_copy,
        "logarithms": by_log_sum,
        "single": lambda x: stable(x.astype(np.float32)),
        "turned": lambda x: np.moveaxis(stable(x), -1, 0).transpose(*range(1, x.ndim), 0),
    },
    "sharpen": {
        "numpy": lambda x, t: stable(x / t),
        "loops": row_by_row(shares),
        "torch": torched(lambda x, t: torch.softmax(x / t, -1)),
        "copy": lambda x, t: in_place_on_a_copy(x / t),
        "peak first": lambda x, t: stable((x - x.max(-1, keepdims=True)) / t),
        "inverse": lambda x, t: by_log_sum(x * (1 / t)).astype(np.float32),
    },
    "entropy": {
        "where": lambda w: -(w * np.log2(np.where(w > 0, w, 1))).sum(-1),
        "rows": row_by_row(entropy_by_rows),
        "out": entropy_masked,
        "torch": torched(lambda w: torch.special.entr(w).sum(-1) / math.log(2)),
        "tiny": lambda w: -(w * np.log2(w + 1e-12)).sum(axis=-1),
        "hidden": lambda w: -np.nan_to_num(w * np.log2(w)).sum(-1),
        "natural": lambda w: -np.sum(w * np.log(np.maximum(w, 1e-30)), axis=-1) / np.log(2),
    },
    "mix": {
        "at": lambda w, v: w @ v,
        "einsum": lambda w, v: np.einsum("...qk,...kv->...qv", w, v),
        "loops": mix_by_loops,
        "torch": torched(lambda w, v: torch.matmul(w, v)),
        "sum": lambda w, v: (w[..., :, :, None] * v[..., None, :, :]).sum(-2),
        "list": lambda w, v: np.matmul(w, v).tolist(),
        "single": lambda w, v: (w @ v).astype(np.float32),
    },
    "soft_lookup": {
        "numpy": lambda q, k, v: stable(k @ q) @ v,
        "loops": lookup_by_loops,
        "einsum": lambda q, k, v: np.einsum("k,kv->v", stable(np.einsum("d,kd->k", q, k)), v),
        "torch": torched(lambda q, k, v: torch.softmax(k @ q, 0) @ v),
        "sdpa": torched(lambda q, k, v: torch.nn.functional.scaled_dot_product_attention(q[None], k, v, scale=1.0)[0]),
        "turned": lambda q, k, v: (v.T * by_log_sum(k @ q)).sum(-1),
    },
    "kernel_regression": {
        "numpy": lambda x, xs, ys, s: stable(-((x[:, None] - xs) ** 2) / (2 * s**2)) @ ys,
        "loops": kernel_by_loops,
        "outer": lambda x, xs, ys, s: stable(-0.5 * np.square(np.subtract.outer(x, xs) / s)).dot(ys),
        "torch": torched(lambda x, xs, ys, s: torch.softmax(-((x[:, None] - xs) ** 2) / (2 * s**2), -1) @ ys),
        "logarithms": lambda x, xs, ys, s: (by_log_sum(-((x[:, None] - xs) ** 2) / 2 / s**2) * ys).sum(1),
        "without squares of x": lambda x, xs, ys, s: np.array(kernel_by_loops(x, xs, ys, float(s))),
    },
    "scaled_scores": {
        "numpy": lambda q, k: q @ k.swapaxes(-1, -2) / np.sqrt(q.shape[-1]),
        "query first": lambda q, k: (q / math.sqrt(q.shape[-1])) @ k.swapaxes(-1, -2),
        "both": lambda q, k: (q * q.shape[-1] ** -0.25) @ (k * k.shape[-1] ** -0.25).swapaxes(-1, -2),
        "einsum": lambda q, k: np.einsum("...qd,...kd->...qk", q, k) * k.shape[-1] ** -0.5,
        "loops": scores_by_loops,
        "torch": torched(lambda q, k: q @ k.mT / q.shape[-1] ** 0.5),
        "list": lambda q, k: scores_by_loops(q, k).tolist(),
    },
    "attend": {
        "numpy": attend,
        "query first": lambda q, k, v: attend(q, k, v, lambda q, k: (q * q.shape[-1] ** -0.5) @ k.swapaxes(-1, -2)),
        "loops": lambda q, k, v: attend(q, k, v, scores_by_loops),
        "sdpa": torched(torch_attend),
        "einsum": lambda q, k, v: [np.einsum("...qk,...kv->...qv", w := attend(q, k, v)[1], v), w],
        "single": lambda q, k, v: tuple(part.astype(np.float32) for part in attend(q, k, v)),
        "lists": lambda q, k, v: tuple(part.tolist() for part in attend(q, k, v)),
    },
    "causal_mask": {
        "places": lambda q, k: np.arange(k) <= np.arange(q)[:, None] + k - q,
        "tri": lambda q, k: np.tri(q, k, k - q, dtype=bool),
        "loops": causal_by_loops,
        "torch": lambda q, k: torch.ones(int(q), int(k), dtype=torch.bool).tril(int(k - q)),
        "list": lambda q, k: [[j - k <= i - q for j in range(k)] for i in range(q)],
        "cut": lambda q, k: np.tril(np.ones((q + k, q + k), bool))[k : q + k, q : q + k],
        "not triu": lambda q, k: ~np.triu(np.ones((q, k), bool), k - q + 1),
    },
    "padding_mask": {
        "places": lambda lengths, n: np.arange(n)[None, None, :] < lengths[:, None, None],
        "loops": padding_by_loops,
        "torch": lambda lengths, n: (torch.arange(int(n)) < torch.as_tensor(lengths)[:, None])[:, None],
        "list": lambda lengths, n: [[[j < length for j in range(n)]] for length in lengths],
        "less": lambda lengths, n: np.less.outer(np.arange(n), lengths).T[:, np.newaxis, :],
        "stack": lambda lengths, n: np.stack([np.arange(n)[None] < length for length in lengths]),
    },
    "masked_softmax": {
        "where": masked_by_where,
        "rows": masked_by_rows,
        "nan to zero": masked_by_nan,
        "large negative": lambda s, m: stable(np.where(m, s, -1e9)) * m,
        "torch": torched(lambda s, m: torch.softmax(s.masked_fill(~m, -torch.inf), -1).nan_to_num(0)),
        "lists": lambda s, m: masked_by_rows(s, m).tolist(),
        "single": lambda s, m: masked_by_where(s, m).astype(np.float32),
    },
    "attend_masked": {
        "where": masked_attend,
        "rows": lambda q, k, v, m: masked_attend(q, k, v, m, masked_by_rows),
        "sdpa": torched(torch_attend),
        "query first": masked_query_first,
        "nan to zero": lambda q, k, v, m: masked_attend(q, k, v, m, masked_by_nan),
        "lists": lambda q, k, v, m: [part.tolist() for part in masked_attend(q, k, v, m)],
        "large negative": lambda q, k, v, m: masked_attend(q, k, v, m, lambda s, m: stable(np.where(m, s, -1e30)) * m),
    },
}  # fmt: skip

EACH = [(name, style) for name, styles in RIGHT.items() for style in styles]


@pytest.mark.parametrize(("name", "style"), EACH, ids=[f"{name}-{style}" for name, style in EACH])
def test_a_right_answer_is_accepted_in_every_style(name, style):
    verdict = judge(EXERCISES[name], RIGHT[name][style])
    assert verdict.correct, verdict.message
    assert verdict.mistake is None


def test_every_exercise_has_five_right_answers():
    assert RIGHT.keys() == {exercise.base for exercise in EXERCISES.values()}
    assert min(map(len, RIGHT.values())) >= 5
