"""The mask painter under real hands: drag, touch, keyboard, presets, and a reader's wrong function."""

import numpy as np
import pytest

from tests.browser.hands import axe, kernel, restart_kernel, wait_painted

ROOT = ".attnlib-mask"
SETUP = """
import numpy as np
from attnlib.attention import attend, scaled_scores, softmax
from attnlib.masks import causal_mask
from attnlib.widgets.painter import MaskPainter
x = np.random.default_rng(3).normal(size=(4, 3))
words = ["the", "cat", "sat", "down"]
"""
AFTER = """
def after(query, key, value, mask):
    weights = softmax(scaled_scores(query, key)) * mask
    return weights @ value, weights
"""
NAIVE = """
def naive(query, key, value, mask):
    scores = np.where(mask, scaled_scores(query, key), -np.inf)
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    return powers @ value, powers / powers.sum(-1, keepdims=True)
"""
BROKEN = """
def broken(query, key, value, mask):
    if not mask.all():
        raise ValueError("no masks, please")
    return attend(query, key, value)
"""


def show(notebook, arguments="", *cells, **options):
    page = notebook([SETUP, *cells, f"painter = MaskPainter(x, x, x, words{arguments})\npainter"], **options)
    page.locator(f"{ROOT}[data-mask]").wait_for()
    return page, page.locator(ROOT)


def box(root, q, k):
    return root.locator(f'[data-cell="{q},{k}"]')


def middle(root, q, k):
    box(root, q, k).scroll_into_view_if_needed()
    at = box(root, q, k).bounding_box()
    return at["x"] + at["width"] / 2, at["y"] + at["height"] / 2


def stroke(page, root, *places, steps=1):
    page.mouse.move(*middle(root, *places[0]))
    page.mouse.down()
    for place in places[1:]:
        page.mouse.move(*middle(root, *place), steps=steps)
    page.mouse.up()


def mask(root):
    return root.get_attribute("data-mask")


def weights(root):
    return np.array([row.split(",") for row in root.get_attribute("data-weights").split("/")], dtype=float)


def wait_for_mask(page, state):
    page.wait_for_function("([at, state]) => document.querySelector(at).dataset.mask === state", arg=[ROOT, state])


def wait_for_kernel(page, expression, wanted):
    """A change waits in the page while the one before it is on its way: ask until it has come."""
    answers = (kernel(page, f"print({expression})").strip() for _ in range(50))
    assert any(answer == wanted for answer in answers), f"{expression} never became {wanted}"


def wait_for_verdict(page, words):
    page.locator(f"{ROOT} .verdict", has_text=words).wait_for()


def test_a_drag_paints_what_its_first_cell_decides_and_skips_no_cell(notebook):
    page, root = show(notebook)
    with wait_painted(page, ROOT):
        stroke(page, root, (0, 1), (0, 3))  # one step: the cell between is painted, too
    wait_for_mask(page, "x.../xxxx/xxxx/xxxx")
    stroke(page, root, (1, 3), (3, 3), (3, 1))
    wait_for_mask(page, "x.../xxx./xxx./x...")
    stroke(page, root, (3, 3), (0, 0))  # opens: what is open already stays so
    wait_for_mask(page, "x.../xxx./xxx./x..x")
    wait_for_kernel(page, "painter.state", "x.../xxx./xxx./x..x")
    wait_for_kernel(page, "painter.mask.sum()", "9")


def test_the_browsers_weights_are_the_references(notebook):
    page, root = show(notebook)
    for state in ("x.../xx../xxx./xxxx", "..../x..x/.xx./....", ".x.x/x.../...x/xx.x"):
        kernel(page, f"painter.state = {state!r}")
        wait_for_mask(page, state)
        ours = kernel(page, "print(*painter.weights.ravel())").split()
        np.testing.assert_allclose(weights(root).ravel(), np.array(ours, dtype=float), atol=5e-5)


