"""Living figures without a browser: their controls, the patches they send, and what is said when drawing fails."""

import gzip

import numpy as np
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attnlib.pictures import style
from attnlib.pictures.curves import curve
from attnlib.widgets.controls import control
from attnlib.widgets.figure import LiveFigure, explore, plain, plotly_source, show
from attnlib.widgets.patches import patch


def line(height=1.0):
    return go.Figure(go.Scatter(x=np.arange(3.0), y=height * np.arange(3.0)))


def amend(tree, changes):
    """The browser's `amend`, written again here."""
    for path, value in changes:
        branch = tree
        for step in path[:-1]:
            branch = branch[step]
        branch[path[-1]] = value
    return tree


# the controls


def test_floats_make_a_slider_that_starts_in_the_middle_and_steps_finely():
    made = control("temperature", (0.0, 5.0))
    assert (made.kind, made.start) == ("slider", 2.5)
    assert made.face() == {
        "name": "temperature",
        "label": "temperature",
        "kind": "slider",
        "min": 0.0,
        "max": 5.0,
        "step": 0.01,
        "digits": 2,
        "powers": False,
    }


def test_ints_make_a_slider_of_whole_steps():
    made = control("heads", (1, 8, 2))
    assert (made.start, made.range["step"], made.range["digits"]) == (2, 1, 0)
    assert made.read(3.4) == 3
    assert type(made.read(3.4)) is int


def test_a_wide_slider_counts_in_powers():
    assert control("temperature", (0.05, 10.0)).range["powers"]
    assert not control("temperature", (0.5, 10.0)).range["powers"]


def test_a_list_of_numbers_is_a_slider_over_its_entries():
    made = control("width", [1, 4, 16, 64])
    assert (made.kind, made.start) == ("steps", 1)
    assert made.read(15) == 16


def test_words_make_a_menu_a_switch_and_a_field():
    assert control("score", ["dot", "cosine"]).face()["entries"] == ["dot", "cosine"]
    assert control("score", ["dot", "cosine"]).read("unheard of") == "dot"
    assert control("scaled", True).read(0) is False
    assert control("my_words", "a cat").face()["label"] == "my words"


@given(
    st.floats(-50, 50),
    st.floats(0.01, 100),
    st.floats(-1e6, 1e6),
)
def test_a_slider_hands_over_no_number_beyond_its_ends(low, span, wild):
    made = control("x", (low, low + span))
    assert low <= made.read(wild) <= low + span
    assert made.read(wild) == pytest.approx(np.clip(wild, low, low + span), abs=span / 100)


@pytest.mark.parametrize("wish", [None, 3, (1,), (1, 2, 3, 4), [], [1], ["a", 2], (float("nan"), 1.0), {"a": 1}])
def test_a_wish_that_means_no_control_is_refused(wish):
    with pytest.raises(TypeError, match=r"x should be \(low, high\), .*; it came as"):
        control("x", wish)


@pytest.mark.parametrize("name", ["theme", "busy"])
def test_a_name_that_the_card_needs_itself_is_refused(name):
    with pytest.raises(ValueError, match=f"{name} can't be the name of a control, as the card has one: say my_{name}"):
        control(name, True)


def test_a_slider_from_high_to_low_is_refused():
    with pytest.raises(ValueError, match=r"x should go from low to high, \(low, high\); it came as \(2, 1\)"):
        control("x", (2, 1))


def test_a_start_outside_is_refused():
    with pytest.raises(ValueError, match=r"x should start between 1 and 2; its start came as 5"):
        control("x", (1, 2, 5))


def test_numbers_in_disorder_are_refused():
    with pytest.raises(ValueError, match="x should list its numbers once each, from small to large"):
        control("x", [3, 1])


# patches

leaves = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=3))
trees = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner), max_leaves=12
)


@given(trees, trees)
def test_a_patch_makes_the_old_tree_the_new_one(old, new):
    assert amend({"root": old}, patch({"root": old}, {"root": new})) == {"root": new}


def test_a_patch_holds_only_what_changed():
    old = {"data": [{"x": {"bdata": "AA"}, "y": {"bdata": "BB"}}, {"x": {"bdata": "CC"}}], "layout": {"height": 3}}
    new = {"data": [{"x": {"bdata": "AA"}, "y": {"bdata": "XX"}}, {"x": {"bdata": "CC"}}], "layout": {"height": 3}}
    assert patch(old, new) == [[["data", 0, "y", "bdata"], "XX"]]


# the widget


