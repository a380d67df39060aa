"""Scores into shares: the softmax and its slips, which attend and the masks share, then sharpen and entropy."""

import numpy as np

from attnlib.checks.slips import NONE


def softmax(slips, scores):
    """(..., k) -> (..., k)."""
    if "nan_to_zero" in slips:
        return np.nan_to_num(softmax(slips - {"nan_to_zero"}, scores))
    return slips.pick(
        lambda: _instead(slips, scores),
        logarithm_left=lambda: _log_softmax(scores),
        twice=lambda: softmax(slips - {"twice"}, softmax(slips - {"twice"}, scores)),
        batch_axis=lambda: _over(scores, 0, slips),
        second_axis=lambda: _over(scores, 1, slips),
        keepdims_forgotten=lambda: _lost_axis(scores, slips),
        place_of_best=lambda: np.argmax(scores, -1),
        sorted_out=lambda: np.sort(softmax(slips - {"sorted_out"}, scores), -1),
        clipped=lambda: _over(np.clip(scores, -50, 50), -1),
        rounded_scores=lambda: _over(np.round(scores), -1),
        nan_hidden=lambda: np.nan_to_num(np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)),
    )


def _instead(slips, scores):
    """Powers over their sum, or what people take for it."""
    return slips.pick(
        lambda: _normalise(slips, powers(slips, _meant(slips, scores)), axis(slips), scores),
        no_exponential=lambda: scores / scores.sum(axis(slips), keepdims=True),
        winner_takes_all=lambda: _best(slips, scores),
        sigmoid=lambda: 1 / (1 + np.exp(-scores)),
        sigmoid_shared=lambda: _whole(1 / (1 + np.exp(-scores))),
        squares=lambda: _whole(scores**2),
        sizes=lambda: _whole(np.abs(scores)),
        negatives_dropped=lambda: _whole(np.maximum(scores, 0)),
        stretched=lambda: _whole(scores - scores.min(-1, keepdims=True)),
        uniform=lambda: np.full(scores.shape, 1 / scores.shape[-1]),
    )


def _meant(slips, scores):
    return slips.pick(
        lambda: scores,
        sign_turned=lambda: -scores,
        width_in_softmax=lambda: scores / np.sqrt(scores.shape[-1]),
        sizes_in_softmax=lambda: np.abs(scores),
        normalised_first=lambda: scores / scores.sum(-1, keepdims=True),
        divided_by_peak=lambda: scores / scores.max(-1, keepdims=True),
        stretched_first=lambda: _stretched(scores),
        standardised=lambda: (scores - scores.mean(-1, keepdims=True)) / scores.std(-1, keepdims=True),
    )


def _stretched(scores):
    lowest, highest = scores.min(-1, keepdims=True), scores.max(-1, keepdims=True)
    return (scores - lowest) / (highest - lowest)


def axis(slips):
    """Along which axis shares are shared out: the last, the queries', or all at once."""
    return slips.choose(-1, over_queries=-2, over_everything=None)


def powers(slips, scores):
    """e to each score, less the peak of its row: a slip in the peak only shows where scores are large."""
    peak = slips.pick(
        lambda: scores.max(axis(slips), keepdims=True),
        peak_forgotten=lambda: 0.0,
        peak_of_all=lambda: scores.max(),
        peak_of_sizes=lambda: np.abs(scores).max(-1, keepdims=True),
        lowest_taken=lambda: scores.min(-1, keepdims=True),
        mean_taken=lambda: scores.mean(-1, keepdims=True),
        first_taken=lambda: scores[..., :1],
        last_taken=lambda: scores[..., -1:],
        peak_added=lambda: -scores.max(-1, keepdims=True),
        peak_or_zero=lambda: np.maximum(scores.max(-1, keepdims=True), 0.0),
        peak_left_out=lambda: 0.0,
        own_peak=lambda: scores.max(-1, keepdims=True),
    )
    return slips.pick(
        lambda: np.exp(scores - peak),
        base_two=lambda: np.exp2(scores - peak),
        base_ten=lambda: 10.0 ** (scores - peak),
    )


def _one(slips, scores):
    """The 1 too many below the line: beside e to the scores as they came, or beside the powers that are left."""
    return np.exp(-scores.max(-1, keepdims=True)) if "one_as_score_zero" in slips else 1


def _normalise(slips, powers, axis, scores):
    total = powers.sum(axis, keepdims=True) + (1e-9 if "little_in_total" in slips else 0)
    return slips.pick(
        lambda: powers / total,
        not_normalised=lambda: powers,
        one_too_many=lambda: powers / (_one(slips, scores) + total),
        divided_by_count=lambda: powers / powers.shape[-1],
        lengths_one=lambda: powers / np.sqrt((powers**2).sum(axis, keepdims=True)),
        last_left_out=lambda: powers / powers[..., :-1].sum(axis, keepdims=True),
    )


def _log_softmax(scores):
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def _over(scores, axis, slips=NONE):
    powers = np.exp(scores - _peak(slips, scores.max(axis, keepdims=True)))
    return powers / powers.sum(axis, keepdims=True)


def _whole(parts):
    return parts / parts.sum(-1, keepdims=True)


