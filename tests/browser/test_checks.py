"""A verdict in a notebook: it is read at once, shows the numbers, opens hints one at a time, and the widget below."""

import re

import pytest

from attnlib.pages import export
from tests.browser.hands import axe, drag, kernel, restart_kernel, run_cell, theme, wait_painted
from tests.browser.lab import IDLE, run_all
from tests.toys import write

CARD = ".attnlib-verdict:not([data-still])"  # the living one; the same as HTML is hidden behind it
STILL = ".attnlib-verdict[data-still]"
LISTEN = """() => { window.heard = [];
    new MutationObserver((changes) => changes.forEach(({ target }) => {
        const words = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)
            .closest(".attnlib-verdict [role=status]")?.textContent;
        if (words && words !== window.heard.at(-1)) window.heard.push(words);
    })).observe(document.body, { subtree: true, childList: true, characterData: true }); }"""
SETUP = """import numpy as np
from attnlib.checks import check, hint, progress_page

def softmax(scores, axis=-1):
    powers = np.exp(scores - scores.max(axis, keepdims=True))
    return powers / powers.sum(axis, keepdims=True)

def columns(scores):
    return softmax(scores, 0)

def overflowing(scores):
    return np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)

def broken(scores):
    return scores.no_such_thing

def stub(scores):
    raise NotImplementedError

def unscaled(query, key, value):
    weights = softmax(query @ key.swapaxes(-1, -2))
    return weights @ value, weights"""
SHADE = "(cell) => getComputedStyle(cell).backgroundColor"
COLUMNS = "check('softmax', columns)"


@pytest.fixture
def setup(tmp_path):
    """The import cell, with a folder for answers of this test's own."""
    return f"import os\nos.environ['SPOTLIGHT_PROGRESS'] = {str(tmp_path / 'progress')!r}\n{SETUP}"


def see(page):
    return page.get_by_role("button", name=re.compile("See it in the widget|Close the widget")).first


def next_hint(page):
    return page.get_by_role("button", name=re.compile(r"Hint \d of 3")).first


def hints(page):
    return page.locator(f"{CARD} .hints li").all_inner_texts()


def test_a_wrong_answer_says_what_it_is_and_shows_the_numbers(notebook, setup):
    page = notebook([setup, COLUMNS])
    card = page.locator(CARD)
    assert card.locator(".head strong").inner_text() == "Not right"
    assert card.locator(".says").first.inner_text().startswith("You normalise over the first axis")
    tables = [card.get_by_role("table", name=name, exact=True) for name in ("scores", "your weights", "wanted weights")]
    scores, yours, wanted = tables
    assert scores.locator("tbody td").count() == yours.locator("tbody td").count() == wanted.locator("tbody td").count()
    assert sums(wanted) == pytest.approx([1] * len(sums(wanted)), abs=0.002)
    assert sums(yours) != pytest.approx(sums(wanted), abs=0.01)
    plain, shade = (table.locator("tbody td").first.evaluate(SHADE) for table in (scores, wanted))
    assert plain != shade, "weights are drawn as shades"
    assert card.get_by_text("Each query's weights sum to 1: here your columns do, and a row sums to").is_visible()


def sums(table):
    """What the rows of a table sum to."""
    rows = [row.locator("td").all_inner_texts() for row in table.locator("tbody tr").all()]
    return [sum(float(text.replace("−", "-").split()[0]) for text in row) for row in rows]


def test_hints_open_one_at_a_time_and_stay_open(notebook, setup):
    page = notebook([setup, "check('softmax', stub)", COLUMNS])
    card = page.locator(CARD).first
    assert card.get_attribute("data-state") == "not yet"
    assert card.get_by_role("button").all_inner_texts() == ["Hint 1 of 3"]
    next_hint(page).press("Enter")
    card.get_by_text("What must be true of shares?").wait_for()
    assert len(hints(page)) == 1
    assert next_hint(page).inner_text() == "Hint 2 of 3"
    assert page.evaluate("document.activeElement.textContent") == "Hint 2 of 3", "the focus stays"
    next_hint(page).press("Enter")
    card.locator(".hints li").nth(1).wait_for()
    next_hint(page).press("Enter")  # there was a try, in the cell below
    card.locator(".hints li").nth(2).wait_for()
    assert card.get_by_role("button").count() == 0
    assert page.evaluate("document.activeElement.textContent").startswith("Hint 3Before the exponential")
    restart_kernel(page)
    run_cell(page, 0)
    run_cell(page, 2)
    page.locator(CARD).nth(1).locator(".hints li").nth(2).wait_for()


