"""How a verdict shows itself: as text, as HTML, and as a card with hints and a widget to open; and the pages."""

import re
from types import SimpleNamespace

import numpy as np
import pytest

from attnlib import progress
from attnlib.checks import EXERCISES, check, hint, progress_page, verdicts
from attnlib.checks.judging import judge
from attnlib.checks.keeping import kept
from attnlib.checks.plainly import plain, without_numbers
from attnlib.checks.reading import read
from attnlib.checks.recognising import Trial
from attnlib.checks.verdicts import Verdict
from attnlib.checks.writing import marked
from attnlib.widgets import Spotlight

TAG = re.compile(r"<[^>]+>")


@pytest.fixture(autouse=True)
def fresh_progress(home):
    pass


def softmax(scores, axis=-1):
    powers = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def columns(scores):
    return softmax(scores, 0)


def unscaled(query, key, value):
    weights = softmax(query @ key.swapaxes(-1, -2))
    return weights @ value, weights


def stub(scores):
    raise NotImplementedError


def of(name, answer):
    return judge(EXERCISES[name], answer, seed=3)


def words(page):
    return TAG.sub(" ", page)


def test_text_says_what_it_is_why_and_where():
    said = str(of("attend", unscaled))
    assert said.startswith("attend: not right. You don't divide by √d")
    assert "\nHint: " in said
    assert "\nThe smallest input that goes wrong:\nquery (" in said
    assert "your weights" in said
    assert repr(of("softmax", softmax)).startswith("softmax: correct. Right on all")


@pytest.mark.parametrize(
    ("answer", "head"),
    [
        (softmax, "Correct"),
        (columns, "Not right"),
        (stub, "Not yet"),
        (lambda scores: 1 / 0, "It stopped"),
        (lambda scores: "many", "No numbers came"),
        (lambda scores: None, "Nothing came back"),
        (3, "No function came"),
    ],
)
def test_the_state_stands_in_words(answer, head):
    verdict = of("softmax", answer)
    assert verdict.head == head
    page = verdict._repr_html_()
    assert f"<strong>{head}</strong>" in page
    assert f"data-state='{verdict.state}'" in page
    assert verdict.card().spec["label"] == f"softmax: {head.lower()}"


def test_html_has_the_numbers_in_tables_with_names():
    page = of("softmax", columns)._repr_html_()
    assert page.count("<table") == 3
    assert "<th scope='col' class='key'>key 0</th>" in page
    assert "aria-label='your weights'" in page
    assert "<span class='aloud'> (wrong)</span>" in page
    assert "<script" not in page
    assert "<dt>What shows it</dt>" in page


SHAPES = [(), (0,), (0, 2), (2, 0, 3), (1, 1, 1, 1), (9,), (7, 9), (2, 3, 4, 5)]


@pytest.mark.parametrize("name", ["softmax", "attend", "causal_mask", "dot_product"])
@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("kind", [float, int, bool])
def test_whatever_comes_back_the_card_is_made(name, shape, kind):
    exercise, came = EXERCISES[name], np.ones(shape, kind)
    probe = next(iter(exercise.probes(1)))
    wanted = exercise.wanted(probe)
    outcome = read((came, came) if name == "attend" else came, wanted, exercise.returns)
    verdict = Verdict(name, "wrong", "Not so.", trial=Trial(probe, wanted, outcome))
    assert verdict.card().spec["html"] in verdict._repr_html_()
    assert "your " in str(verdict)


def test_a_right_answer_has_no_table_and_counts_the_chapter():
    verdict = check("softmax", softmax)
    count = sum(exercise.chapter == "02_softmax" for exercise in EXERCISES.values())
    assert f"That makes 1 of {count} in this chapter." in words(verdict._repr_html_())
    assert "<table" not in verdict._repr_html_()


def test_the_heading_is_not_said_twice():
    assert "Not yet:" not in words(of("softmax", stub)._repr_html_())


def test_what_was_shipped_stands_under_its_name():
    page = of("attend", unscaled)._repr_html_()
    assert "<dt>In good company</dt><dd>A course" in page


def test_html_is_escaped():
    def odd(scores):
        raise ValueError("<b>no</b> & `<i>`")

    page = of("softmax", odd)._repr_html_()
    assert "&lt;b&gt;no&lt;/b&gt; &amp; <code>&lt;i&gt;</code>" in page
    assert "<b>no" not in of("softmax", odd).card().spec["html"]
    assert marked("a `b<c` d") == "a <code>b&lt;c</code> d"
    assert marked("*may look* at `a * b * c`, 2 * 3 * 4") == "<em>may look</em> at <code>a * b * c</code>, 2 * 3 * 4"


