"""Probes for scaled_scores, attend, masked_softmax and attend_masked."""

import numpy as np

from attnlib.checks.inputs_mixture import KINDS, sizes
from attnlib.checks.probes import Draw, probe

PLAN = [  # leading axes, queries, keys, width of query and key, width of value
    ((), 1, 3, 4, 2), ((), 2, 3, 2, 3), ((), 3, 2, 4, 4), ((), 2, 3, 2, 3), ((), 3, 3, 3, 3), ((), 3, 3, 5, 2),
    ((2,), 3, 2, 3, 2), ((2,), 2, 2, 2, 2), ((3, 2), 2, 4, 5, 3), ((3,), 3, 3, 3, 3), ((), 4, 1, 2, 3),
    ((), 5, 7, 6, 4), ((), 3, 2, 16, 2), ((), 2, 3, 1, 2), ((), 1, 1, 2, 2), ((1,), 2, 3, 2, 2),
]  # fmt: skip


def queries_and_keys(seed):
    """(..., q, d), (..., k, d)."""
    yield from (
        probe(*each.arguments[:2], special=" ".join(each.special - {"wide_value", "value_as_wide"}))
        for each in _attending(seed)
    )


def queries_keys_values(seed):
    """(..., q, d), (..., k, d), (..., k, v)."""
    yield from _attending(seed)
    for dtype, name in KINDS:
        query, key = far_scores(dtype)
        value = Draw(seed, dtype).numbers(4, 3)
        yield probe(query, key, value, special=f"{name} two_axes large high low more_keys unequal wide_value")
        yield probe(query[1:2], key[:2], value[:2], special=f"{name} two_axes large low more_keys unequal wide_value")
        yield probe(query[:1], key[:2], value[:2], special=f"{name} two_axes large high more_keys unequal wide_value")
        near = np.array([[-100, 0, 0, 0], [0, 0.1, 0, 0]], dtype)
        yield probe(query[:1], near, value[:2], special=f"{name} two_axes large low more_keys unequal wide_value")


def _attending(seed):
    for i, (dtype, name) in enumerate(KINDS):
        draw = Draw(seed + i, dtype)
        for lead, q, k, d, v in PLAN:
            query, key = draw.numbers(*lead, q, d), draw.numbers(*lead, k, d)
            special = f"{name} {sizes(lead, q, k)} {_widths(d, v)}"
            yield probe(query, key, draw.numbers(*lead, k, v), special=special)
        turned = draw.fine(3, 2).T, draw.fine(3, 4).T, draw.fine(8, 2)[::-2]
        yield probe(*turned, special=f"{name} two_axes more_keys unequal wide_value strided")
        yield probe(
            draw.fine(20, 3), draw.fine(70, 3), draw.fine(70, 2), special=f"{name} two_axes more_keys unequal long"
        )


def _widths(d, v):
    return f"{'wide_value' if d != v else 'value_as_wide'} {'width_one' if d == 1 else ''}"


def far_scores(dtype):
    """A query and keys of width 4 whose scores reach ±1e4 and lie far apart, so that float32 has the same weights."""
    query = np.array([[200.0, 20, 0, 0], [-200, -20, 0, 0], [0.5, 1, 0, 0]], dtype)
    key = np.array([[99.0, 10, 0, 0], [90, 0, 0, 0], [-100, 0, 0, 0], [80, 0, 2, 5]], dtype)
    return query, key


def scores_and_masks(seed):
    """(..., q, k), (q, k) or the scores' axes."""
    for i, (dtype, name) in enumerate(KINDS):
        draw = Draw(seed + i, dtype)
        for lead, q, k, *_ in PLAN:
            if k == 1:
                continue
            for mask, special in _masks(draw, lead, q, k):
                yield probe(draw.numbers(*lead, q, k), mask, special=f"{name} {sizes(lead, q, k)} {special}")
        yield from _far_and_masked(dtype, name)
        for open_ in (True, False):
            special = f"{name} two_axes more_keys unequal {'sighted all_open' if open_ else 'blind'}"
            yield probe(draw.numbers(2, 3), np.full((2, 3), open_), special=special)
        mask = draw.mask(3, 2).T
        yield probe(draw.fine(3, 2).T, mask, special=f"{name} two_axes more_keys unequal strided")
        yield probe(draw.fine(18, 20), draw.mask(18, 20), special=f"{name} two_axes more_keys unequal long sighted")