def test_the_last_hint_waits_for_a_try(notebook, setup):
    page = notebook([setup, "check('softmax', stub)"])
    for count in (1, 2):
        next_hint(page).click()
        page.locator(f"{CARD} .hints li").nth(count - 1).wait_for()
    next_hint(page).click()
    page.locator(f"{CARD} .note").get_by_text("The last hint opens after a try").wait_for()
    assert len(hints(page)) == 2


def test_the_widget_opens_below_and_the_readers_function_draws_it(notebook, setup):
    page = notebook([setup, "check('softmax', overflowing)"])
    see(page).click()
    spotlight = page.locator(".attnlib-nested .attnlib-spotlight")
    spotlight.get_by_text("NaN (not a number)").first.wait_for()
    assert see(page).inner_text() == "Close the widget"
    assert see(page).get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.textContent") == "Close the widget"
    before = spotlight.get_by_label("query x").input_value()
    with wait_painted(page, ".attnlib-spotlight"):
        drag(page, spotlight.get_by_role("slider", name="query"), -60, 50)
    assert spotlight.get_by_label("query x").input_value() != before
    see(page).press("Enter")
    spotlight.wait_for(state="detached")
    assert see(page).get_attribute("aria-expanded") == "false"
    see(page).press("Enter")
    spotlight.wait_for()


def test_a_mistake_of_tables_is_seen_where_the_weights_are(notebook, setup):
    page = notebook([setup, COLUMNS])
    see(page).click()
    page.locator(".attnlib-nested .attnlib-spotlight").get_by_text("your weights sum to").wait_for()
    page.locator(f"{CARD} .note").get_by_text("Your function gets three rows").wait_for()


def test_a_function_that_stops_is_told_in_the_widget_too(notebook, setup):
    page = notebook([setup, "check('softmax', broken)"])
    assert page.locator(CARD).get_attribute("data-state") == "error"
    assert "line 17 of cell In[1]: return scores.no_such_thing" in page.locator(f"{CARD} .says").inner_text()
    see(page).click()
    page.locator(".attnlib-nested").get_by_text("Your function stopped with AttributeError").first.wait_for()


def test_a_right_answer_counts_what_was_tried(notebook, setup):
    page = notebook([setup, "check('softmax', softmax)"])
    said = page.locator(CARD).inner_text()
    assert re.search(r"Correct\s+softmax · Scores into shares\s+Right on all \d+ inputs", said)
    assert "That makes 1 of" in said
    see(page).click()
    page.locator(".attnlib-nested .attnlib-spotlight").get_by_text("It agrees with the reference").wait_for()


def test_screen_readers_hear_the_verdict_and_the_hint(notebook, setup):
    page = notebook([setup, "check('softmax', stub)", COLUMNS], run=False)
    page.evaluate(LISTEN)
    run_all(page)
    page.wait_for_function("window.heard.length === 1")
    assert page.evaluate("window.heard[0]").startswith("Not right. You normalise over the first axis")
    next_hint(page).click()
    page.wait_for_function("window.heard.length === 2")
    assert page.evaluate("window.heard[1]").startswith("What must be true of shares?")


def test_without_its_kernel_the_card_is_read_as_before_and_says_who_is_missing(notebook, setup):
    page = notebook([setup, COLUMNS])
    read = [page.locator(f"{CARD} {part}").first for part in (".says", ".case", "dl")]
    before = [part.inner_text() for part in read]
    restart_kernel(page)
    assert [part.inner_text() for part in read] == before
    next_hint(page).click()
    page.locator(f"{CARD} .note").get_by_text("Python is at work, or has gone").wait_for()


