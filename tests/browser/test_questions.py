"""Questions answered by mouse and by keyboard, kept across a restart, and on a page with no kernel."""

import pytest

from attnlib import questions
from attnlib.pages import export
from tests.browser.hands import axe, kernel, restart_kernel, run_cell, wait_painted
from tests.toys import write

CARD = ".attnlib-questions"
RIGHT, WRONG = "D", "A"  # of similarity.zero
ASK = "ask('similarity.zero', 'similarity.line')"
PREDICT = "predict('similarity.turned')"
OUTCOME = "outcome('similarity.turned', 50.0, 'At 60° half of it is left.')"
KEPT = "from attnlib import progress\nprint(progress.recall('similarity.zero'))"
IMPORTS = "from attnlib.widgets.questions import ask, look_back, outcome, predict, quiz"


@pytest.fixture
def setup(tmp_path):
    """The import cell, with a folder for answers of this test's own."""
    return f"import os\nos.environ['SPOTLIGHT_PROGRESS'] = {str(tmp_path / 'progress')!r}\n{IMPORTS}"


def question(page, id="similarity.zero"):
    return page.locator(f"[data-question='{id}']")


def choice(page, letter, id="similarity.zero"):
    return question(page, id).locator(f"[data-choice={letter}]")


def state(page, id="similarity.zero"):
    return question(page, id).get_attribute("data-state")


def focused(page):
    return page.evaluate("document.activeElement.closest('[data-choice]')?.dataset.choice")


def test_a_click_says_at_once_whether_and_why(notebook, setup):
    page = notebook([setup, ASK])
    with wait_painted(page, CARD):
        choice(page, WRONG).click()
    assert state(page) == "wrong"
    assert question(page).locator(".note").inner_text().startswith("Not quite. Opposite arrows")
    with wait_painted(page, CARD):
        choice(page, RIGHT).click()
    assert state(page) == "right"
    assert question(page).locator(".note").inner_text().startswith("Yes. 2·(−1) + 1·2 = 0")
    page.get_by_text("Why not the others?").click()
    assert question(page).get_by_text("Opposite arrows").is_visible()
    page.locator(f"{CARD} [role=status]").get_by_text("Yes. 2·(−1)").wait_for(state="attached")


def test_arrow_keys_move_and_only_enter_or_space_answers(notebook, setup):
    page = notebook([setup, ASK])
    choice(page, "A").locator("input").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert focused(page) == "B"
    assert state(page) == "unanswered"
    with wait_painted(page, CARD):
        page.keyboard.press("Enter")
    assert state(page) == "wrong"
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    assert state(page) == "wrong"
    with wait_painted(page, CARD):
        page.keyboard.press("Space")
    assert focused(page) == "D"
    assert state(page) == "right"


def test_whoever_moves_on_without_answering_leaves_the_answer_as_it_was(notebook, setup):
    page = notebook([setup, ASK])
    with wait_painted(page, CARD):
        choice(page, "B").click()
    page.keyboard.press("ArrowDown")
    assert choice(page, "C").locator("input").is_checked()
    choice(page, "A", "similarity.line").locator("input").focus()
    assert choice(page, "B").locator("input").is_checked()


def test_answers_survive_the_kernel(notebook, setup):
    page = notebook([setup, ASK])
    with wait_painted(page, CARD):
        choice(page, "B").click()
    assert kernel(page, KEPT).startswith("They are far")
    restart_kernel(page)
    run_cell(page, 0)
    run_cell(page, 1)
    question(page).and_(page.locator("[data-state=wrong]")).wait_for()
    assert choice(page, "B").locator("input").is_checked()
    with wait_painted(page, CARD):
        page.get_by_role("button", name="Start again").click()
    assert state(page) == "unanswered"
    assert kernel(page, KEPT) == "None\n"


