"""Lines in order: by the keyboard alone, by pointer, by finger; judged below, kept, and restored."""

import pytest

from tests.browser.hands import axe, kernel, restart_kernel, run_cell
from tests.browser.lab import run_all

CARD = ".attnlib-order"
RIGHT = ["scores = keys @ query", "powers = np.exp(scores - scores.max())", "weights = powers / powers.sum()",
         "return weights @ values"]  # fmt: skip
ORDER = "order('soft_lookup_order')"
LISTEN = """() => { window.heard = [];
    new MutationObserver((changes) => changes.forEach(({ target }) => {
        const words = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)
            .closest(".attnlib-order [role=status]")?.textContent;
        if (words && words !== window.heard.at(-1)) window.heard.push(words);
    })).observe(document.body, { subtree: true, childList: true, characterData: true }); }"""


@pytest.fixture
def setup(tmp_path):
    """The import cell, with a folder for answers of this test's own."""
    folder = str(tmp_path / "progress")
    return f"import os\nos.environ['SPOTLIGHT_PROGRESS'] = {folder!r}\nfrom attnlib.checks import order"


def lines(page, pane="own"):
    return page.locator(f"{CARD} .{pane} [data-line] .code").all_inner_texts()


def own(page):
    return [line.strip() for line in lines(page)]


def line(page, text):
    return page.locator(f"{CARD} [data-line]").filter(has=page.locator("code", has_text=text)).filter(
        has_not_text=f"{text} /"
    )  # fmt: skip


def code(page, text):
    return line(page, text).locator(".code")


def focused(page):
    return page.evaluate("document.activeElement.closest('[data-line]')?.querySelector('.code').innerText.trim()")


def press(page, *strokes):
    for stroke in strokes:
        page.keyboard.press(stroke)


def check(page, state):
    """Have it judged, and wait for this state."""
    page.get_by_role("button", name="Check", exact=True).click()
    page.locator(f".attnlib-nested .attnlib-verdict[data-state={state}]").wait_for()
    return page.locator(".attnlib-nested .attnlib-verdict")


def middle(locator):
    locator.scroll_into_view_if_needed()
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag_to(page, source, target, below=True):
    """Drag one line by its code to just below (or above) another element."""
    x, y = middle(source)
    to_x, to_y = middle(target)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 8, y + 8)
    page.mouse.move(to_x, to_y + (6 if below else -6), steps=6)
    page.mouse.up()


def test_by_the_keyboard_alone(notebook, setup):
    page = notebook([setup, ORDER], run=False)
    page.evaluate(LISTEN)
    run_all(page)
    code(page, RIGHT[0]).focus()
    press(page, "Enter")
    assert own(page) == RIGHT[:1]
    assert focused(page) == RIGHT[0], "the focus goes with the line"
    page.wait_for_function("window.heard.length === 1")
    assert page.evaluate("window.heard[0]") == f"{RIGHT[0]}: line 1 of 1 of your function."
    press(page, "ArrowUp")
    assert focused(page) == lines(page, "bench")[-1].strip(), "one way through both lists"
    for text in (RIGHT[3], RIGHT[1], RIGHT[2]):
        code(page, text).focus()
        press(page, "Space")
    assert own(page) == [RIGHT[0], RIGHT[3], RIGHT[1], RIGHT[2]]
    press(page, "ArrowUp", "ArrowUp", "Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown")
    assert own(page) == RIGHT
    assert focused(page) == RIGHT[3]
    press(page, "Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == f"Move up: {RIGHT[3]}"
    press(page, "Enter")
    assert own(page) == [RIGHT[0], RIGHT[1], RIGHT[3], RIGHT[2]]
    press(page, "Tab", "Enter")
    assert own(page) == RIGHT
    page.get_by_role("button", name="Check", exact=True).press("Enter")
    page.locator(".attnlib-nested .attnlib-verdict[data-state=correct]").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Check"


def test_by_pointer_a_line_is_dragged_to_its_place_and_out_again(notebook, setup):
    page = notebook([setup, ORDER])
    drag_to(page, code(page, RIGHT[0]), page.locator(f"{CARD} .own .empty"))
    assert own(page) == RIGHT[:1]
    drag_to(page, code(page, RIGHT[3]), code(page, RIGHT[0]))
    drag_to(page, code(page, RIGHT[1]), code(page, RIGHT[3]), below=False)
    drag_to(page, code(page, RIGHT[2]), code(page, RIGHT[1]))
    assert own(page) == RIGHT
    drag_to(page, code(page, RIGHT[3]), code(page, RIGHT[0]), below=False)
    assert own(page) == [RIGHT[3], *RIGHT[:3]]
    drag_to(page, code(page, RIGHT[3]), page.locator(f"{CARD} .bench [data-line]").first)
    assert own(page) == RIGHT[:3]
    code(page, RIGHT[3]).click()
    assert own(page) == RIGHT, "a click takes a line in, too"
    assert check(page, "correct").locator(".says").inner_text().startswith("Right on all")


def test_a_finger_drags_by_the_grip(notebook, setup):
    page = notebook([setup, ORDER], has_touch=True)
    (x, y), (to_x, to_y) = middle(line(page, RIGHT[0]).locator(".grip")), middle(page.locator(f"{CARD} .own .empty"))
    touch = page.context.new_cdp_session(page)

    def send(kind, *places):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in places]})

    send("touchStart", (x, y))
    for part in (0.2, 0.6, 1):
        send("touchMove", (x + part * (to_x - x), y + part * (to_y - y)))
    send("touchEnd")
    page.locator(f"{CARD} .own [data-line]").wait_for()
    assert own(page) == RIGHT[:1]


