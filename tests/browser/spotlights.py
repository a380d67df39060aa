"""A Spotlight in a notebook, for the browser tests: show it, wait until it has settled, compare it with the loops."""

import json

import numpy as np

from tests.loops import attend_by_loops

ROOT = ".attnlib-spotlight"
TOKENS = ["the", "river", "bank", "money"]
KEYS = [[0.35, 0.15], [1.55, 1.35], [1.65, 0.25], [1.2, -1.5]]
VALUES = [[-0.9, -1.2], [-1.6, 1.5], [0.4, 1.1], [1.9, -0.9]]
SETUP = f"""from pathlib import Path
import time
import numpy as np
from attnlib.attention import attend
from attnlib.widgets import Spotlight, attend_from, goal
tokens, keys, values = {TOKENS}, {KEYS}, {VALUES}"""
SHOW = "widget = Spotlight(keys, values, tokens{})\nwidget"

WATCH_INPUT = """() => {
    for (const kind of ["pointermove", "keydown", "input", "change"])
        addEventListener(kind, (event) => { window.lastInput = event.timeStamp; }, true);
}"""


def show(notebook, options="", **how):
    """A notebook with one Spotlight; the page remembers when the last input came."""
    page = notebook([SETUP, SHOW.format(options)], **how)
    page.locator(f"{ROOT}[data-weights]").wait_for()
    page.evaluate(WATCH_INPUT)
    return page, page.locator(ROOT)


def settle(page, widget):
    """Wait until what the last input caused is painted: the event that tells of it names that input's time."""
    page.wait_for_function(
        "(root) => root.attnlibCause !== null && root.attnlibCause === window.lastInput", arg=widget.element_handle()
    )


def numbers(widget, name):
    return np.array([float(x) for x in widget.get_attribute(f"data-{name}").split(",")])


def wait_for(page, widget, name, wanted):
    page.wait_for_function(
        "([root, name, wanted]) => root.getAttribute(`data-${name}`) === wanted",
        arg=[widget.element_handle(), name, wanted],
    )


def check_reference(widget, keys=KEYS, values=VALUES, sees=(True,) * 4):
    """What is drawn is attention at the query where the arrow now stands, by loops that share no code with it."""
    query, temperature = numbers(widget, "query"), float(widget.get_attribute("data-temperature"))
    output, weights = attend_by_loops(
        query[None], np.array(keys), np.array(values), np.array([sees]), scale=2**-0.5 / temperature
    )
    np.testing.assert_allclose(numbers(widget, "reference"), weights[0], atol=2e-6)
    np.testing.assert_allclose(numbers(widget, "weights"), weights[0], atol=2e-6)
    np.testing.assert_allclose(numbers(widget, "output"), output[0], atol=2e-6)


def per_pixel(widget, limit=2.5):
    return 2 * limit / widget.locator("svg.plane").bounding_box()["width"]


def state(widget):
    return json.loads(widget.get_by_label("state", exact=True).input_value() or "{}")
