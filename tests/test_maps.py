"""Maps: the scale, the numbers in the cells and their contrast, what is blocked, and many tokens drawn together."""

import numpy as np
import pytest
import torch

from attnlib.pictures import maps, style
from attnlib.pictures.maps import mask_map, score_map, weight_map
from tests.colours import channels, contrast, mixed

WEIGHTS = np.array([[0.7, 0.2, 0.1], [0.0, 0.996, 0.004]])


def texts(figure):
    return list(figure.data[-1].text)


def test_a_weight_map_runs_from_0_to_1_with_its_numbers_and_words():
    figure = weight_map(WEIGHTS, ["he", "sat"], ["the", "cat", "sat"])
    cells = figure.data[0]
    assert (cells.zmin, cells.zmax) == (0, 1)
    assert cells.colorscale[0][1] == style.LIGHT["page"]
    assert cells.colorscale[-1][1] == style.LIGHT["weight"]
    assert texts(figure) == ["70 %", "20 %", "10 %", "0 %", "100 %", "<1 %"]
    assert list(figure.layout.xaxis.ticktext) == ["the", "cat", "sat"]
    assert list(figure.layout.yaxis.ticktext) == ["he", "sat"]
    assert figure.layout.yaxis.range == (1.5, -0.5)  # the first query at the top


def test_words_that_come_twice_keep_a_place_each():
    figure = weight_map(np.eye(2), ["the", "the"], ["the", "the"])
    assert list(figure.layout.xaxis.ticktext) == ["the", "the"]


def test_a_blocked_cell_is_told_by_a_glyph_as_well_as_its_fill():
    figure = weight_map(np.eye(2), mask=np.array([[True, False], [True, True]]))
    assert texts(figure) == ["100 %", "×", "0 %", "100 %"]
    assert np.isnan(figure.data[0].z[0, 1])
    assert figure.data[1].z[0, 1] == 1


def test_torch_tensors_are_welcome():
    assert texts(weight_map(torch.eye(2, requires_grad=True))) == ["100 %", "0 %", "0 %", "100 %"]


def test_above_64_tokens_neighbours_are_drawn_together_and_rows_still_sum_to_1():
    weights = np.random.default_rng(0).dirichlet(np.ones(130), size=130)
    figure = weight_map(weights)
    assert figure.data[0].z.shape == (44, 44)
    assert np.allclose(figure.data[0].z.sum(1), 1)
    assert "in blocks of 3 × 3 tokens" in figure.layout.xaxis.title.text
    assert figure.data[0].z[0, 0] == pytest.approx(sum(weights[i, j] for i in range(3) for j in range(3)) / 3)


def test_up_to_64_tokens_nothing_is_summarised():
    figure = weight_map(np.eye(64))
    assert figure.data[0].z.shape == (64, 64)
    assert figure.layout.xaxis.title.text == "keys"


@pytest.mark.parametrize("palette", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_the_numbers_are_readable_on_every_weight_in_both_themes(palette):
    for weight in np.linspace(0, 1, 201):
        name = "on-light-weight" if weight < maps.FULL else "on-full-weight"
        assert contrast(mixed(palette["page"], palette["weight"], weight), channels(palette[name])) >= 4.5, weight


@pytest.mark.parametrize("palette", [style.LIGHT, style.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("side", ["key", "query"])
def test_the_numbers_are_readable_on_every_score_in_both_themes(palette, side):
    words = channels(palette["on-light-weight"])
    for share in np.linspace(0, 1 / 1.5, 101):
        assert contrast(mixed(palette["page"], palette[side], share), words) >= 4.5, share


def test_a_score_map_is_even_about_zero():
    figure = score_map(np.array([[-2.0, 1.0]]))
    assert figure.data[0].zmin == -figure.data[0].zmax == -3.0
    assert texts(figure) == ["−2.0", "1.0"]
    assert score_map(np.array([[1.0]]), peak=4).data[0].zmax == 6.0


def test_a_mask_map_shows_who_may_look_by_dot_and_cross():
    assert texts(mask_map(np.tri(2, dtype=bool))) == ["●", "×", "●", "●"]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: weight_map(np.array([[2.0, 0.1]])), "weights should lie between 0 and 1; they came between 0.1 and 2"),
        (lambda: weight_map(np.array([0.5, 0.5])), r"weights should have two axes; it came with shape \(2,\)."),
        (lambda: weight_map(np.array([[np.nan]])), r"weights should hold finite numbers; at \(0, 0\) it holds nan"),
        (lambda: weight_map(np.eye(2), ["a"]), "queries should hold 2 words, one for each place; it came with 1"),
        (lambda: weight_map(np.eye(2), mask=np.ones((3, 3), bool)), r"mask should have the shape \(2, 2\) of what it"),
        (lambda: score_map(np.zeros((65, 2))), "score_map draws up to 64 tokens on a side"),
        (lambda: mask_map(np.ones(3, bool)), r"mask should have two axes \(q, k\), of 64 tokens at most"),
    ],
)
def test_bad_input_is_named(call, words):
    with pytest.raises(ValueError, match=words):
        call()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: weight_map(np.eye(2), "ab"), "queries should be a list of words; it came as one text"),
        (lambda: weight_map(np.eye(2), mask=np.eye(2)), "mask should be boolean, True = may look; it came as float64"),
        (lambda: weight_map([[1.0], [0.5, 0.5]]), "weights should be an array; its rows came with different lengths"),
        (lambda: weight_map(np.array([["a"]])), "weights should hold real numbers; it came as <U1"),
    ],
)
def test_bad_kinds_are_named(call, words):
    with pytest.raises(TypeError, match=words):
        call()
