"""What the exercises of chapters 04 and 05 say in numbers, worked out anew, and the goals that they set."""

from pathlib import Path

import numpy as np

from attnlib import masks
from attnlib.attention import attend, entropy, softmax
from attnlib.tasks.words import bank_sentence
from tests.kernels import read

SOLUTIONS = Path(__file__).parents[1] / "solutions"
TURN = np.linspace(0, 2 * np.pi, 720, endpoint=False)
RING = np.stack([np.cos(TURN), np.sin(TURN)], axis=1)


def told(name, id):
    (cell,) = [cell for cell in read(SOLUTIONS / f"{name}.ipynb").cells if cell.id == id]
    return cell.source


def test_the_goal_of_04_is_reached_near_the_place_that_it_names_and_not_without_the_scale():
    words, keys, values = bank_sentence()
    text = told("04_scaled_dot_product", "goal-reading")
    assert entropy(attend(np.array([[3.0, 0.0]]), keys, values)[1])[0] > 1.9
    assert "length=(3, 4), entropy=(1.9, 2.6)" in told("04_scaled_dot_product", "goal")
    unscaled = entropy(attend(3 * RING, keys, values, scale=1.0)[1]).max()
    assert unscaled < 1.9
    assert f"more than about {unscaled:.1f} bits" in text
    first = dict(zip(words, keys[:, 0].tolist(), strict=True))
    assert f"are {first['money']}, {first['river']} and {first['bank']}" in text


def test_the_scale_that_was_shipped_makes_all_queries_sure_and_the_right_one_none():
    text = told("04_scaled_dot_product", "attend-mended-title")
    assert "about 2.5 or more at each of these widths" in text
    for width in (4, 16, 64):
        rng = np.random.default_rng(0)
        query, key = rng.normal(size=(200, width)), rng.normal(size=(8, width))
        assert round(float(entropy(attend(query, key, key)[1]).mean()), 1) >= 2.5
        shipped = entropy(attend(query, key, key, scale=width**0.5)[1]).mean()
    assert shipped < 0.1, "at width 64"


def test_the_spread_of_squared_distances_is_the_root_of_8d():
    assert "about 2.83 times √d" in told("04_scaled_dot_product", "worked-scale")
    for width in (4, 16, 64):
        query, key = np.random.default_rng(1).normal(size=(2, 50_000, width))
        spread = ((query - key) ** 2).sum(axis=1).std()
        assert abs(spread / np.sqrt(8 * width) - 1) < 0.03


def test_the_number_next_to_zero_blocks_nobody():
    shares = softmax(np.where(np.tri(3, dtype=bool), [-1.0, 2.0, 0.5], -1e-12))
    assert f"It gives itself {100 * shares[0, 0]:.0f} %" in told("05_masks", "masked-softmax-mended-task")


def test_the_goal_of_05_is_both_masks_at_once():
    both = masks.causal_mask(6) & masks.padding_mask(np.array([4]), 6)[0]
    assert "both = np.tri(6, dtype=bool) & (np.arange(6) < 4)" in told("05_masks", "goal")
    assert np.array_equal(both, np.tri(6, dtype=bool) & (np.arange(6) < 4))
    assert both.any(axis=1).all(), "no row is empty"
