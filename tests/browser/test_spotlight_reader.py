"""The reader's own function draws: broken while it is dragged, slow, and after the kernel was restarted."""

import json
import re

import numpy as np

from tests.browser.hands import drag, kernel, restart_kernel, run_cell
from tests.browser.spotlights import (
    KEYS,
    ROOT,
    SETUP,
    VALUES,
    WATCH_INPUT,
    check_reference,
    numbers,
    settle,
    show,
    wait_for,
)

BREAKS = {
    "raise ValueError('my own trouble')": "Your function stopped with ValueError: my own trouble. It happened in line",
    "return None": "Your function returned nothing (None). Does it end with a return line?",
    "return attend(query, keys, values)[0] * np.nan, np.ones((1, 4))": "The output holds NaN (not a number)",
    "return keys, values": "The output should have shape (1, 2); your function returned shape (4, 2).",
}
MINE = "def mine(query, keys, values, mask):\n    {}\nwidget._attend = mine"
WRONG = "weights = np.full((1, 4), 0.25); return weights @ values, weights"


def reader_settles(page, widget):
    """Wait until the kernel's answer to where the query now stands is drawn, or its trouble is said."""
    page.wait_for_function(
        """(root) => root.dataset.readerQuery === root.dataset.query || root.querySelector(".note.reader.bad")""",
        arg=widget.element_handle(),
    )


def test_a_readers_function_is_broken_while_it_is_dragged_and_mended(notebook):
    page, widget = show(notebook, ", attend=lambda *given: attend(*given)")
    handle, note = widget.locator("[data-handle=query]"), widget.locator(".note.reader")
    drag(page, handle, -30, 20)
    reader_settles(page, widget)
    check_reference(widget)
    assert note.inner_text() == "Drawn by your function. It agrees with the reference here."

    for line, words in BREAKS.items():
        kernel(page, MINE.format(line))
        drag(page, handle, -10, 10)
        note.filter(has_text=words).wait_for()
        assert "bad" in note.get_attribute("class")
        check_reference(widget)

    kernel(page, MINE.format(WRONG))
    drag(page, handle, 40, -30)
    page.wait_for_function("(root) => root.dataset.readerQuery === root.dataset.query", arg=widget.element_handle())
    np.testing.assert_allclose(numbers(widget, "weights"), 0.25)
    assert note.inner_text().startswith("Drawn by your function. Most different from the reference (the thin mark): ")
    assert widget.locator(".ghost").is_visible()
    kernel(page, MINE.format("return attend(query, keys, values, mask)"))
    widget.get_by_label("look at bank").uncheck()
    page.wait_for_function("(root) => root.dataset.weights === root.dataset.reference", arg=widget.element_handle())
    check_reference(widget, sees=(True, True, False, True))


BLOCKED = """calls = []
def slow(query, keys, values, mask):
    calls.append(query[0].tolist())
    while not (Path("go").exists() or len(calls) == 1):
        time.sleep(0.01)
    return attend(query, keys, values, mask)
widget = Spotlight(keys, values, tokens, attend=slow)
widget"""


def test_the_latest_query_wins_and_a_busy_kernel_holds_nothing_up(notebook, lab):
    page = notebook([SETUP, BLOCKED])
    widget = page.locator(ROOT)
    widget.locator("[data-handle=query]").wait_for()
    page.evaluate(WATCH_INPUT)
    drag(page, widget.locator("[data-handle=query]"), -100, 60, steps=30)
    settle(page, widget)
    note = widget.locator(".note.reader")
    page.wait_for_function(
        "(note) => note.textContent.startsWith('The kernel keeps silent')", arg=note.element_handle()
    )
    check_reference(widget)
    drag(page, widget.locator("[data-handle=query]"), 0, 60, steps=30)
    settle(page, widget)
    check_reference(widget)  # it is still dragged, by the reference
    (lab.root / "go").touch()
    wait_for(page, widget, "reader-query", widget.get_attribute("data-query"))
    assert note.inner_text() == "Drawn by slow. It agrees with the reference here.".replace("slow", "your slow")
    calls = json.loads(kernel(page, "print(calls)"))
    assert len(calls) == 3, "at the start, at the first step, and where the query was let go"
    np.testing.assert_allclose(calls[-1], numbers(widget, "query"))
    (lab.root / "go").unlink()