@pytest.fixture
def shown(monkeypatch):
    """What a notebook is given to show."""
    given = []
    monkeypatch.setattr(verdicts, "get_ipython", lambda: SimpleNamespace(kernel=object()))
    monkeypatch.setattr(verdicts, "display", lambda data, **options: given.append(data))
    return given


def test_where_there_is_no_kernel_the_verdict_is_text_or_html():
    with pytest.raises(NotImplementedError):
        of("softmax", columns)._ipython_display_()


def test_in_a_notebook_it_is_html_for_always_and_over_it_a_card_that_lives(shown):
    verdict = of("softmax", columns)
    verdict._ipython_display_()
    still, living = shown
    assert still["text/plain"] == str(verdict)
    name = re.search("data-still='(.+?)'", still["text/html"])[1]
    assert f"[data-over='{name}']" in still["text/html"]
    assert living["text/plain"] == "", "nothing to read beside the HTML where widgets aren't known"
    assert "application/vnd.jupyter.widget-view+json" in living
    verdict._ipython_display_()
    assert f"data-still='{name}'" not in shown[2]["text/html"], "each has a name of its own"


def test_the_card_is_whole_before_anybody_asks_the_kernel():
    verdict = check("softmax", columns)
    spec = verdict.card().spec
    assert spec["html"] in verdict._repr_html_()
    assert spec["aloud"].startswith("Not right. You normalise over")
    assert spec["opens"]
    assert spec["hints"] == {"count": 3, "opened": []}


def test_what_is_said_aloud_has_no_marks_and_tells_both_of_two_mistakes():
    says = (("says", "Two things at once."), ("says", "`.T` turns *all* axes."), ("why", "So."), ("says", "No √d."))
    spoken = Verdict("attend", "wrong", "", parts=says).card().spec["aloud"]
    assert spoken == "Not right. Two things at once. .T turns all axes. No √d."
    assert Verdict("attend", "wrong", "`a * b * c` is off.").card().spec["aloud"] == "Not right. a * b * c is off."


def test_nothing_is_said_aloud_of_what_nobody_has_begun():
    spec = of("softmax", stub).card().spec
    assert spec["aloud"] == ""
    assert not spec["opens"]
    assert spec["hints"]["count"] == 3


def test_a_right_answer_opens_its_widget_and_has_no_hints():
    spec = of("softmax", softmax).card().spec
    assert spec["opens"]
    assert spec["hints"]["count"] == 0


@pytest.mark.parametrize("answer", [lambda scores: None, 3])
def test_what_cannot_draw_has_no_button_for_the_widget(answer):
    assert not of("softmax", answer).card().spec["opens"]


def test_hints_open_one_at_a_time_and_the_last_after_a_try():
    card = of("softmax", stub).card()
    hints = [marked(text) for text in EXERCISES["softmax"].hints]
    assert card.answer({"wants": "hint"}) == {"hints": hints[:1], "words": ""}
    assert card.answer({"wants": "hint"})["hints"] == hints[:2]
    waits = card.answer({"wants": "hint"})
    assert waits["hints"] == hints[:2]
    assert waits["words"].startswith("The last hint opens after a try")
    assert card.spec["hints"]["opened"] == hints[:2]
    card = check("softmax", columns).card()
    assert card.spec["hints"]["opened"] == hints[:2], "what was opened stays open"
    assert card.answer({"wants": "hint"})["hints"] == hints
    assert kept("softmax")["hints"] == 3


def test_the_widget_opens_below_with_the_readers_function():
    card = of("softmax", lambda scores: np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)).card()
    assert card.opened is None
    with np.errstate(all="ignore"):
        assert card.answer({"wants": "widget"})["words"].startswith("Scores are 400 times as large")
    assert isinstance(card.opened, Spotlight)
    assert "NaN" in card.opened.spec["reader_answer"]["trouble"]


def test_a_widget_that_cannot_be_drawn_is_told():
    card = of("softmax", softmax).card()
    card._see = lambda: 1 / 0
    assert card.answer({"wants": "widget"}) == {"trouble": "The widget could not be drawn: division by zero"}


def test_a_damaged_file_is_told_on_the_card(home):
    home.mkdir(parents=True)
    (home / progress.FILE).write_text("{ half a")
    card = check("softmax", columns).card()
    assert card.spec["note"].startswith("The file of your earlier answers was damaged.")
    assert check("softmax", columns).card().spec["note"] == ""


