"""Each chapter and its exercises in a real JupyterLab: all runs and draws, and shuts nobody out, light or dark."""

import pytest

from tests.browser.hands import axe, theme
from tests.chapters import CHAPTERS, EXERCISES, each_of

VIEWS = ".jp-OutputArea-output.lm-Panel"  # where JupyterLab puts widgets
ALL_DRAWN = "(views) => [...document.querySelectorAll(views)].every((view) => view.querySelector('.attnlib'))"
ALL_DARK = "(views) => [...document.querySelectorAll(views)].every((view) => view.querySelector('[data-theme=dark]'))"


@each_of(CHAPTERS, EXERCISES)
def test_a_chapter_runs_and_reads_well_in_both_themes(notebook, path):
    page = notebook(path)  # which holds it to no error, nothing on stderr, a clean console and no request out
    assert page.locator(VIEWS).count() > 0
    page.wait_for_function(ALL_DRAWN, arg=VIEWS)
    assert axe(page) == []
    theme(page, dark=True)
    page.wait_for_function(ALL_DARK, arg=VIEWS)
    assert axe(page) == []


@pytest.mark.parametrize("path", CHAPTERS[:1], ids=lambda path: path.stem)
def test_a_chapter_fits_a_narrow_window(notebook, path):
    page = notebook(path, width=520)
    too_wide = """() => [...document.querySelectorAll(".attnlib")]
        .filter((card) => card.scrollWidth > card.clientWidth + 1).map((card) => card.className)"""
    assert page.evaluate(too_wide) == []
