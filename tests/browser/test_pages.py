"""Exported pages, opened from their files with the network cut: the widgets live."""

import pytest

from attnlib.pages import export
from tests.browser.hands import axe, drag, wait_painted
from tests.toys import TOY, write

SPOTLIGHT = """import plotly.graph_objects as go
from attnlib.widgets.figure import show
from attnlib.widgets.spotlight import Spotlight
Spotlight([[1, 0], [0, 1], [-1, -0.5]], [[1, 0], [0, 1], [1, 1]], ["cat", "mat", "sat"], query=[1, 0.5])"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    cells = ["toy = Toy(source=source, count=2)\ntoy", "toy", "import ipywidgets\nipywidgets.IntSlider()"]
    toys = write(folder / "toys.ipynb", "# Toys\n\nDo they live?", TOY, *cells)
    curve = "show(go.Figure(go.Scatter(x=[1, 2, 3], y=[1, 4, 9])), 'A curve that rises ever faster.')"
    real = write(folder / "real.ipynb", "# Real\n\nDoes it drag?\n\n$$\\frac{1}{2}$$", SPOTLIGHT, curve)
    export([toys, real], folder)
    return folder


def test_a_model_is_shared_by_its_views(leaf, site):
    page = leaf(site / "toys.html")
    buttons = page.locator(".toy")
    buttons.nth(1).wait_for()
    assert buttons.all_inner_texts() == ["2 shared bytes true"] * 2
    buttons.nth(1).click()
    assert buttons.all_inner_texts() == ["3 shared bytes true"] * 2


def test_what_needs_a_kernel_says_so(leaf, site):
    page = leaf(site / "toys.html")
    words = "This part needs the notebook: it can't be shown without a kernel."
    page.get_by_text(words).wait_for()
    assert page.locator(".no-kernel").all_inner_texts() == [words]


def test_the_query_can_be_dragged(leaf, site):
    page = leaf(site / "real.html")
    spotlight = page.locator(".attnlib-spotlight")
    before = spotlight.get_attribute("data-query")
    with wait_painted(page, ".attnlib-spotlight"):
        drag(page, spotlight.locator("[data-handle=query]"), -60, -20)
    assert spotlight.get_attribute("data-query") != before


def test_a_figure_is_drawn(leaf, site):
    page = leaf(site / "real.html")
    page.locator(".attnlib-figure .main-svg").first.wait_for()
    assert page.get_by_text("A curve that rises ever faster.").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_and_widgets_follow_the_readers_theme(leaf, site, scheme):
    page = leaf(site / "real.html", color_scheme=scheme)
    spotlight = page.locator(".attnlib-spotlight")
    spotlight.wait_for()
    assert spotlight.get_attribute("data-theme") == scheme
    brightness = page.evaluate("() => Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])")
    assert (brightness > 128) == (scheme == "light")
    assert axe(page, "main") == []


def test_a_page_fits_a_phone(leaf, site):
    page = leaf(site / "real.html", width=340, height=700)
    page.locator(".attnlib-spotlight").wait_for()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_the_index_leads_there_and_axe_finds_nothing(leaf, site):
    page = leaf(site / "index.html")
    assert axe(page, "main") == []
    page.get_by_role("link", name="Toys").click()
    page.locator(".toy").first.wait_for()
