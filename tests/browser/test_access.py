"""Every widget by the keyboard alone, for screen readers, in the reader's own colours, and in a narrow window."""

import re

import pytest

from tests.browser.hands import kernel
from tests.browser.lab import run_all

SETUP = """import numpy as np
from attnlib.attention import attend
from attnlib.pictures.curves import bars
from attnlib.widgets import MaskPainter, Spotlight, explore, goal, outcome, predict, quiz
tokens = ["the", "river", "bank", "money"]
keys = np.array([[0.35, 0.15], [1.55, 1.35], [1.65, 0.25], [1.2, -1.5]])
def mine(query, key, value, mask=None):
    if query[0, 0] < 0:
        raise ValueError("no way back")
    return attend(query, key, value, mask)"""
SPOTLIGHT = "Spotlight(keys, keys, tokens, attend=mine, goal=goal(at_least={'money': 0.5}))"
PAINTER = "MaskPainter(keys, keys, keys, tokens, attend=attend, goal=('all but one', np.arange(16).reshape(4, 4) > 0))"
FIGURE = """explore(lambda heat, soft, kind, note: bars(["a", "b"], [heat, 1.0]), "Two bars.",
        heat=(0.1, 10.0, 1.0), soft=True, kind=["a", "b"], note="x")"""
QUESTIONS = ["predict('softmax.double')", "outcome('softmax.double', 87.0, 'It grows.')", "quiz('similarity')"]
CELLS = [SETUP, *QUESTIONS, SPOTLIGHT, FIGURE, PAINTER]  # the questions first: each later sheet brings the shared part

LISTEN = """() => { window.heard = [];
    new MutationObserver((changes) => changes.forEach(({ target }) => {
        const words = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)
            .closest(".attnlib :is([role=status], [role=alert])")?.textContent;
        if (words && words !== window.heard.at(-1)) window.heard.push(words);
    })).observe(document.body, { subtree: true, childList: true, characterData: true }); }"""


@pytest.fixture
def page(notebook):
    """All widgets, and from the start on a list of what a screen reader is told."""
    page = notebook(CELLS, run=False)
    page.evaluate(LISTEN)
    run_all(page)
    page.locator(".attnlib-mask .verdict.good").wait_for()
    page.locator(".attnlib-figure .main-svg").first.wait_for()
    return page


def hears(page, *sentences):
    """Wait until these are said, in any order; then they are all that was said since the last time, each once."""
    said = "(wanted) => wanted.every((start) => window.heard.some((words) => words.startsWith(start)))"
    page.wait_for_function(said, arg=sentences)
    heard = page.evaluate("window.heard.splice(0)")
    assert len(heard) == len(sentences), heard


def press(page, *strokes):
    for stroke in strokes:
        page.keyboard.press(stroke)


def test_news_is_said_once_and_the_beginning_is_not(page):
    spotlight = page.locator(".attnlib-spotlight")
    spotlight.get_by_role("slider", name="query").focus()
    press(page, *["Shift+ArrowDown"] * 9)
    hears(page, "The goal is reached.", "The query looks mostly at “money”")
    press(page, "Shift+ArrowDown")
    hears(page, "The query looks mostly at “money”")
    spotlight.get_by_label("query x").fill("-1")
    hears(page, "The query looks", "Your function stopped with ValueError: no way back.")
    spotlight.get_by_label("query x").fill("-1.5")
    hears(page, "The query looks")
    page.get_by_role("checkbox", name="“the” may look at “the”").press("Space")
    hears(page, "Goal reached: all but one.", "15 of 16 places are open.")


def test_choices_carry_their_letters_and_the_last_answer_brings_the_score(page):
    quiz = page.locator(".attnlib-questions", has_text="To close the chapter").locator("fieldset")
    answers = ("Yes.", "Not quite.")
    for i in range(quiz.count()):
        quiz.nth(i).get_by_role("radio", name=re.compile("^C ")).focus()
        press(page, "Space")
        page.wait_for_function("(n) => window.heard.length === n", arg=i + 1)
    heard = page.evaluate("window.heard")
    assert all(words.startswith(answers) for words in heard)
    assert ["of five are right." in words for words in heard] == [False] * 4 + [True]


def test_letters_stay_in_their_box_and_escape_leads_back_to_the_notebook(page):
    page.locator(".attnlib-figure").get_by_role("textbox", name="note").focus()
    page.keyboard.type("abcdd x0")  # which elsewhere adds cells, cuts them, restarts
    press(page, "Enter", "Escape")
    assert page.evaluate("document.activeElement.matches('.jp-Cell:has(.attnlib-figure)')")
    press(page, "ArrowDown")
    assert page.evaluate("document.activeElement.matches('.jp-Cell:has(.attnlib-mask)')")
    assert page.locator(".jp-Cell").count() == len(CELLS)
    assert kernel(page, "print(len(tokens))") == "4\n"


def test_nothing_is_too_small_to_hit_or_sticks_out_of_a_phone(page):
    for summary in page.locator(".attnlib summary").all():
        summary.click()
    small = """() => [...document.querySelectorAll(".attnlib :is(button, input, select, summary)")].filter((each) => {
        const { width, height } = (each.closest("label") ?? each).getBoundingClientRect();
        return width > 0 && Math.min(width, height) < 24; }).map((each) => each.outerHTML)"""
    assert page.evaluate(small) == []
    sticks_out = """() => [...document.querySelectorAll(".attnlib")].flatMap((root) => {
        root.style.width = "284px"; // 320 less the page's own margins
        const { right } = root.getBoundingClientRect();
        return [...root.querySelectorAll(":is(button, input, select, p, legend, td, th)")]
            .filter((each) => !each.closest(".scroll") && each.getBoundingClientRect().right > right)
            .map((each) => each.outerHTML); })"""
    assert page.evaluate(sticks_out) == []


def test_the_widgets_own_rules_outrank_the_shared_ones_and_the_focus_ring_jupyterlabs(page):
    assert page.locator(".attnlib-questions").first.evaluate("(card) => getComputedStyle(card).maxWidth") == "760px"
    for name in ("Keep", "nothing", "river"):
        page.get_by_role("button", name=name).first.focus()
        press(page, "Shift")  # so that the browser knows of a keyboard
        ring = page.evaluate("() => { const it = getComputedStyle(document.activeElement);"
                             "return [it.outlineColor, it.outlineWidth, it.outlineOffset]; }")  # fmt: skip
        assert ring == ["rgb(0, 114, 178)", "3px", "2px"], name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_quantities_and_marks_are_seen_in_the_readers_own_colours(notebook, scheme):
    page = notebook(CELLS, forced_colors="active", color_scheme=scheme)
    page.locator(".attnlib-mask [data-cell='0,1']").click()
    page.locator(".attnlib-mask [aria-checked=false]").wait_for()
    page.locator(f".attnlib-figure[data-theme={scheme}] .main-svg").first.wait_for()
    colour = "(part, name) => getComputedStyle(part)[name]"
    canvas = page.locator("body").evaluate(colour, "backgroundColor")
    for part in (".fill", ".diamond", ".weights td", "[aria-checked=true]"):
        assert page.locator(f".attnlib {part}").nth(1 if part == ".fill" else 0).evaluate(
            colour, "backgroundColor") != canvas, part  # fmt: skip
    tick = page.locator(".attnlib [aria-checked=true] .tick").first.evaluate(colour, "stroke")
    assert tick == canvas
    assert page.locator(".attnlib [aria-checked=false] .cross").first.evaluate(colour, "stroke") != canvas
