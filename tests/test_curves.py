"""Curves, bars and panels: names at the ends, numbers beside, axes of their own."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attnlib.pictures import style
from attnlib.pictures.curves import _apart, bars, curve
from attnlib.pictures.maps import weight_map
from attnlib.pictures.panels import beside
from attnlib.pictures.planes import plane

X = np.array([1.0, 2.0, 4.0])


def test_a_line_is_named_at_its_right_end():
    figure = curve(X, {"rising": X, "falling": -X})
    ends = figure.data[-1]
    assert [word.strip() for word in ends.text] == ["rising", "falling"]
    assert list(ends.x) == [4, 4]
    assert list(ends.y) == [4, -4]
    assert not figure.layout.showlegend


@given(st.lists(st.floats(-10, 10), min_size=1, max_size=6), st.floats(0.01, 2))
def test_names_at_the_ends_keep_their_order_and_their_distance(heights, gap):
    moved = _apart(np.array(heights), gap)
    order = np.argsort(heights, kind="stable")
    assert (np.diff(moved[order]) >= gap - 1e-9).all()


def test_names_that_are_far_apart_stay_where_they_are():
    assert _apart(np.array([3.0, 1.0, 2.0]), 0.5).tolist() == [3.0, 1.0, 2.0]


def test_bands_points_and_marks_are_drawn():
    figure = curve(
        X, {"a": X}, bands={"a": (X - 1, X + 1)}, points=([1.5], [9.0]), marks={"here": 2.0}, colours={"a": "query"}
    )
    assert figure.data[0].fillcolor == style.faded("query", 0.16)
    assert figure.data[2].y[0] == 9
    assert figure.layout.yaxis.range[1] > 9
    assert figure.layout.shapes[0].x0 == 2
    assert figure.layout.annotations[0].text == "here"


def test_a_logarithmic_axis_names_the_places_that_were_computed():
    figure = curve(X, {"a": X}, log_x=True, log_y=True, marks={"here": 2.0})
    assert list(figure.layout.xaxis.ticktext) == ["1", "2", "4"]
    assert figure.layout.xaxis.range == pytest.approx([0, np.log10(4)])
    assert figure.layout.annotations[0].x == pytest.approx(np.log10(2))


def test_data_alone_can_be_drawn():
    assert list(curve(X, {}, points=(X, X)).data[0].y) == [1, 2, 4]


def test_bars_bear_their_numbers_in_a_column():
    figure = bars(["cat", "mat"], [0.04, 0.96], whole=1, percent=True)
    assert [word.strip() for word in figure.data[-1].text] == ["4 %", "96 %"]
    assert len({len(word) for word in figure.data[-1].text}) == 1
    assert list(figure.data[-1].x) == [1, 1]
    assert list(figure.layout.yaxis.ticktext) == ["cat", "mat"]


def test_signed_bars_and_their_ghost():
    figure = bars(["a", "b"], [-1.25, 2.0], ghost=[-2.0, 3.0])
    assert figure.data[1].text[0].endswith("−1.25")
    assert list(figure.data[-1].x) == [-2, 3]
    assert figure.layout.xaxis.range[0] < -2
    assert figure.layout.xaxis.range[1] >= 3


def test_bars_keep_their_axis_where_reach_says():
    assert bars(["a"], [1.0], reach=5).layout.xaxis.range == bars(["a"], [3.0], reach=5).layout.xaxis.range == (0, 5)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: curve(X, {}), "curve should be given a line, {name: y}, or points; neither came"),
        (lambda: curve([], {"a": []}), "x should hold at least one number; it came empty"),
        (lambda: curve(X, {"a": [1.0, 2.0]}), "a should have one number for each x; 2 came for 3"),
        (
            lambda: curve(X, {"a": X - 1}, log_y=True),
            "a logarithmic axis needs numbers above 0; the smallest came as 0",
        ),
        (lambda: curve(X, {"a": X}, colours={"a": "pink"}), "colour should be one of .*; it came as 'pink'"),
        (lambda: bars(["a"], [1.0, 2.0]), "names should hold 2 words, one for each place; it came with 1"),
        (lambda: bars(["a"], [1.0], ghost=[1.0, 2.0]), "ghost should hold one number for each value; 2 came for 1"),
        (lambda: beside(plane(query=(1, 0)), widths=[1, 2]), "widths should hold one number above 0 for each figure"),
    ],
)
def test_bad_input_is_named(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_beside_takes_figures_alone():
    with pytest.raises(TypeError, match="beside takes plotly figures; number 1 came as a list"):
        beside(plane(query=(1, 0)), [])


def test_beside_gives_each_panel_axes_of_its_own():
    parts = plane(query=(1, 1), title="plane"), bars(["a"], [0.5], whole=1), weight_map(np.eye(2), title="map")
    figure = beside(*parts, widths=[2, 1, 1])
    assert len(figure.data) == sum(len(part.data) for part in parts)
    assert [trace.xaxis for trace in figure.data] == ["x", "x2", "x2", "x2", "x3", "x3"]
    assert figure.layout.yaxis3.scaleanchor == "x3"
    assert [note.xref for note in figure.layout.annotations] == ["x domain", "x3 domain"]
    assert figure.layout.barmode == "overlay"
    ends = [figure.layout[f"xaxis{i}"].domain for i in ("", 2, 3)]
    assert all(a[1] < b[0] for a, b in pairwise(ends))
    assert [panel["share"] for panel in figure.layout.meta["panels"]] == [0.5, 0.25, 0.25]


def test_nothing_is_written_into_what_came():
    values, ghost = np.array([1.0, 2.0]), np.array([0.5, 0.5])
    bars(["a", "b"], values, ghost=ghost, whole=3)
    curve(X, {"a": X}, points=(values, ghost))
    assert (values.tolist(), ghost.tolist(), X.tolist()) == ([1, 2], [0.5, 0.5], [1, 2, 4])