def test_the_quiz_ends_with_a_word(notebook, setup):
    page = notebook([setup, "quiz('similarity')"])
    score = page.locator(f"{CARD} .score")
    assert score.inner_text().startswith("Take your time")
    asked = [one for one in questions.chapter("similarity") if one.place == "close"]
    letters = ["ABCD"[[choice.right for choice in one.choices].index(True)] for one in asked]
    cards = page.locator("[data-question]")
    for i, letter in enumerate(letters[:-1]):
        cards.nth(i).locator(f"[data-choice={letter}]").click()
    with wait_painted(page, CARD):
        cards.last.locator(f"[data-choice={'A' if letters[-1] != 'A' else 'B'}]").click()
    assert score.inner_text() == "Four of five are right. One is worth a second look. The explanation shows the way."
    with wait_painted(page, CARD):
        cards.last.locator(f"[data-choice={letters[-1]}]").click()
    assert score.inner_text() == "All five are right."


def test_a_prediction_is_kept_and_meets_its_outcome(notebook, setup):
    page = notebook([setup, PREDICT, OUTCOME])
    box = page.locator("[data-question] input")
    result = page.locator("[data-outcome='similarity.turned']")
    assert result.get_attribute("data-state") == "none"
    assert "went on without a prediction" in result.inner_text()
    box.fill("140")
    box.press("Enter")
    page.get_by_text("A number from 0 to 100 %, please.").wait_for()
    assert state(page, "similarity.turned") == "unanswered"
    box.fill("67")
    with wait_painted(page, "[data-outcome]"):
        box.press("Enter")
    assert state(page, "similarity.turned") == "predicted"
    for words in ("You said", "67 %", "It is", "50 %", "It came out 17 points lower than you said."):
        assert words in result.inner_text().replace("\u00a0", " ")
    restart_kernel(page)
    for i in range(3):
        run_cell(page, i)
    page.locator("[data-outcome][data-state=different]").wait_for()
    assert box.input_value() == "67"


def test_a_choice_that_came_out_otherwise_is_explained(notebook, setup):
    page = notebook([setup, "predict('similarity.triple')", "outcome('similarity.triple', 'tripled', 'All three.')"])
    result = page.locator("[data-outcome]")
    with wait_painted(page, "[data-outcome]"):
        choice(page, "A", "similarity.triple").click()
    assert result.get_attribute("data-state") == "different"
    assert "That is how the cosine behaves." in result.inner_text()
    with wait_painted(page, "[data-outcome]"):
        choice(page, "B", "similarity.triple").click()
    assert result.get_attribute("data-state") == "same"
    assert "It came out as you said." in result.inner_text()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(notebook, setup, dark):
    cells = [setup, "look_back('softmax')", ASK, PREDICT, OUTCOME, "quiz('masks')"]
    page = notebook(cells, dark=dark)
    choice(page, RIGHT).click()
    choice(page, "A", "similarity.line").click()
    choice(page, "B", "masks.block").click()
    with wait_painted(page, "[data-outcome]"):
        page.locator("[data-question='similarity.turned'] input").fill("40")
        page.get_by_role("button", name="Keep").click()
    page.get_by_text("Why not the others?").click()
    assert axe(page, CARD) == []


def test_on_a_page_without_a_kernel_the_browser_is_enough(leaf, tmp_path, monkeypatch):
    monkeypatch.setenv("SPOTLIGHT_PROGRESS", str(tmp_path / "progress"))
    export([write(tmp_path / "asked.ipynb", "# Asked\n\nDoes it answer?", IMPORTS, ASK, PREDICT, OUTCOME)], tmp_path)
    page = leaf(tmp_path / "asked.html")
    with wait_painted(page, CARD):
        choice(page, WRONG).click()
    assert state(page) == "wrong"
    assert page.get_by_text("On this page your answers last until you close it.").first.is_visible()
    page.locator("[data-question='similarity.turned'] input").fill("50")
    with wait_painted(page, "[data-outcome]"):
        page.get_by_role("button", name="Keep").click()
    assert page.locator("[data-outcome]").get_attribute("data-state") == "same"
    with wait_painted(page, CARD):
        page.get_by_role("button", name="Start again").first.click()
    assert state(page) == "unanswered"
