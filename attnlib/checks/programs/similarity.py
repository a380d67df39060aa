"""How alike are two vectors: dot_product, cosine and dot_scores, right and wrong."""

import numpy as np


def dot_product(slips, a, b):
    """(d,), (d,) -> a number."""
    kept = slips.choose(slice(None), overlooks_last=slice(-1), overlooks_first=slice(1, None))
    a, b = a[kept], b[kept]
    products = _products(slips, a, slips.choose(b, first_with_itself=a))
    return slips.pick(
        lambda: products.sum(),
        not_summed=lambda: products,
        outer=lambda: products,
        mean=lambda: products.mean(),
        returned_early=lambda: products[0],
        last_only=lambda: products[-1],
        cosine_instead=lambda: products.sum() / np.sqrt((a @ a) * (b @ b)),
        scaled=lambda: products.sum() / np.sqrt(len(a)),
        cut_to_whole=lambda: np.trunc(products).sum(),
        size_of_sum=lambda: abs(products.sum()),
        multiplied_up=lambda: products.prod(),
        equals_once=lambda: np.unique(products).sum(),
        largest_product=lambda: products.max(),
        one_length=lambda: products.sum() / np.sqrt(a @ a),
        other_length=lambda: products.sum() / np.sqrt(b @ b),
        clipped=lambda: max(products.sum(), 0.0),
        first_two=lambda: _of_first(slips, products, 2),
        first_three=lambda: _of_first(slips, products, 3),
    )


def _of_first(slips, products, count):
    """The sum of so many products, which breaks off where there are fewer, if each is written out."""
    return products[list(range(count)) if "written_out" in slips else slice(count)].sum()


def _products(slips, a, b):
    return slips.pick(
        lambda: a * b,
        added_instead=lambda: a + b,
        subtracted=lambda: a - b,
        squared_distance=lambda: (a - b) ** 2,
        sizes_only=lambda: np.abs(a * b),
        outer=lambda: np.outer(a, b),
        sums_first=lambda: np.atleast_1d(a.sum() * b.sum()),
        order_turned=lambda: a * b[::-1],
    )


def cosine(slips, a, b):
    """(d,), (d,) -> a number in −1…1."""
    if "centred" in slips:
        a, b = a - a.mean(), b - b.mean()
    value = _quotient(slips, a @ b, *_lengths(slips, a, b), len(a))
    return slips.pick(
        lambda: value,
        distance_instead=lambda: 1 - value,
        sign_lost=lambda: abs(value),
        angle_instead=lambda: np.arccos(np.clip(value, -1, 1)),
        degrees=lambda: np.degrees(np.arccos(np.clip(value, -1, 1))),
        sine_instead=lambda: np.sqrt(np.clip(1 - value**2, 0, None)),
        halfway=lambda: (1 + value) / 2,
        squared=lambda: value**2,
        clipped=lambda: max(value, 0.0),
        not_summed=lambda: a * b / np.sqrt((a @ a) * (b @ b)),
        first_two=lambda: (a[0] * b[0] + a[1] * b[1]) / np.hypot(a[0], a[1]) / np.hypot(b[0], b[1]),
        first_two_above=lambda: (a[0] * b[0] + a[1] * b[1]) / np.sqrt((a @ a) * (b @ b)),
    )


def _quotient(slips, product, long, other, width):
    return slips.pick(
        lambda: product / (long * other),
        not_divided=lambda: product,
        one_length=lambda: product / long,
        other_length=lambda: product / other,
        missing_brackets=lambda: product / long * other,
        lengths_added=lambda: product / (long + other),
        only_width=lambda: product / width,
        width_as_well=lambda: product / (long * other) / width,
        small_number_added=lambda: product / (long * other + _little(slips)),
        longest_squared=lambda: product / max(long, other) ** 2,
        first_length_twice=lambda: product / long**2,
        other_length_twice=lambda: product / other**2,
    )


def _little(slips):
    return slips.choose(1e-3, of_hundredth=1e-2, of_tenth=0.1, of_one=1.0)


def _lengths(slips, a, b):
    return slips.pick(
        lambda: (np.sqrt(a @ a), np.sqrt(b @ b)),
        root_forgotten=lambda: (a @ a, b @ b),
        length_of_product=lambda: (np.sqrt(((a * b) ** 2).sum()), 1.0),
        root_of_sums=lambda: (np.sqrt(a @ a + b @ b), 1.0),
        sums_as_lengths=lambda: (a.sum(), b.sum()),
        sizes_as_lengths=lambda: (np.abs(a).sum(), np.abs(b).sum()),
        largest_as_lengths=lambda: (np.abs(a).max(), np.abs(b).max()),
        mean_lengths=lambda: (np.sqrt((a * a).mean()), np.sqrt((b * b).mean())),
    )


def dot_scores(slips, query, keys):
    """(d,), (k, d) -> (k,)."""
    length, lengths = np.sqrt(query @ query), np.sqrt((keys * keys).sum(-1))
    lengths = np.where(lengths > 0, lengths, 1.0) if "zero_key_safe" in slips else lengths
    scores = _compared(slips, query, keys)
    return slips.pick(
        lambda: scores,
        scaled=lambda: scores / np.sqrt(len(query)),
        cosine_instead=lambda: scores / (length * lengths),
        key_lengths_only=lambda: scores / lengths,
        query_length_only=lambda: scores / length,
        softmaxed=lambda: np.exp(scores) / np.exp(scores).sum(),
        column=lambda: scores[..., None],
        row=lambda: scores[None],
        sign_lost=lambda: np.abs(scores),
        sorted_out=lambda: np.sort(scores)[::-1],
        negated=lambda: -scores,
        best_key=lambda: np.argmax(scores),
        places_by_score=lambda: np.argsort(scores),
        keys_reversed=lambda: scores[::-1],
        total_not_reset=lambda: np.cumsum(scores),
        one_added=lambda: scores + 1,
    )


def _compared(slips, query, keys):
    return slips.pick(
        lambda: _in_part(slips, query, keys),
        keys_transposed=lambda: keys.T @ query,
        reshaped=lambda: query @ keys.reshape(keys.shape[::-1]),
        not_summed=lambda: keys * query,
        summed_down=lambda: (keys * query).sum(0),
        summed_all=lambda: (keys * query).sum(),
        mean=lambda: (keys * query).mean(-1),
        distance_instead=lambda: np.sqrt(((keys - query) ** 2).sum(-1)),
        minus_square=lambda: -((keys - query) ** 2).sum(-1),
        minus_distance=lambda: -np.sqrt(((keys - query) ** 2).sum(-1)),
        first_key_only=lambda: keys[0] @ query,
        added_instead=lambda: (keys + query).sum(-1),
        keys_with_keys=lambda: (keys * keys).sum(-1),
        first_key_for_all=lambda: np.full(len(keys), keys[0] @ query),
        largest_product=lambda: (keys * query).max(-1),
        sums_first=lambda: keys.sum(-1) * query.sum(),
        query_with_itself=lambda: np.full(len(keys), query @ query),
    )


def _in_part(slips, query, keys):
    """Dot products in which something may be left out."""
    return slips.pick(
        lambda: (keys * query).sum(-1),
        overlooks_last=lambda: (keys[:, :-1] * query[:-1]).sum(-1),
        all_but_last_key=lambda: keys[:-1] @ query,
        overlooks_first=lambda: (keys[:, 1:] * query[1:]).sum(-1),
        last_key_zero=lambda: np.append(keys[:-1] @ query, 0.0),
        only_first_product=lambda: keys[:, 0] * query[0],
        last_product_left=lambda: keys[:, -1] * query[-1],
    )
