"""Who may look at whom: causal_mask and padding_mask, right and wrong."""

import numpy as np


def causal_mask(slips, n_query, n_key):
    """(n_query, n_key) bool, bottom-right aligned."""
    if "transposed" in slips:
        return causal_mask(slips - {"transposed"}, n_key, n_query)
    rows = slips.choose(n_query, square_of_keys=n_key)
    columns = slips.choose(n_key, square_of_queries=n_query)
    query, key = np.arange(rows)[:, None], np.arange(columns)[None, :]
    place = query + _offset(slips, n_query, n_key)
    return as_returned(slips, _seen(slips, query, key, place, n_key))


def _offset(slips, n_query, n_key):
    """How far the first query stands behind the first key."""
    aligned = slips.choose(
        n_key - n_query,
        top_left=0,
        square_of_queries=0,
        square_of_keys=0,
        never_negative=max(n_key - n_query, 0),
        size_of_difference=abs(n_key - n_query),
        offset_turned=n_query - n_key,
    )
    return aligned + slips.choose(0, off_by_one=-1, peeks_ahead=1, two_fewer=-2, peeks_two=2)


def _seen(slips, query, key, place, n_key):
    return slips.pick(
        lambda: key <= place,
        upper_triangle=lambda: key >= place,
        inverted=lambda: key > place,
        diagonal_only=lambda: key == place,
        everything=lambda: (key >= 0) & (query >= 0),
        nothing=lambda: (key < 0) & (query < 0),
        from_the_right=lambda: (key.size - 1 - key) <= place,
        from_below=lambda: key <= place[::-1],
        counted_down=lambda: key <= n_key - query,
        only_one_before=lambda: (key <= place) & (key >= place - 1),
        none_but_past_ones=lambda: (key <= place) | (key == 0),
        blind_rows_opened=lambda: (key <= place) | (place < 0),
        last_row_only=lambda: (key <= place) & (query == query.size - 1),
        last_three=lambda: (key <= place) & (key > place - 3),
        past_forgotten=lambda: (key <= place) & (key >= key.size - query.size),
    )


def _low(slips):
    lowest = {f"at_lowest_of_{kind}": float(np.finfo(kind).min) for kind in ("float32", "float64")}
    return slips.choose(-1e9, at_ten_thousand=-1e4, at_hundred_thousand=-1e5, at_thirty_digits=-1e30, **lowest)


def as_returned(slips, mask):
    """A mask in the kind that people return."""
    return slips.pick(
        lambda: mask,
        numbers=lambda: mask.astype(int),
        additive=lambda: np.where(mask, 0.0, -np.inf),
        additive_finite=lambda: np.where(mask, 0.0, _low(slips)),
        extra_axis=lambda: mask[None],
    )


def padding_mask(slips, lengths, n):
    """(b,), n -> (b, 1, n) bool."""
    lengths = np.asarray(lengths)
    width = slips.choose(n, as_long_as_longest=int(lengths.max()))
    rows = _real(slips, np.arange(width)[None], _understood(slips, lengths, n)[:, None], n)
    mask = slips.pick(
        lambda: rows[:, None, :],
        axis_missing=lambda: rows,
        on_queries=lambda: rows[:, :, None],
        both_sides=lambda: rows[:, :, None] & rows[:, None, :],
        spread_out=lambda: np.repeat(rows[:, None, :], width, axis=1),
        axis_of_heads=lambda: rows[:, None, None, :],
        axis_in_front=lambda: rows[None],
        lengths_in_row=lambda: np.arange(n) < lengths,
        triangle_too=lambda: rows[:, None, :] & np.tri(width, dtype=bool),
    )
    return as_returned(slips, mask)


def _understood(slips, lengths, n):
    return slips.pick(
        lambda: lengths,
        first_length_for_all=lambda: np.full(lengths.shape, lengths[0]),
        longest_for_all=lambda: np.full(lengths.shape, lengths.max()),
        last_length_for_all=lambda: np.full(lengths.shape, lengths[-1]),
        sorted_down=lambda: np.sort(lengths)[::-1],
        sorted_up=lambda: np.sort(lengths),
        shortest_for_all=lambda: np.full(lengths.shape, lengths.min()),
        empty_is_full=lambda: np.where(lengths == 0, n, lengths),
        empty_keeps_one=lambda: np.maximum(lengths, 1),
        order_turned=lambda: lengths[::-1],
        full_is_closed=lambda: np.where(lengths == n, 0, lengths),
        full_loses_one=lambda: np.minimum(lengths, n - 1),
    )


def _real(slips, key, length, n):
    return slips.pick(
        lambda: key < length,
        off_by_one=lambda: key <= length,
        one_too_few=lambda: key < length - 1,
        inverted=lambda: key >= length,
        inverted_off_by_one=lambda: key > length,
        padding_in_front=lambda: key >= n - length,
        last_real_only=lambda: key == length - 1,
        everything=lambda: key < length + n,
    )