def test_an_answer_draws_anew_and_sends_only_what_changed():
    widget = explore(line, height=(0.0, 4.0, 1.0))
    before = plain(widget.figure)
    answer = widget.answer({"values": {"height": 3.0}})
    assert widget.figure.data[0].y.tolist() == [0, 3, 6]
    assert [path for path, _ in answer["patch"]] == [["data", 0, "y", "bdata"]]
    assert amend(before, answer["patch"]) == plain(widget.figure) == widget.spec["figure"]
    assert widget.spec["drawn"] == {"height": 3.0}


def test_says_may_be_a_text_or_a_function_of_the_keywords_or_of_the_figure():
    controls = {"height": (0.0, 4.0, 1.0)}
    assert explore(line, "A line.", **controls).spec["says"] == "A line."
    assert explore(line, lambda height: f"{height:.0f} high", **controls).spec["says"] == "1 high"
    assert explore(line, lambda **values: f"{values['height']:.0f} high", **controls).spec["says"] == "1 high"
    assert explore(line, lambda figure: f"{len(figure.data)} line", **controls).spec["says"] == "1 line"


def test_without_words_it_says_at_least_where_the_controls_stand():
    widget = explore(lambda my_height, dashed: line(my_height), my_height=(0, 4, 1), dashed=True)
    assert widget.spec["says"] == "The picture for my height 1, dashed on."


def test_an_error_is_said_with_the_readers_own_line_and_the_last_picture_stays():
    def draw(height):
        if height > 3:
            raise ZeroDivisionError("too high for me")
        return line(height)

    widget = explore(draw, "A line.", height=(0.0, 4.0, 1.0))
    first = widget.figure
    answer = widget.answer({"values": {"height": 4.0}})
    assert "ZeroDivisionError: too high for me" in answer["trouble"]
    assert 'raise ZeroDivisionError("too high for me")' in answer["trouble"]
    assert "patch" not in answer
    assert widget.figure is first
    assert widget.answer({"values": {"height": 2.0}})["trouble"] == ""


@pytest.mark.parametrize(("returned", "words"), [(None, "None: is there a return line"), ([1], "a list")])
def test_a_draw_that_returns_no_figure_is_said(returned, words):
    widget = explore(lambda x: line() if x < 2 else returned, x=(1, 3, 1))
    assert f"draw should return a plotly figure; it returned {words}" in widget.answer({"values": {"x": 3}})["trouble"]


def test_the_first_drawing_raises_where_the_reader_looks():
    with pytest.raises(TypeError, match="draw should return a plotly figure; it returned None"):
        explore(lambda x: None, x=(1, 3))


def test_keywords_that_draw_does_not_take_are_refused():
    with pytest.raises(TypeError, match="draw takes height, but the controls are hight"):
        explore(line, hight=(0.0, 1.0))


def test_draw_has_to_be_a_function():
    with pytest.raises(TypeError, match="draw should be a function that returns a plotly figure; it came as a Figure"):
        explore(line())


def test_says_has_to_be_words():
    with pytest.raises(TypeError, match="says should be a text or a function that returns one; it came as an int"):
        explore(line, 3)


def test_show_wants_a_figure_and_words():
    assert isinstance(show(line(), "A line that rises."), LiveFigure)
    with pytest.raises(TypeError, match="show takes a plotly figure; it came as a list"):
        show([], "words")
    with pytest.raises(ValueError, match="says should describe the figure in words"):
        show(line(), " ")


def test_a_figure_of_anybodys_wears_our_template_and_one_with_its_own_keeps_it():
    assert plain(line())["layout"]["template"] == style.template()
    assert "layout" not in plain(line().update_layout(template="none"))["layout"]["template"]


def test_the_source_of_plotly_is_one_for_all_and_made_anew_once_closed():
    first = plotly_source()
    assert plotly_source() is first
    assert b"plotly.js v" in gzip.decompress(first.packed)[:100]
    first.close()
    assert plotly_source() is not first


def test_every_colour_of_a_picture_has_a_dark_twin():
    figure = curve([1.0, 2.0], {"a": [1.0, 2.0]}, bands={"a": ([0.0, 1.0], [2.0, 3.0])}, points=([1.0], [2.0]))
    twins, strings = style.dark_twins(), []

    def walk(thing):
        inner = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else []
        strings.extend([thing] if isinstance(thing, str) and thing.startswith("#") else [])
        for each in inner:
            walk(each)

    walk(plain(figure))
    assert len(set(strings)) > 5
    assert [colour for colour in strings if colour.lower() not in twins] == []