def _best(slips, scores):
    """All to the highest score: to the first of equals, or a whole to each of them."""
    if "ties_shared" in slips:
        return (scores == scores.max(-1, keepdims=True)).astype(float)
    return (np.arange(scores.shape[-1]) == scores.argmax(-1)[..., None]).astype(float)


def _lost_axis(scores, slips):
    powers = np.exp(scores - _peak(slips, scores.max(-1, keepdims="peak_lost" not in slips)))
    return powers / powers.sum(-1)


def _peak(slips, peak):
    return slips.choose(peak, peak_forgotten=0.0, peak_left_out=0.0)


def sharpen(slips, scores, temperature):
    """(..., k), t > 0 -> (..., k)."""
    t = float(temperature)
    heated = _heated(slips, scores, t)
    weights = slips.pick(
        lambda: softmax(slips, heated),
        peak_not_divided=lambda: _with_peak(heated, scores.max(-1, keepdims=True)),
    )
    return slips.pick(
        lambda: weights,
        divided_afterwards=lambda: weights / t,
        raised_not_renormalised=lambda: weights ** (1 / t),
        powers_divided=lambda: weights * t,
        raised_afterwards=lambda: _whole(weights ** (1 / t)),
    )


def _heated(slips, scores, t):
    return slips.pick(
        lambda: scores / t,
        multiplied=lambda: scores * t,
        temperature_ignored=lambda: scores,
        temperature_squared=lambda: scores / t**2,
        root_of_temperature=lambda: scores / np.sqrt(t),
        divided_afterwards=lambda: scores,
        powers_divided=lambda: scores,
        softmaxed_before=lambda: softmax(slips, scores) / t,
        raised_not_renormalised=lambda: scores,
        raised_afterwards=lambda: scores,
        width_divided=lambda: scores / (t * np.sqrt(scores.shape[-1])),
        whole_division=lambda: scores // t,
        gaps_cut=lambda: (scores - scores.max(-1, keepdims=True)) // t,
        whole_temperature=lambda: scores / max(int(t), 1),
        one_added=lambda: scores / (1 + t),
    )


def _with_peak(scores, peak):
    powers = np.exp(scores - peak)
    return powers / powers.sum(-1, keepdims=True)


def entropy(slips, weights):
    """(..., k) -> (...), in bits."""
    weights = softmax(NONE, weights) if "softmaxed_again" in slips else weights
    total = _total(slips, weights, _logarithms(slips, weights))
    count = weights.shape[-1]
    return slips.pick(
        lambda: total,
        keys_it_looks_at=lambda: 2.0**total,
        shared_by_count=lambda: total / np.log2(count),
        always_full=lambda: np.full(np.shape(total), np.log2(count)),
        missing_to_full=lambda: np.log2(count) - total,
        nan_rounded=lambda: np.round(total),
        rows_averaged=lambda: total.mean(),
    )


def _logarithms(slips, weights):
    safe = np.where(weights > 0, weights, 1.0)
    return slips.pick(
        lambda: np.log2(safe),
        natural_logarithm=lambda: np.log(safe),
        logarithm_of_ten=lambda: np.log10(safe),
        zero_forgotten=lambda: np.log2(weights),
        nats_and_zero=lambda: np.log(weights),
        bare_logarithms=lambda: np.log2(weights),
        one_inside=lambda: np.log2(1 + weights),
        much_added=lambda: np.log2(_lifted(slips, weights)),
        root_in_place=lambda: weights - 1,
    )


def _logarithms_of_rest(weights):
    rest = 1 - weights
    return rest * np.log2(np.where(rest > 0, rest, 1.0))


def _lifted(slips, weights):
    """Weights a little larger, against the logarithm of 0: by so much, or at least so large."""
    return slips.pick(
        lambda: weights + 1e-2,
        by_thousandth=lambda: weights + 1e-3,
        by_little=lambda: weights + 1e-4,
        by_less=lambda: weights + 1e-5,
        at_least_hundredth=lambda: np.maximum(weights, 1e-2),
        at_least_thousandth=lambda: np.maximum(weights, 1e-3),
        at_least_little=lambda: np.maximum(weights, 1e-4),
    )


def _total(slips, weights, logarithms):
    products = slips.choose(weights * logarithms, weights_left_out=logarithms, bare_logarithms=logarithms)
    products = np.where(weights > 0.01, products, 0) if "small_left_out" in slips else products
    products = products * weights if "weight_squared" in slips else products
    products = products + _logarithms_of_rest(weights) if "both_sides" in slips else products
    return slips.pick(
        lambda: -products.sum(-1),
        sign_forgotten=lambda: products.sum(-1),
        averaged=lambda: -products.mean(-1),
        over_everything=lambda: -products.sum(),
        over_queries=lambda: -products.sum(0),
        second_axis=lambda: -products.sum(1),
        not_summed=lambda: -products,
        axis_kept=lambda: -products.sum(-1, keepdims=True),
        largest_term=lambda: (-products).max(-1),
        from_largest=lambda: -np.log2(weights.max(-1)),
        nan_hidden=lambda: np.nan_to_num(-(weights * np.log2(weights)).sum(-1)),
        count_only=lambda: np.log2((weights > 0).sum(-1)),
    )