def test_the_mistake_is_named_below_and_goes_stale_when_lines_move(notebook, setup):
    page = notebook([setup, ORDER])
    for text in (RIGHT[0], "powers = np.exp(scores)", *RIGHT[2:]):
        code(page, text).click()
    verdict = check(page, "wrong")
    assert verdict.locator(".says").inner_text().startswith("Scores far from zero turn into NaN")
    page.get_by_role("button", name=f"Move up: {RIGHT[3]}").click()
    page.get_by_text("You have moved lines since").wait_for()
    verdict = check(page, "error")
    assert "A name is used before any line has made it" in verdict.inner_text()
    page.get_by_text("You have moved lines since").wait_for(state="hidden")


def test_the_order_is_there_after_a_restart_and_start_again_clears_it(notebook, setup):
    page = notebook([setup, ORDER])
    for text in RIGHT[:2]:
        code(page, text).click()
    restart_kernel(page)
    code(page, RIGHT[2]).click()  # no kernel listens any more: the page goes on
    assert own(page) == RIGHT[:3]
    run_cell(page, 0)
    run_cell(page, 1)
    page.wait_for_function("document.querySelectorAll('.attnlib-order .own [data-line]').length === 2")
    assert own(page) == RIGHT[:2]
    page.get_by_role("button", name="Start again").click()
    assert own(page) == []
    assert page.evaluate("document.activeElement.matches('.bench .code')")
    kept = "from attnlib import progress\nprint(progress.recall('order.soft_lookup_order'))"
    assert kernel(page, kept) == "[]\n"


def test_the_verdict_is_there_after_a_restart_until_a_line_moves(notebook, setup):
    page = notebook([setup, ORDER])
    for text in RIGHT:
        code(page, text).click()
    check(page, "correct")
    restart_kernel(page)
    run_cell(page, 0)
    run_cell(page, 1)
    page.locator(".attnlib-nested .attnlib-verdict[data-state=correct]").wait_for()
    assert own(page) == RIGHT
    code(page, RIGHT[0]).click()
    page.get_by_text("You have moved lines since").wait_for()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(notebook, setup, dark):
    page = notebook([setup, ORDER, "order('attend_order')"], dark=dark)
    assert axe(page, ".attnlib") == []
    for text in RIGHT[:2]:
        code(page, text).first.click()
    page.get_by_role("button", name="Check", exact=True).first.click()
    page.locator(".attnlib-nested .attnlib-verdict").wait_for()
    assert axe(page, ".attnlib") == []
