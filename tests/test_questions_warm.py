"""The numbers in the questions that warm up for the exercises, worked out anew."""

import numpy as np

from tests.test_questions_numbers import right, told


def test_scaled_stack():
    query, key, value = np.zeros((2, 4, 16)), np.zeros((2, 6, 16)), np.zeros((2, 6, 3))
    scores = query @ key.mT
    assert right("scaled_dot_product.warm_stack") == f"`{scores.shape}`"
    told(
        "scaled_dot_product.warm_stack", *(f"`{a.shape}`" for a in (query, key, value, key @ query.mT, scores @ value))
    )


def test_scaled_repeated():
    query, key = np.random.default_rng(0).normal(size=(2, 5))
    before, after = (a @ b / len(a) ** 0.5 for a, b in ((query, key), (np.repeat(query, 4), np.repeat(key, 4))))
    assert np.isclose(after, 2 * before)
    assert right("scaled_dot_product.warm_repeated") == "They double."
    told("scaled_dot_product.warm_repeated", str(tuple(np.repeat([1, 2], 4).tolist())))


def test_masks_open():
    mask, top_left = np.tri(3, 5, 5 - 3, dtype=bool), np.tri(3, 5, dtype=bool)
    own_left_out = np.tri(3, 5, 5 - 3 - 1, dtype=bool)
    assert right("masks.warm_open") == f"{mask.sum()}"
    for cells in (top_left, own_left_out, mask):
        told("masks.warm_open", f"{cells.sum()}", " + ".join(str(row) for row in cells.sum(axis=1)))


def test_masks_blind():
    blind = ~np.tri(4, 2, 2 - 4, dtype=bool).any(axis=1)
    assert blind.tolist() == [True, True, False, False]
    assert right("masks.warm_blind") == "the first two"