def test_in_a_notebook_opened_anew_the_verdict_is_read_as_before(notebook, setup):
    page = notebook([setup, COLUMNS])
    page.locator(CARD).wait_for()
    assert not page.locator(STILL).is_visible()
    said = page.locator(f"{CARD} .says").inner_text()
    restart_kernel(page)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.reload()
    page.wait_for_selector(STILL)
    page.wait_for_function(IDLE)
    assert page.locator(f"{STILL} .says").inner_text() == said
    error = page.get_by_text("Error displaying widget: model not found")
    error.wait_for(state="attached")
    assert not error.is_visible()
    page.errors.clear()  # the widget manager's own


def test_on_a_page_without_a_kernel_the_verdict_stands_without_its_buttons(leaf, tmp_path, setup):
    export([write(tmp_path / "checked.ipynb", "# Checked\n\nIs it read?", setup, COLUMNS)], tmp_path)
    page = leaf(tmp_path / "checked.html")
    assert page.locator(f"{CARD} .says").inner_text().startswith("You normalise over the first axis")
    assert not page.locator(STILL).is_visible()
    assert page.get_by_role("button").count() == 0


def test_hint_and_progress_are_pages(notebook, setup):
    page = notebook([setup, COLUMNS, "hint('softmax')", "progress_page()"])
    assert page.locator(f"{STILL} .hints").inner_text().startswith("Hint 1 of 3")
    progress = page.locator(".attnlib-progress")
    row = progress.locator("tr", has_text="Scores into shares")
    assert re.search(r"… tried\s+1\s+12\s+You normalise over the first axis", row.inner_text())
    other = progress.locator("tr", has_text="Likeness of directions").first
    assert not other.is_visible()
    progress.locator("summary", has_text="01 · similarity").press("Enter")
    other.wait_for()
    before = progress.evaluate(SHADE)
    theme(page, dark=True)
    assert progress.evaluate(SHADE) != before


def test_a_damaged_file_is_a_word_on_the_card(notebook, setup):
    damage = "from attnlib import progress\nprogress.folder().mkdir(parents=True)\n"
    page = notebook([setup, f"{damage}_ = (progress.folder() / progress.FILE).write_text('half')", COLUMNS])
    page.locator(f"{CARD} .note").get_by_text("The file of your earlier answers was damaged.").wait_for()
    assert kernel(page, "print(progress.recall('exercise.softmax')['tries'])") == "1\n"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(notebook, setup, dark):
    cells = ["check('softmax', overflowing)", "check('softmax', stub)", "check('softmax', broken)"]
    cells += ["check('attend', unscaled)", "check('causal_mask', lambda n, m: np.tri(n, m, dtype=bool))"]
    cells += ["check('softmax', softmax)", "hint('softmax')", "progress_page()"]
    page = notebook([setup, COLUMNS, *cells], dark=dark)
    next_hint(page).click()
    see(page).click()
    page.locator(".attnlib-nested .attnlib-spotlight .note.reader").wait_for()
    assert axe(page, f"{CARD}, .attnlib-nested .attnlib, .attnlib[data-still='']") == []


def test_nothing_sticks_out_of_a_narrow_page_or_is_too_small_to_hit(notebook, setup):
    page = notebook([setup, COLUMNS, "check('attend', unscaled)", "progress_page()"])
    next_hint(page).click()
    page.locator(f"{CARD} .hints li").first.wait_for()
    sticks_out = """() => [...document.querySelectorAll(".attnlib-verdict, .attnlib-progress")].flatMap((root) => {
        root.style.width = "320px";
        const { right } = root.getBoundingClientRect();
        return [...root.querySelectorAll("button, p, dd, td, th, li")]
            .filter((each) => each.getBoundingClientRect().right > right).map((each) => each.outerHTML); })"""
    assert page.evaluate(sticks_out) == []
    small = f"""() => [...document.querySelectorAll("{CARD} button")].filter((each) => {{
        const {{ width, height }} = each.getBoundingClientRect(); return Math.min(width, height) < 24; }}).length"""
    assert page.evaluate(small) == 0
