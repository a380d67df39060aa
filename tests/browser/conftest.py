"""Browser tests at a glance.

    from tests.browser.hands import axe, drag, kernel, restart_kernel, run_cell, theme, wait_painted

    def test_the_query_follows_the_pointer(notebook):
        page = notebook([SETUP, "Spotlight(keys, values, tokens)"])   # or a Path("….ipynb"); dark=True, run=False
        widget = page.locator(".attnlib-spotlight")
        with wait_painted(page, ".attnlib-spotlight"):      # leaves when the paint that the action caused is on screen
            drag(page, widget.locator("[data-handle=query]"), 60, -30)
        assert widget.get_attribute("data-query") != "1,0"
        assert kernel(page, "print(6 * 7)") == "42\\n"      # the notebook's own kernel: what a cell would print
        theme(page, dark=True)                              # in the page that is open
        run_cell(page, 1); restart_kernel(page)             # code cells count from 0
        assert axe(page, ".attnlib") == []                  # one sentence a violation

A notebook's cells run in a real JupyterLab, one for all tests of a worker, each notebook with a kernel of its own.
`run=True` fails on a cell that raises or writes to stderr (`may_fail=True` lets it). Other keywords reach the page:
`width`, `height`, `has_touch=True`, `reduced_motion="reduce"`, `color_scheme="dark"`.
When the test is over, the console must be clean (`page.errors`; a test that provokes one empties that list after
looking at it) and no request may have left the machine (`page.requests_out`).
`leaf(path)` opens an HTML page from its file, with no kernel, under the same two rules.
Readers' answers are kept in the lab's own folder, never in the project's.
"""

import os

import pytest

from tests.browser import lab as labs


def need_a_browser():
    """Skip with a sentence where there is none; fail with it where one is required."""
    if labs.find_browser() is None:
        (pytest.fail if os.environ.get("SPOTLIGHT_REQUIRE_BROWSER") == "1" else pytest.skip)(labs.NO_BROWSER)


@pytest.fixture(scope="session")
def chromium():
    need_a_browser()
    with labs.chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def lab(chromium):
    with labs.Lab() as running:
        yield running


@pytest.fixture
def notebook(lab, chromium):
    pages = []

    def show(cells, *, may_fail=False, **options):
        page = lab.show(chromium, cells, **options)
        pages.append(page)
        assert may_fail or labs.failures(page) == []
        return page

    yield show
    part(pages, labs.close)


@pytest.fixture
def leaf(chromium):
    pages = []

    def show(path, *, width=1100, height=1400, **options):
        page = labs.listen(chromium.new_page(viewport={"width": width, "height": height}, offline=True, **options))
        pages.append(page)
        page.goto(path.resolve().as_uri())
        return page

    yield show
    part(pages, lambda page: page.context.close())


def part(pages, close):
    """Close the pages, and hold each to the two rules: a clean console, no request to another machine."""
    errors = [error for page in pages for error in page.errors]
    out = [url for page in pages for url in page.requests_out]
    for page in pages:
        close(page)
    assert errors == [], "the browser's console complained"
    assert out == [], "a request left the machine"
