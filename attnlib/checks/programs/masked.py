"""The softmax that looks only where it may: masked_softmax and attend_masked, right and wrong."""

import numpy as np

from attnlib.checks.programs import CUTS
from attnlib.checks.programs.scaled import hand_over, handed_in, scaled_scores
from attnlib.checks.programs.shares import axis, powers, softmax
from attnlib.checks.slips import Slips


def masked_softmax(slips, scores, mask):
    """(..., q, k), (..., q, k) bool -> (..., q, k)."""
    if "picked_out" in slips:
        return softmax(slips, scores[mask])
    turned = {"mask_transposed", "whole_turned"} <= slips
    given = mask.T if turned else np.broadcast_to(mask, scores.shape)
    weights = _shared_out(slips, scores, given if turned else meant(slips, given))
    return slips.pick(
        lambda: weights,
        blind_zeroed=lambda: np.where(given.any(-1, keepdims=True), weights, 0.0),
        blocked_zeroed=lambda: np.where(given, weights, 0.0),
        nan_zeroed=lambda: np.nan_to_num(weights),
        powers_multiplied_and_nan_zeroed=lambda: np.nan_to_num(weights),
    )


def _shared_out(slips, scores, sees):
    return slips.pick(
        lambda: _cut_out(slips, scores, sees) if CUTS & slips else _blocked_first(slips, scores, sees),
        mask_ignored=lambda: softmax(slips, scores),
        all_zero=lambda: np.zeros_like(scores),
        masked_too_late=lambda: softmax(slips, scores) * sees,
        blind_averaged=lambda: np.where(
            sees.any(-1, keepdims=True), _weights(slips, scores, sees), softmax(slips, scores)
        ),
        peak_of_blocked=lambda: _blind(slips, sees, _cut_out(Slips(slips | {"powers_cut"}), scores, sees)),
        added_to_total=lambda: _with_small_number(scores, sees),
        added_at_hundred=lambda: softmax(slips, scores - 100.0 * ~sees),
    )


def meant(slips, mask):
    """The mask as it is understood."""
    return slips.pick(
        lambda: mask,
        mask_inverted=lambda: ~mask,
        mask_transposed=lambda: np.swapaxes(mask, -1, -2),
        first_mask_for_all=lambda: np.broadcast_to(mask.reshape(-1, *mask.shape[-2:])[0], mask.shape),
        first_row_for_all=lambda: np.broadcast_to(mask[..., :1, :], mask.shape),
        always_causal=lambda: np.broadcast_to(_triangle(slips, *mask.shape[-2:]), mask.shape),
        causal_as_well=lambda: mask & _triangle(slips, *mask.shape[-2:]),
        closed_for_all=lambda: np.broadcast_to(mask.all(-2, keepdims=True), mask.shape),
        open_for_all=lambda: np.broadcast_to(mask.any(-2, keepdims=True), mask.shape),
        self_added=lambda: mask | np.eye(*mask.shape[-2:], dtype=bool),
        queries_hidden=lambda: np.broadcast_to(mask.any(-1, keepdims=True), mask.shape),
    )


def _triangle(slips, n_query, n_key):
    return np.tri(n_query, n_key, n_key - n_query if "bottom_right" in slips else 0, dtype=bool)


def _blocked_first(slips, scores, sees):
    weights = _weights(slips, scores, sees)
    return slips.pick(
        lambda: np.where(sees.any(-1, keepdims=True), weights, 0.0),
        blind_nan=lambda: np.where(sees.any(-1, keepdims=True), weights, np.nan),
        blind_uniform=lambda: np.where(sees.any(-1, keepdims=True), weights, 1 / scores.shape[-1]),
        blind_one=lambda: np.where(sees.any(-1, keepdims=True), weights, 1.0),
        blind_first=lambda: np.where(sees.any(-1, keepdims=True), weights, np.arange(scores.shape[-1]) == 0),
        one_blind_all_zero=lambda: np.where(sees.any(-1).all(), weights, 0.0),
        multiplied_by_mask=lambda: weights,
        blocked_at_zero=lambda: weights,
        blocked_mildly=lambda: weights,
        blocked_at_ten=lambda: weights,
        blocked_at_hundred=lambda: weights,
        blocked_at_thousand=lambda: weights,
        blocked_at_ten_thousand=lambda: weights,
        blocked_at_lowest_score=lambda: weights,
        mask_added=lambda: weights,
        infinity_times_mask=lambda: weights,
    )