def _masks(draw, lead, n_query, n_key):
    """A mask of the scores' axes, then one with a blind row, then one of two axes."""
    each = "mask_of_each" if lead else ""
    yield draw.mask(*lead, n_query, n_key), f"sighted {each}"
    yield draw.mask(*lead, n_query, n_key, blind=True), f"blind {each}"
    if lead:
        yield draw.mask(n_query, n_key), "sighted mask_of_two_axes"


def _far_and_masked(dtype, name):
    high = np.array([[1e4, 9900, 2], [3, 1, 2]], dtype)
    low = np.array([[-1e4, -9900, -1e4], [-9800, -1e4, -9900]], dtype)
    mask = np.array([[True, True, False], [False, True, True]])
    special = f"{name} two_axes more_keys unequal large sighted"
    yield probe(high, mask, special=f"{special} high")
    yield probe(low, mask, special=f"{special} low")
    yield probe(np.array([[1, 2, 1e4], [9000, 2, 1]], dtype), mask, special=f"{special} high")
    yield probe(np.array([[-5, -6, 0], [0, -5, -5]], dtype), mask, special=f"{name} two_axes more_keys unequal sighted")
    yield probe(np.array([[-1e4, -1e4, -1e4], [-1e4, -1e4, 5]], dtype), mask, special=f"{special} low")
    yield probe(np.array([[-40, -42, 0], [0, -43, -42]], dtype), mask, special=f"{special} low")
    yield probe(np.array([[-800, -900, 0], [0, -950, -850]], dtype), mask, special=f"{special} low")
    yield probe(np.array([[-4000, -4100, 0], [0, -4300, -4200]], dtype), mask, special=f"{special} low")


def attending_with_masks(seed):
    """(..., q, d), (..., k, d), (..., k, v), a mask."""
    for i, (dtype, name) in enumerate(KINDS):
        draw = Draw(seed + i, dtype)
        for lead, q, k, d, v in PLAN:
            if k == 1:
                continue
            special = f"{name} {sizes(lead, q, k)} {_widths(d, v)}"
            for mask, more in _masks(draw, lead, q, k):
                arrays = draw.numbers(*lead, q, d), draw.numbers(*lead, k, d), draw.numbers(*lead, k, v)
                yield probe(*arrays, mask, special=f"{special} {more}")
        for open_ in (True, False):
            arrays = draw.numbers(2, 4), draw.numbers(3, 4), draw.numbers(3, 2)
            special = f"{name} two_axes more_keys unequal wide_value {'sighted all_open' if open_ else 'blind'}"
            yield probe(*arrays, np.full((2, 3), open_), special=special)
        arrays = draw.fine(20, 3), draw.fine(24, 3), draw.fine(24, 2)
        yield probe(*arrays, draw.mask(20, 24), special=f"{name} two_axes more_keys unequal long sighted")
        yield from _far_attending(draw, name)


def _far_attending(draw, name):
    query, key = far_scores(draw.dtype)
    mask = np.array([[True, True, False, False], [False, True, False, True], [True, False, True, False]])
    special = f"{name} two_axes large more_keys unequal wide_value sighted"
    yield probe(query, key, draw.numbers(4, 3), mask, special=f"{special} high low")
    yield probe(query, key, draw.numbers(4, 3), ~mask, special=f"{special} high low")
    yield probe(query[1:2], key[:2], draw.numbers(2, 3), mask[1:2, :2], special=f"{special} low")
    near = np.array([[8, 0, 0, 0], [40, 0, 0, 0], [100, 0, 0, 0], [0, 0, 0, 0]], draw.dtype)
    one = np.eye(3, 4, dtype=bool)
    yield probe(query[[1, 1, 1]], near, draw.numbers(4, 3), one, special=f"{special} low")
