"""Histograms: densities, each named on its flank."""

import numpy as np
import pytest

from attnlib.pictures.histograms import histogram


def test_a_histogram_is_a_density_named_on_its_flank():
    sample = np.random.default_rng(0).normal(size=500)
    figure = histogram({"scaled": sample}, bins=20)
    widths = np.diff(figure.data[0].x)
    assert (np.array(figure.data[0].y)[:-1] * widths).sum() == pytest.approx(1)
    assert figure.data[1].text[0].strip() == "scaled"


@pytest.mark.parametrize(
    ("samples", "words"),
    [
        ({"a": []}, "a should hold at least one number; it came empty"),
        ({}, "samples should be {name: numbers}, with at least one name; none came"),
    ],
)
def test_nothing_to_count_is_said(samples, words):
    with pytest.raises(ValueError, match=words):
        histogram(samples)