def test_a_hint_by_name_is_text_and_html():
    first = EXERCISES["softmax"].hints[0]
    assert str(hint("softmax")) == f"Hint 1 of 3: {first}"
    page = hint("softmax")._repr_html_()
    assert page.count("<li>") == 2
    assert "The last hint opens after a try" in words(hint("softmax")._repr_html_())


def test_the_page_shows_states_tries_mistakes_in_words_and_what_is_next():
    check("softmax", columns)
    check("softmax", columns)
    check("softmax", softmax)
    check("entropy", lambda weights: -(weights * np.log(np.where(weights > 0, weights, 1))).sum(-1))
    page = progress_page()
    said = str(page)
    assert said.startswith(f"1 of {len(EXERCISES)} exercises solved.\nNext: `softmax_blanks`, ")
    check("softmax_blanks", softmax)
    assert "\nNext: `sharpen`, Temperature, about 6 minutes" in str(progress_page())
    softmaxes = next(line for line in said.splitlines() if line.startswith("  softmax  "))
    assert re.search(r"✓ solved +3 +12 +You normalise over .*\(2 times\)", softmaxes)
    assert re.search(r"… tried +1 +8 +You take the natural logarithm$", said, re.MULTILINE)
    assert re.search(r"02 · softmax: 1 of \d+ solved, about \d+ minutes left", said)
    page = page._repr_html_()
    assert page.count("<tr data-state=") == len(EXERCISES)
    assert [*re.findall(r"<(?:caption|summary)><strong>(\d\d)", page)] == ["02", "01", "03", "04", "05"]
    assert page.count("<details>") == page.count("</details>") == 4
    assert "<li>You take the natural logarithm</li>" in page
    assert "natural_logarithm" not in page


def test_the_page_of_who_has_done_all_and_of_who_has_done_nothing():
    assert "\nNext: `dot_scores_blanks`" in str(progress_page())
    for name in EXERCISES:
        progress.remember(f"exercise.{name}", {"tries": 1, "solved": True})
    assert "\nNothing is left open." in str(progress_page())


def test_the_chapter_touched_last_is_at_hand_and_what_follows_it_is_next():
    for name in EXERCISES:
        if EXERCISES[name].chapter == "02_softmax":
            progress.remember(f"exercise.{name}", {"tries": 1, "solved": True})
    check("masked_softmax", stub)
    hint("softmax")
    said = str(progress_page())
    assert "\nNext: `mix_blanks`" in said, "a chapter left out is no reason to go back"
    assert said.index("02 · softmax") < said.index("01 · similarity") < said.index("05 · masks")
    assert re.search(r"^  softmax  ", said, re.MULTILINE)
    assert not re.search(r"^  masked_softmax  ", said, re.MULTILINE), "of other chapters there is one line"
    check("masked_softmax", stub)
    assert re.search(r"^  masked_softmax  ", str(progress_page()), re.MULTILINE)
    progress.remember("exercises.chapter", ["no such"])
    assert re.search(r"^  dot_product  ", str(progress_page()), re.MULTILINE)


@pytest.mark.parametrize(
    "damage", ["{ half a", '{"exercise.softmax": [1, 2]}', '{"exercise.softmax": {"mistakes": 3}}']
)
def test_a_damaged_or_altered_file_harms_no_page(home, damage):
    home.mkdir(parents=True)
    (home / progress.FILE).write_text(damage)
    page = progress_page()
    assert str(page).startswith("0 of ")
    assert ("was damaged. It is set aside" in words(page._repr_html_())) == (damage == "{ half a")


@pytest.mark.parametrize("name", EXERCISES)
def test_each_mistake_has_plain_words(name):
    for mistake in EXERCISES[name].mistakes:
        said = plain(EXERCISES[name], mistake)
        assert 7 < len(said) < 110
        assert "{" not in said
        assert "_" not in mistake or mistake not in said
        assert said[-1] not in ".,:;"


def test_plain_words_leave_the_numbers_out():
    assert without_numbers("You divide by d = {d}, not by √{d} = {root}: {came} came.") == "You divide by d, not by √d"
    assert without_numbers("Far away it becomes 0, and so large scores get {came} there.") == "Far away it becomes 0"
    attend = EXERCISES["attend"]
    assert plain(attend, "not_for_batch") == "Right, but not where there are leading axes (a batch)"
    assert plain(attend, "endless") == "A loop that never ended"
    assert plain(attend, "misses_unscaled") == "A test that lets through: “You don't divide by √d”"
    assert plain(attend, "from_another_time") == "from another time"