def test_the_keyboard_moves_toggles_and_paints_along(notebook):
    page, root = show(notebook)
    assert root.locator("[role=checkbox][tabindex='0']").count() == 1
    box(root, 0, 0).focus()
    for key in ("ArrowRight", "Space", "Shift+ArrowRight", "Shift+End"):
        page.keyboard.press(key)
    wait_for_mask(page, "x.../xxxx/xxxx/xxxx")
    for key in ("ArrowDown", "ArrowDown", "Enter", "Home", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowLeft"):
        page.keyboard.press(key)
    wait_for_mask(page, "x.../xxxx/xxx./xxxx")
    assert root.locator(":focus").get_attribute("aria-label") == "“the” may look at “the”"
    page.keyboard.press("Control+End")
    assert root.locator(":focus").get_attribute("aria-label") == "“down” may look at “down”"
    wait_for_kernel(page, "painter.state", "x.../xxxx/xxx./xxxx")


def test_a_click_toggles_once_and_so_does_one_without_a_pointer(notebook):
    page, root = show(notebook)
    box(root, 0, 2).click()
    wait_for_mask(page, "xx.x/xxxx/xxxx/xxxx")
    box(root, 0, 2).click()
    wait_for_mask(page, "xxxx/xxxx/xxxx/xxxx")
    box(root, 0, 3).evaluate("(button) => button.click()")  # as a screen reader does
    wait_for_mask(page, "xxx./xxxx/xxxx/xxxx")
    assert box(root, 0, 3).get_attribute("aria-checked") == "false"
    box(root, 0, 1).click(button="right")
    assert mask(root) == "xxx./xxxx/xxxx/xxxx"


def test_a_finger_paints(notebook):
    page, root = show(notebook, has_touch=True)
    hand = page.context.new_cdp_session(page)

    def touch(kind, *points):
        spots = [{"x": x, "y": y} for x, y in points]
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    touch("touchStart", middle(root, 1, 3))
    touch("touchMove", middle(root, 1, 2))
    touch("touchMove", middle(root, 0, 2))
    touch("touchEnd")
    wait_for_mask(page, "xx.x/xx../xxxx/xxxx")


def test_presets_say_what_they_are_and_a_blind_row_is_said(notebook):
    page, root = show(notebook)
    root.get_by_role("button", name="causal").click()
    wait_for_mask(page, "x.../xx../xxx./xxxx")
    says = root.locator(".says")
    assert says.inner_text() == "“causal”: each word looks at itself and the words before it."
    assert root.get_by_role("button", name="causal").get_attribute("aria-pressed") == "true"
    box(root, 0, 0).click()
    wait_for_mask(page, "..../xx../xxx./xxxx")
    assert says.inner_text().endswith("“the” may not look at “the”. “the” may look at nobody: its weights are all 0.")
    assert (weights(root)[0] == 0).all()
    root.get_by_role("button", name="nothing").click()
    wait_for_mask(page, "..../..../..../....")
    assert says.inner_text() == "“nothing”: nobody looks at anybody. All weights are 0."
    page.locator(f"{ROOT} .aloud", has_text="All weights are 0.").wait_for(state="attached")


def test_a_goal_is_recognised_and_counts_only_when_asked(notebook):
    page, root = show(notebook, ', goal=("let nobody look at “down”", np.arange(4)[None] < 3)')
    goal = root.locator(".goal")
    assert goal.locator("span").inner_text() == "Goal: let nobody look at “down”."
    box(root, 0, 3).click()
    goal.get_by_role("button").click()
    assert goal.locator("span").inner_text() == "Goal: let nobody look at “down”. 3 cells differ."
    stroke(page, root, (1, 3), (3, 3))
    page.locator(f"{ROOT} .goal.good").wait_for()
    assert goal.inner_text() == "✓ Reached: let nobody look at “down”."
    wait_for_kernel(page, "painter.reached", "True")


def test_both_meanings_of_true_are_numpy_and_opposite(notebook):
    page, root = show(notebook, ", mask=causal_mask(4)")
    root.locator("summary").click()
    looks, blocked = root.locator("pre").all_inner_texts()
    for text, wanted in ((looks, "painter.mask"), (blocked, "~painter.mask")):
        code = f"room = {{'np': np}}; exec({text!r}, room); print((room['mask'] == ({wanted})).all())"
        assert kernel(page, code) == "True\n"
    assert looks.splitlines()[2] == "    [T, F, F, F],"
    root.get_by_role("button", name="Copy the mask, True = blocked").click()
    root.get_by_role("button", name="Copy the mask, True = blocked").filter(has_text="ed").wait_for()


def test_a_wrong_function_makes_a_wrong_picture_and_loses_nothing(notebook):
    page, root = show(notebook, ", attend=lambda *arguments: mine(*arguments)", AFTER, NAIVE, BROKEN, "mine = after")
    wait_for_verdict(page, "Your weights and your output agree with the reference.")
    stroke(page, root, (0, 0), (0, 3))
    stroke(page, root, (1, 2), (1, 3))
    wait_for_mask(page, "..../xx../xxxx/xxxx")
    wait_for_verdict(page, "The row of “cat” sums to")
    assert root.locator(".sum.off").count() == 1
    assert root.locator("td.apart .ghost").count() == 2
    repaint(page, root, "mine = naive", "Your weights are NaN (not a number) in the row of “the”; nobody is open there")
    assert root.locator("td.apart", has_text="NaN").count() == 4
    repaint(page, root, "mine = broken", "ValueError: no masks, please. It happened in line 3 of cell In[")
    assert root.locator(".name", has_text="Weights of the reference, in %").is_visible()
    np.testing.assert_allclose(weights(root)[1:].sum(-1), 1, atol=2e-4)
    repaint(page, root, "mine = lambda *_: None", "Your function returned nothing (None).")
    repaint(page, root, "mine = attend", "Your weights and your output agree with the reference.")
    wait_for_kernel(page, "painter.state", "..../xx../xxxx/xxxx")


def repaint(page, root, code, words):
    """Give the widget another function, and let it draw the same mask with that."""
    kernel(page, code)
    box(root, 3, 0).click()
    box(root, 3, 0).click()
    wait_for_mask(page, "..../xx../xxxx/xxxx")
    wait_for_verdict(page, words)


def test_the_mask_goes_on_when_the_kernel_is_restarted(notebook):
    page, root = show(notebook)
    restart_kernel(page)
    box(root, 0, 0).click()
    wait_for_mask(page, ".xxx/xxxx/xxxx/xxxx")
    np.testing.assert_allclose(weights(root).sum(-1), 1, atol=2e-4)


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_light_or_dark_narrow_or_wide(notebook, dark):
    options = ', mask="..../xx../xxx./xxxx", attend=after, title="A mask", goal=("look back", causal_mask(4))'
    page, root = show(notebook, options, AFTER, dark=dark)
    wait_for_verdict(page, "in place of")
    root.locator("summary").click()
    assert axe(page, ROOT) == []
    page.set_viewport_size({"width": 480, "height": 900})
    assert axe(page, ROOT) == []


def test_shares_that_round_alike_are_told_apart(notebook):
    nearly = "lambda query, key, value, mask: (value * 0, attend(query, key, value, mask)[1] + 0.006)"
    _, root = show(notebook, f", attend={nearly}")
    root.get_by_text("Where yours differ, the reference’s stand behind ≠.").wait_for()
    root.locator(".weights .ghost").first.wait_for()
    for cell in root.locator(".weights td.apart").all_inner_texts():
        mine, reference = cell.split("≠")
        assert mine.replace("%", "").strip() != reference.strip()
