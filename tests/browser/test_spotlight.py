"""The Spotlight in a real browser, the reference drawing: by mouse, by finger, by keys, in words, in states."""

import json

import numpy as np
import pytest

from attnlib.tasks.words import word_vectors
from tests.browser.hands import axe, drag, kernel
from tests.browser.spotlights import (
    KEYS,
    ROOT,
    SETUP,
    SHOW,
    check_reference,
    numbers,
    per_pixel,
    settle,
    show,
    state,
    wait_for,
)  # fmt: skip


def test_the_mouse_drags_query_key_and_value(notebook):
    page, widget = show(notebook)
    check_reference(widget)
    drag(page, widget.locator("[data-handle=query]"), -80, 40)
    settle(page, widget)
    step = per_pixel(widget)
    np.testing.assert_allclose(numbers(widget, "query"), [1.25 - 80 * step, 1.1 - 40 * step], atol=0.011)
    check_reference(widget)

    drag(page, widget.locator("[data-handle=key-3]"), 20, 30)
    settle(page, widget)
    drag(page, widget.locator("[data-handle=value-0]"), 0, -50)
    settle(page, widget)
    moved = state(widget)
    np.testing.assert_allclose(moved["keys"][3], [1.2 + 20 * step, -1.5 - 30 * step], atol=0.011)
    np.testing.assert_allclose(moved["values"][0], [-0.9, -1.2 + 50 * step], atol=0.011)
    assert moved["keys"][:3] == KEYS[:3]
    check_reference(widget, moved["keys"], moved["values"])
    assert widget.locator("tr.chosen").inner_text().startswith("the")

    drag(page, widget.locator("[data-handle=query]"), 2000, 0)
    settle(page, widget)
    assert numbers(widget, "query")[0] == 2.42, "the query stays in the plane"


def test_a_finger_drags_the_query(notebook):
    page, widget = show(notebook, has_touch=True)
    box = widget.locator("[data-handle=query]").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    hand = page.context.new_cdp_session(page)
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 7):
        point = {"x": x - 10 * step, "y": y + 5 * step}
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    widget.locator(".halo:not(.held)").wait_for()
    settle(page, widget)
    step = per_pixel(widget)
    np.testing.assert_allclose(numbers(widget, "query"), [1.25 - 60 * step, 1.1 - 30 * step], atol=0.011)
    check_reference(widget)


def test_arrow_keys_boxes_slider_and_switches(notebook):
    page, widget = show(notebook)
    handle = widget.locator("[data-handle=query]")
    handle.press("ArrowRight")
    handle.press("Shift+ArrowDown")
    settle(page, widget)
    assert widget.get_attribute("data-query") == "1.3,0.85"
    assert handle.get_attribute("aria-valuetext") == "x 1.30, y 0.85"

    box = widget.get_by_label("query x")
    box.fill("-0.5")
    settle(page, widget)
    assert widget.get_attribute("data-query") == "-0.5,0.85"
    box.fill("99")
    box.press("Tab")
    assert widget.get_attribute("data-query") == "2.42,0.85"
    assert box.input_value() == "2.42"

    widget.get_by_label("temperature", exact=True).press("ArrowLeft")
    settle(page, widget)
    assert widget.get_attribute("data-temperature") == "0.95"
    widget.get_by_label("temperature, as a number").fill("0.3")
    settle(page, widget)
    assert widget.get_attribute("data-temperature") == "0.3"
    check_reference(widget)

    widget.get_by_label("look at bank").uncheck()
    settle(page, widget)
    check_reference(widget, sees=(True, True, False, True))
    assert numbers(widget, "weights")[2] == 0
    for word in ("the", "river", "money"):
        widget.get_by_label(f"look at {word}").uncheck()
    settle(page, widget)
    assert not numbers(widget, "weights").any()
    assert not numbers(widget, "output").any()
    words = "Every token is switched off: the query may look at nobody. Every weight is 0, and so is the output."
    assert widget.locator(".says").inner_text() == words
    page.wait_for_function("([root, words]) => root.querySelector('[role=status]').textContent === words",
                           arg=[widget.element_handle(), words])  # fmt: skip