def _weights(slips, scores, sees):
    """Weights before blind rows are thought of; a filled-in number in place of −∞ needs no thought of them."""
    filled = slips.pick(
        lambda: np.where(sees, scores, -np.inf),
        multiplied_by_mask=lambda: scores * sees,
        blocked_mildly=lambda: np.where(sees, scores, -1.0),
        blocked_at_ten=lambda: np.where(sees, scores, -10.0),
        blocked_at_hundred=lambda: np.where(sees, scores, -100.0),
        blocked_at_thousand=lambda: np.where(sees, scores, -1e3),
        blocked_at_ten_thousand=lambda: np.where(sees, scores, -1e4),
        blocked_at_lowest_score=lambda: np.where(sees, scores, scores.min()),
        mask_added=lambda: scores + sees,
        infinity_times_mask=lambda: scores + ~sees * -np.inf,
        plus_infinity=lambda: np.where(sees, scores, np.inf),
    )
    return softmax(slips, filled)


def _blind(slips, sees, weights):
    """These weights, where a row sees somebody."""
    return np.where(sees.any(-1, keepdims=True), weights, np.nan if "blind_nan" in slips else 0.0)


def _cut_out(slips, scores, sees):
    """Powers first, then the mask, so that the peak may be a blocked one; a blind row gets 0, or 0/0."""
    raised = powers(slips, scores) * sees if "powers_cut" not in slips else np.where(sees, powers(slips, scores), 0.0)
    total = raised.sum(axis(slips), keepdims=True)
    shares = raised if "not_normalised" in slips else raised / total
    return np.where(total == 0, 0.0, shares) if "powers_cut" in slips else shares


def _with_small_number(scores, sees):
    """The peak is forgotten, and a small number stands in for the missing total of a blind row."""
    powers = np.exp(scores) * sees
    return powers / (powers.sum(-1, keepdims=True) + 1e-9)


def attend_masked(slips, query, key, value, mask):
    """(..., q, d), (..., k, d), (..., k, v), mask -> (..., q, v), (..., q, k)."""
    query, key, value = handed_in(slips, query, key, value)
    scores = scaled_scores(slips, query, key)
    sees = np.broadcast_to(mask, scores.shape)
    weights = _weighed(slips, scores, mask, np.sqrt(query.shape[-1]))
    output, *rest = _handed(slips, weights, scores, key, value)
    output = slips.pick(
        lambda: output,
        blind_output_mean=lambda: np.where(sees.any(-1, keepdims=True), output, value.mean(-2, keepdims=True)),
        blind_output_nan=lambda: np.where(sees.any(-1, keepdims=True), output, np.nan),
        values_hidden=lambda: weights @ (value * sees.all(-2)[..., None]),
        unmasked_output=lambda: softmax(slips, scores) @ value,
        masked_for_output_only=lambda: output,
        blind_weights_nan=lambda: output,
    )
    rest = [softmax(slips, scores)] if "masked_for_output_only" in slips else rest
    rest = [np.where(sees.any(-1, keepdims=True), weights, np.nan)] if "blind_weights_nan" in slips else rest
    return (output, *rest) if rest else output


def _weighed(slips, scores, mask, late):
    """The weights, where the scale may also come too late."""
    return slips.pick(
        lambda: masked_softmax(slips, scores, mask),
        scaled_afterwards=lambda: masked_softmax(slips, scores * late, mask) / late,
        scaled_twice=lambda: masked_softmax(slips, scores, mask) / late,
    )


def _handed(slips, weights, scores, key, value):
    handed = hand_over(slips, weights, scores, key, value)
    return handed if isinstance(handed, tuple) else (handed,)
