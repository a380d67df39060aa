"""On a slow machine anywidget gives a widget up after two seconds; ours go on hearing the kernel all the same."""

from playwright.sync_api import expect

from tests.browser.lab import IDLE, listen, run_all

SLOW = """const real = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (milliseconds) => {
    if (milliseconds !== 2000) return real(milliseconds);
    const giveUp = new AbortController();  // before the widget's module can have come
    queueMicrotask(() => { giveUp.abort(); window.givenUp = true; });
    return giveUp.signal;
};"""
CELLS = [
    "from attnlib.attention import attend\nfrom attnlib.widgets import Spotlight",
    "spot = Spotlight(tokens='one two three', attend=attend)\nspot",
    """spot.state = '{"query":[0.5,0.25]}'""",
]


def test_a_widget_that_anywidget_gave_up_still_hears_the_kernel(lab, chromium):
    page = listen(chromium.new_page())
    page.add_init_script(SLOW)
    page.goto(lab.url(f"doc/tree/{lab.write(CELLS)}"))
    page.wait_for_selector(".jp-Notebook .jp-Cell")
    page.wait_for_function(IDLE)
    run_all(page)
    spotlight = page.locator(".attnlib-spotlight")
    expect(spotlight).to_have_attribute("data-query", "0.5,0.25", timeout=60_000)  # Python's word was heard
    spotlight.get_by_label("query x").fill("1")
    expect(spotlight).to_have_attribute("data-reader-query", "1,0.25", timeout=60_000)  # and so was its answer
    assert page.evaluate("window.givenUp")
    assert page.errors == []
    page.close()
