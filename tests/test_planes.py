"""Planes: arrows from the origin, points, their labels and their convex hull."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from attnlib.pictures import style
from attnlib.pictures.planes import _hull, plane


def named(figure, word):
    return next(trace for trace in figure.data if trace.text is not None and word in trace.text)


def test_arrows_start_at_the_origin_and_bear_their_name_at_the_tip():
    arrow = named(plane(key={"cat": (1.0, 2.0)}), "cat")
    assert list(arrow.x) == [0, 1]
    assert list(arrow.y) == [0, 2]
    assert list(arrow.text) == ["", "cat"]
    assert arrow.line.color == style.LIGHT["key"]
    assert arrow.textfont.color == style.LIGHT["key-ink"]


def test_values_and_the_output_are_points():
    figure = plane(value=np.array([[1.0, 0.0], [0.0, 1.0]]), output=(0.5, 0.5))
    assert list(named(figure, "value 1").x) == [1, 0]
    assert named(figure, "output").marker.color == style.LIGHT["output"]


def test_the_axes_are_of_equal_measure_and_stay_where_reach_says():
    figure = plane(query=(1, 0), reach=2)
    assert figure.layout.yaxis.scaleanchor == "x"
    assert figure.layout.xaxis.range == plane(query=(0, -1.5), reach=2).layout.xaxis.range


def test_a_heavier_key_is_thicker():
    figure = plane(key={"a": (1, 0), "b": (0, 1)}, weights=[0.9, 0.1])
    assert named(figure, "a").line.width > named(figure, "b").line.width


@pytest.mark.parametrize(
    ("vector", "side"),
    [
        ((1, 0), "middle right"),
        ((1, 1), "top right"),
        ((0, 1), "top center"),
        ((-1, 0), "middle left"),
        ((0, -1), "bottom center"),
    ],
)
def test_a_label_stands_beyond_the_tip(vector, side):
    assert named(plane(query=vector), "query").textposition == side


@given(arrays(float, (7, 2), elements=st.floats(-5, 5).map(lambda x: round(x, 2))))
def test_no_point_lies_outside_the_hull(points):
    rim = _hull(list(points))
    assert set(map(tuple, rim)) <= set(map(tuple, points))
    if len(rim) < 3:
        assert np.linalg.matrix_rank(points - points[0], tol=1e-6) < 2, "only points on one line need no more corners"
        return
    for start, end in zip(rim, np.roll(rim, -1, 0), strict=True):
        way, out = end - start, points - start
        assert (way[0] * out[:, 1] - way[1] * out[:, 0] >= -1e-9).all()


def test_lines_and_further_arrows_are_drawn():
    figure = plane(
        arrows={"a": (2, 1)}, points={"foot": (1, 0)}, lines=[((0, 1), (1, 0))], hull=[(0, 0), (1, 0), (0, 1)]
    )
    assert named(figure, "foot").x[0] == 1
    assert any(trace.line.dash for trace in figure.data)
    assert any(trace.fill == "toself" for trace in figure.data)


def test_no_vectors_draw_nothing():
    assert plane(value={}, key=None).data == plane().data == ()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"query": (1, 2, 3)}, "query should be a vector of two numbers, to be drawn in a plane; it has 3"),
        ({"key": {"cat": (1, np.inf)}}, r"key 'cat' should hold finite numbers; at \(1,\) it holds inf"),
        ({"key": {"a": (1, 0)}, "weights": [1, 2]}, "weights should hold one number a key; 2 came for 1 keys"),
    ],
)
def test_bad_input_is_named(arguments, words):
    with pytest.raises(ValueError, match=words):
        plane(**arguments)
