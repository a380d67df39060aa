"""The browser tests' own tools: each one is seen to work, and to fail when it should."""

import pytest

from tests.browser.conftest import need_a_browser
from tests.browser.hands import axe, drag, kernel, restart_kernel, run_cell, wait_painted
from tests.browser.lab import failures, leaves
from tests.toys import TOY


def test_a_widget_lives_in_the_page_and_in_the_kernel(notebook):
    page = notebook([TOY, "toy = Toy(source=source)\ntoy", "print(toy.count)"])
    button = page.locator(".toy")
    with wait_painted(page, ".toy"):
        button.click()
    with wait_painted(page, ".toy"):
        drag(page, button, 2, 2)
    assert button.inner_text() == "2 shared bytes false"
    assert kernel(page, "print(toy.count)") == "2\n"
    with wait_painted(page, ".toy"):
        kernel(page, "toy.count = 7")
    assert button.inner_text() == "7 shared bytes false"
    run_cell(page, 2)
    assert page.locator(".jp-CodeCell").nth(2).locator(".jp-OutputArea-output").inner_text() == "7\n"
    assert axe(page, ".toy") == []


def test_a_restarted_kernel_has_forgotten_everything(notebook):
    page = notebook(["x = 1"])
    restart_kernel(page)
    with pytest.raises(AssertionError, match="name 'x' is not defined"):
        kernel(page, "x")


def test_a_cell_that_fails_is_seen(notebook):
    page = notebook(["1 / 0"], may_fail=True)
    assert "ZeroDivisionError" in failures(page)[0]


def test_axe_finds_a_button_without_words(notebook):
    page = notebook(["from IPython.display import HTML", "HTML('<p class=bare><button></button></p>')"])
    assert axe(page, ".bare")[0].startswith("button-name")


def test_console_errors_and_requests_are_seen(notebook):
    page = notebook(["1"])
    page.evaluate("() => { console.error('seen'); }")
    page.evaluate("() => fetch('http://spotlight.invalid/').catch(() => {})")
    assert page.requests_out == ["http://spotlight.invalid/"]
    assert page.errors[0].startswith("seen")
    page.errors.clear(), page.requests_out.clear()


def test_nbgrader_adds_nothing_to_the_lab(notebook):
    """Its “Validate” would pass an exercise that nobody has begun, as `check` raises nothing."""
    page = notebook(["1"], run=False)
    assert page.get_by_text("Run", exact=True).count() == 1
    assert page.locator("text=/validate|nbgrader|create assignment/i").all_inner_texts() == []


@pytest.mark.parametrize("dark", [False, True])
def test_the_theme_is_the_one_asked_for(notebook, dark):
    page = notebook(["1"], dark=dark, run=False)
    assert page.locator("body").get_attribute("data-jp-theme-light") == str(not dark).lower()


@pytest.mark.parametrize(("required", "outcome"), [("1", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_without_a_browser_a_sentence_says_how_to_get_one(monkeypatch, required, outcome):
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setenv("SPOTLIGHT_REQUIRE_BROWSER", required)
    with pytest.raises(outcome, match="No Chromium was found: install it"):
        need_a_browser()


def test_which_urls_leave_the_machine():
    assert all(map(leaves, ["https://cdn.jsdelivr.net/npm/x", "wss://example.org/"]))
    assert not any(map(leaves, ["http://127.0.0.1:8888/lab", "data:,", "blob:http://127.0.0.1/x", "file:///x.html"]))