def test_own_words_and_the_state_there_and_back(notebook):
    page, widget = show(notebook)
    widget.get_by_text("your own words and vectors").click()
    mine = widget.get_by_label("your own words", exact=True)
    mine.fill("où vas-tu Ωmega")
    mine.press("Enter")
    widget.get_by_label("look at où").wait_for()
    assert mine.evaluate("(field) => field === document.activeElement"), "the focus stays where it was"
    made = ["où", "vas-tu", "Ωmega"]
    check_reference(widget, word_vectors(made), word_vectors(made, seed=1), (True,) * 3)
    assert state(widget) == {"tokens": made}
    widget.get_by_label("où: key x").fill("1.5")
    widget.get_by_label("look at vas-tu").uncheck()
    settle(page, widget)
    text = widget.get_by_label("state", exact=True)
    copied = text.input_value()
    assert json.loads(copied)["keys"][0][0] == 1.5
    assert json.loads(copied)["open"] == "101"
    weights = widget.get_attribute("data-weights")
    wait_for_state(page, copied)

    widget.get_by_role("button", name="reset").click()
    wait_for(page, widget, "query", "1.25,1.1")
    widget.get_by_label("look at river").wait_for()
    check_reference(widget)
    assert state(widget) == {}
    text.fill(copied)
    widget.get_by_role("button", name="restore").click()
    wait_for(page, widget, "weights", weights)

    for wrong in ("hello", '{"query":[1]}', '{"open":"11111"}', '{"temperature":0}', '{"tokens":[1]}', "[]"):
        text.fill(wrong)
        text.press("Enter")
        assert widget.get_by_role("alert").inner_text().startswith("That is not a state of this picture")
        assert widget.get_attribute("data-weights") == weights, "nothing is lost"
    mine.fill("a b c d e f g h i j k l m")
    widget.get_by_role("button", name="use these words").click()
    assert widget.get_by_role("alert").inner_text() == "Please type between 1 and 12 words; 13 came."


def wait_for_state(page, wanted):
    """Wait until Python's `widget.state` is this text."""
    for _ in range(100):
        if kernel(page, "print(widget.state)").strip() == wanted:
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"Python never got the state {wanted}")


def test_python_and_two_views_follow_each_other(notebook):
    page = notebook([SETUP, SHOW.format(""), "widget", "Spotlight(keys, values, tokens, state='{\"query\":[0.5,-1]}')"])
    page.locator(f"{ROOT}[data-weights]").nth(2).wait_for()
    first, second, third = (page.locator(ROOT).nth(i) for i in range(3))
    assert third.get_attribute("data-query") == "0.5,-1"
    first.locator("[data-handle=query]").press("ArrowUp")
    wait_for(page, second, "query", "1.25,1.15")
    wait_for_state(page, '{"query":[1.25,1.15]}')
    assert kernel(page, "print(widget.query)") == "[1.25 1.15]\n"
    kernel(page, 'widget.state = \'{"temperature":0.5,"open":"1011"}\'')
    for view in (first, second):
        wait_for(page, view, "temperature", "0.5")
        check_reference(view, sees=(True, False, True, True))
    kernel(page, "widget.state = ''")
    wait_for(page, first, "query", "1.25,1.1")
    check_reference(first)


def test_a_goal_is_recognised_and_stays_reached(notebook):
    page, widget = show(notebook, ", goal=goal('the river', at_least={'river': 0.8}, at_most={'bank': 0.1})")
    assert widget.get_attribute("data-goal") == "open"
    assert widget.locator(".goal li").first.inner_text().startswith("○")
    for axis, x in (("x", "0.5"), ("y", "2.4")):
        widget.get_by_label(f"query {axis}").fill(x)
    widget.get_by_label("temperature, as a number").fill("0.5")
    wait_for(page, widget, "goal", "reached")
    check_reference(widget)
    assert numbers(widget, "weights")[1] >= 0.8
    assert widget.locator(".goal").inner_text().count("✓") == 3
    widget.get_by_label("query y").fill("-1")
    settle(page, widget)
    assert numbers(widget, "weights")[1] < 0.8
    assert widget.get_attribute("data-goal") == "reached"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(notebook, dark):
    options = ", attend=attend_from(softmax=lambda scores: {}), goal=goal(at_least={{'river': 0.3}})"
    cells = [SHOW.format(options.format(line)) for line in ("np.exp(scores) / 9", "None")]
    scores = "Spotlight(keys, tokens=tokens, shows='scores', cosine=True, mask=np.arange(4) > 1)"
    page = notebook([SETUP, *cells, scores], dark=dark)
    page.locator(f"{ROOT}[data-weights]").nth(2).wait_for()
    for summary in page.get_by_text("your own words and vectors").all():
        summary.click()
    assert page.locator(".note.reader.bad").count() == 1
    assert axe(page, ROOT) == []


@pytest.mark.parametrize("width", [320, 700, 900])
def test_nothing_sticks_out_at_any_width(notebook, width):
    long = "Spotlight(tokens='Donaudampfschifffahrtsgesellschaft b c d e f g h i j k l', cosine=True, query=(0, 0))"
    page = notebook([SETUP, long])
    page.locator(f"{ROOT}[data-weights]").wait_for()
    page.locator(ROOT).evaluate("(root, width) => { root.style.width = `${width}px`; }", width)
    page.get_by_text("your own words and vectors").click()
    out = """(root) => { const { right } = root.getBoundingClientRect();
        return [...root.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > right
            && !each.closest("svg")).map((each) => each.outerHTML.slice(0, 80)); }"""
    assert page.locator(ROOT).evaluate(out) == []
