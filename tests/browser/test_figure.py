import pytest

from attnlib.pictures import style
from tests.browser.hands import axe, kernel, run_cell, wait_painted

FIGURE = ".attnlib-figure"
SETUP = """import numpy as np
from attnlib.pictures.curves import bars, curve
from attnlib.pictures.maps import weight_map
from attnlib.pictures.panels import beside
from attnlib.pictures.planes import plane
from attnlib.widgets.figure import explore, show
x = np.linspace(0.1, 5, 60)

def draw(bandwidth, width=1, kind="a", dashed=False, note="x"):
    if note == "bad":
        raise ValueError("this note is bad")
    return curve(x, {f"{kind}{note}": np.exp(-x / bandwidth) * width})"""
EXPLORE = """explore(draw, lambda bandwidth, width: f"bandwidth {bandwidth:.2f}, width {width}",
    bandwidth=(0.1, 3.0, 1.0), width=[1, 4, 16], kind=["a", "b"], dashed=False, note="x")"""
PANELS = """show(beside(plane(query=(1, 1), key={"cat": (1, 0)}), bars(["cat"], [0.5], whole=1), weight_map(np.eye(3))),
    "A plane, a bar and a map.")"""
STROKE = "() => getComputedStyle(document.querySelector('.js-line')).stroke"


def rgb(colour):
    """A hex colour as the browser writes it."""
    return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"


def painted(page, count=1):
    """Wait until so many figures have been drawn."""
    page.locator(f"{FIGURE}:has(.main-svg)").nth(count - 1).wait_for()
    return page.locator(FIGURE).first


def state(widget, name):
    return widget.get_attribute(f"data-{name}")


def curve_of(widget):
    return widget.locator(".scatterlayer .js-line").first.get_attribute("d")


def test_the_controls_move_the_picture_by_pointer_and_by_keyboard(notebook):
    page = notebook([SETUP, EXPLORE])
    widget = painted(page)
    before = curve_of(widget)
    assert state(widget, "bandwidth") == "1"

    with wait_painted(page, FIGURE):
        widget.get_by_label("bandwidth, as a number").fill("2.5")
    assert state(widget, "bandwidth") == "2.5"
    assert curve_of(widget) != before
    assert "bandwidth 2.50" in widget.locator(".says").inner_text()
    assert "bandwidth 2.50" in widget.locator(".plot[role=img]").get_attribute("aria-label")

    with wait_painted(page, FIGURE):
        widget.get_by_role("slider", name="bandwidth").press("ArrowLeft")
    assert state(widget, "bandwidth") == "2.49"

    slider = widget.get_by_role("slider", name="bandwidth").bounding_box()
    with wait_painted(page, FIGURE):
        page.mouse.click(slider["x"] + slider["width"] / 2, slider["y"] + slider["height"] / 2)
    assert 1.3 < float(state(widget, "bandwidth")) < 1.8

    with wait_painted(page, FIGURE):
        widget.get_by_role("slider", name="width", exact=True).press("ArrowRight")
    assert state(widget, "width") == "4"
    with wait_painted(page, FIGURE):
        widget.get_by_role("combobox", name="kind").select_option("b")
    with wait_painted(page, FIGURE):
        widget.get_by_role("switch", name="dashed").press("Space")
    with wait_painted(page, FIGURE):
        widget.get_by_role("textbox", name="note").fill("my own")
    assert [state(widget, name) for name in ("kind", "dashed", "note")] == ["b", "true", "my own"]
    assert "bmy own" in widget.locator(".plot").inner_text()


def test_an_error_is_said_in_words_and_the_last_picture_stays(notebook):
    page = notebook([SETUP, EXPLORE])
    widget = painted(page)
    before = curve_of(widget)
    with wait_painted(page, FIGURE):
        widget.get_by_role("textbox", name="note").fill("bad")
    assert "ValueError: this note is bad" in widget.get_by_role("alert").inner_text()
    assert curve_of(widget) == before
    assert state(widget, "note") == "x"
    with wait_painted(page, FIGURE):
        widget.get_by_role("textbox", name="note").fill("good")
    assert widget.locator(".note.bad").inner_text() == ""


def test_a_busy_kernel_is_said(notebook):
    slow = """import threading
gate = threading.Event()
gate.set()

def slow(x):
    gate.wait(30)
    return curve([1.0, 2.0], {"a": [x, x]})

explore(slow, x=(0.0, 1.0, 0.5))"""
    page = notebook([SETUP, slow])
    widget = painted(page)
    kernel(page, "gate.clear(); threading.Timer(4, gate.set).start()")
    widget.get_by_label("x, as a number").fill("0.75")
    widget.locator(".note", has_text="Python is still at work").wait_for()
    page.wait_for_function(f"() => document.querySelector('{FIGURE}').dataset.x === '0.75'")
    assert widget.locator(".note", has_text="Python is still at work").count() == 0


def test_eight_figures_share_one_plotly(notebook):
    count = """window.sources = 0;
        const Stream = window.DecompressionStream;
        window.DecompressionStream = class extends Stream {
            constructor(kind) { super(kind); window.sources += 1; }
        };"""
    page = notebook([SETUP, *[f"show(bars(['a'], [{i}.0]), 'bar {i}')" for i in range(8)]], run=False)
    page.evaluate(f"() => {{ {count} }}")
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    painted(page, 8)
    assert page.evaluate("() => window.sources") == 1
    assert kernel(page, "from attnlib.widgets import figure; print(len(figure._sources))") == "1\n"


@pytest.mark.parametrize("dark", [False, True])
def test_the_colours_follow_the_page_and_axe_finds_nothing(notebook, dark):
    page = notebook([SETUP, EXPLORE, PANELS], dark=dark)
    painted(page, 2)
    assert page.evaluate(STROKE) == rgb((style.DARK if dark else style.LIGHT)["weight"])
    assert axe(page, FIGURE) == []


def test_a_change_of_theme_swaps_the_colours_back(notebook):
    page = notebook([SETUP, EXPLORE], dark=True)
    painted(page)
    assert page.evaluate(STROKE) == rgb(style.DARK["weight"])
    page.evaluate(
        "() => { window.jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Light' }); }"
    )
    page.wait_for_function(f"(light) => ({STROKE})() === light", arg=rgb(style.LIGHT["weight"]))


def test_panels_stand_below_each_other_where_the_page_is_narrow(notebook):
    page = notebook([SETUP, PANELS], width=1100)
    painted(page)
    wide = page.locator(".main-svg").first.bounding_box()
    page.set_viewport_size({"width": 520, "height": 1400})
    page.wait_for_function(
        "(height) => document.querySelector('.attnlib-figure .main-svg').getBoundingClientRect().height > height + 100",
        arg=wide["height"],
    )
    narrow = page.locator(".main-svg").first.bounding_box()
    assert narrow["width"] < wide["width"]


def test_the_picture_survives_that_its_cell_is_run_again(notebook):
    page = notebook([SETUP, EXPLORE])
    painted(page)
    run_cell(page, 1)
    assert painted(page).locator(".js-line").count() == 1