def test_after_a_restart_it_still_drags_and_running_the_cells_makes_it_whole(notebook):
    page, widget = show(notebook, ", attend=attend_from(softmax=lambda scores: np.exp(scores) / 10)")
    handle = widget.locator("[data-handle=query]")
    drag(page, handle, -20, 20)
    reader_settles(page, widget)
    assert widget.get_attribute("data-weights") != widget.get_attribute("data-reference")
    restart_kernel(page)
    drag(page, handle, -20, 20)
    settle(page, widget)
    note = widget.locator(".note.reader")
    page.wait_for_function(
        "(note) => note.textContent.startsWith('The kernel keeps silent')", arg=note.element_handle()
    )
    drag(page, handle, -20, 20)
    settle(page, widget)
    check_reference(widget)
    run_cell(page, 0)
    run_cell(page, 1)
    fresh = page.locator(f"{ROOT}[data-reader-query='1.25,1.1']")
    fresh.wait_for()
    fresh.locator("[data-handle=query]").press("ArrowLeft")
    wait_for(page, page.locator(ROOT), "reader-query", "1.2,1.1")


COSINE = "lambda query, keys: keys @ query / np.hypot(*query) / np.hypot(*keys.T)"


def test_the_cosine_is_compared_with_the_cosine(notebook):
    page, widget = show(notebook, f", shows='scores', by='cosine', attend=attend_from(scores={COSINE})")
    note, handle = widget.locator(".note.reader"), widget.locator("[data-handle=query]")
    drag(page, handle, -40, 20)
    reader_settles(page, widget)
    assert note.inner_text() == "Drawn by your function. It agrees with the reference here."
    query = numbers(widget, "query")
    cosines = np.array(KEYS) @ query / np.hypot(*query) / np.hypot(*np.array(KEYS).T)
    np.testing.assert_allclose(numbers(widget, "scores"), cosines, atol=2e-6)
    assert re.search(r"“river” cosine: .* = [\d.]+, ÷ \([\d.]+ × 2\.06\) = \+1\.00", widget.inner_text())
    assert widget.locator("th.cosine").count() == 1
    kernel(page, "widget._attend = attend_from(scores=lambda query, keys: keys @ query)")
    drag(page, handle, -10, 10)
    note.filter(has_text="Most different from the reference").wait_for()


def test_at_the_origin_no_cosine_is_made_up(notebook):
    page, widget = show(notebook, ", shows='scores', by='cosine', query=(0, 0)")
    assert widget.locator(".formula").inner_text().endswith("= –")
    assert widget.locator("td.score").all_inner_texts() == ["–"] * 4
    assert page.errors == []


LOOKUPS = """from attnlib.widgets.adapters import Lookup
def soft_lookup(query, keys, values):
    return attend(query[None], keys, values, scale=1)[0][0]
def blind(query, keys, values):
    return values.mean(axis=0)
def best(query, keys, values):
    return values.max(axis=0)"""


def test_a_lookup_without_weights_is_compared_by_its_own(notebook):
    page = notebook(
        [f"{SETUP}\n{LOOKUPS}", "widget = Spotlight(keys, values, tokens, scale=1, attend=Lookup(soft_lookup))\nwidget"]
    )
    widget = page.locator(ROOT)
    note = widget.locator(".note.reader")
    note.get_by_text("Drawn by your soft_lookup. It agrees with the reference here.").wait_for()
    kernel(page, "widget._attend = Lookup(blind)")
    handle = widget.locator("[data-handle=query]")
    handle.press("ArrowLeft")
    note.filter(has_text="Most different from the reference (the thin mark): ").wait_for()
    np.testing.assert_allclose(numbers(widget, "weights"), 0.25)
    kernel(page, "widget._attend = Lookup(best)")
    handle.press("ArrowLeft")
    note.filter(has_text="No weights of yours give this output: those shown are the reference’s.").wait_for()
    np.testing.assert_allclose(numbers(widget, "output"), np.max(VALUES, axis=0))
    np.testing.assert_allclose(numbers(widget, "weights"), numbers(widget, "reference"))
    assert "yours: (1.90, 1.50)" in widget.locator(".formula").inner_text()
