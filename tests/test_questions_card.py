"""The cards of questions without a browser: what they show, what they keep, what they set beside the outcome."""

import json

import numpy as np
import pytest
import torch
import traitlets

from attnlib import progress, questions
from attnlib.widgets.questions import ask, look_back, outcome, predict, quiz

pytestmark = pytest.mark.usefixtures("home")


def ids(card):
    return [question["id"] for question in card.spec["questions"]]


def kept(home):
    return json.loads((home / "answers.json").read_text("utf-8"))


def test_ask_shows_what_is_named_in_that_order():
    card = ask("similarity.zero", "softmax.axis")
    assert ids(card) == ["similarity.zero", "softmax.axis"]
    assert card.spec["score"] is False
    json.dumps(card.spec)


@pytest.mark.parametrize("chapter", questions.chapters())
def test_a_chapter_opens_and_closes_with_its_own_questions(chapter):
    asked = questions.chapter(chapter)
    assert ids(look_back(chapter)) == [question.id for question in asked if question.place == "open"]
    assert ids(quiz(chapter)) == [question.id for question in asked if question.place == "close"]
    assert quiz(chapter).spec["score"] is True


def test_the_first_chapter_asks_what_to_bring():
    assert look_back("similarity").spec["title"] == "What to bring"
    assert look_back("softmax").spec["title"] == "Looking back"


def test_an_answer_is_kept_by_its_words(home):
    ask("similarity.zero", "softmax.axis").answers = {"softmax.axis": 1}
    assert kept(home) == {"softmax.axis": questions.find("softmax.axis").choices[1].text}


def test_a_cell_run_again_shows_the_answers_again():
    ask("similarity.zero").answers = {"similarity.zero": 2}
    ask("similarity.zero").answers = {"similarity.zero": 3}
    predict("similarity.turned").answers = {"similarity.turned": 62.5}
    assert ask("similarity.zero", "softmax.axis").answers == {"similarity.zero": 3}
    assert predict("similarity.turned").answers == {"similarity.turned": 62.5}


def test_start_again_forgets_only_this_card(home):
    ask("softmax.axis").answers = {"softmax.axis": 1}
    card = ask("similarity.zero", "similarity.line")
    card.answers = {"similarity.zero": 2, "similarity.line": 0}
    card.answers = {}
    assert kept(home).keys() == {"softmax.axis"}


def test_an_answer_to_other_words_does_not_come_back():
    progress.remember("similarity.zero", "a choice that the chapter had last year")
    progress.remember("similarity.turned", 400)
    assert ask("similarity.zero").answers == {}
    assert predict("similarity.turned").answers == {}


def test_a_folder_that_can_not_be_written_is_told_on_the_card(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SPOTLIGHT_PROGRESS", str(tmp_path / "file" / "progress"))
    card = ask("similarity.zero")
    card.answers = {"similarity.zero": 2}
    card.answers = {"similarity.zero": 3}
    assert "can't be kept" in card.note
    assert ask("similarity.zero").answers == {"similarity.zero": 3}, "as long as the kernel lives"


def test_a_damaged_file_is_told_on_the_card(home):
    home.mkdir()
    (home / "answers.json").write_text("{")
    card = ask("similarity.zero")
    assert "damaged" in card.note
    assert card.answers == {}


@pytest.mark.parametrize("answers", [{"similarity.zero": 4}, {"similarity.zero": "B"}, {"softmax.axis": 1}])
def test_an_answer_that_does_not_fit_is_refused(answers):
    card = ask("similarity.zero")
    with pytest.raises(
        traitlets.TraitError, match=r"answers should give each question of this card .*similarity\.zero"
    ):
        card.answers = answers
    assert card.answers == {}


def test_a_number_beyond_its_limits_is_refused():
    with pytest.raises(traitlets.TraitError, match=r"or a number within its limits; 'similarity\.turned' came as 101"):
        predict("similarity.turned").answers = {"similarity.turned": 101}


def test_the_prediction_stands_beside_the_outcome():
    predict("similarity.triple").answers = {"similarity.triple": 0}
    spec = outcome("similarity.triple", "tripled", "All three.").spec
    assert (spec["said"], spec["truth"], spec["says"]) == (0, 1, "All three.")
    predict("similarity.turned").answers = {"similarity.turned": 67}
    spec = outcome("similarity.turned", 50.0, "Half of it.").spec
    assert (spec["said"], spec["truth"]) == (67, 50.0)


def test_without_a_prediction_the_outcome_stands_alone():
    assert outcome("similarity.triple", "tripled", "All three.").spec["said"] is None


@pytest.mark.parametrize("truth", [50, np.float32(50), np.array(50.0), torch.tensor(50.0)])
def test_the_truth_may_come_from_any_library(truth):
    spec = outcome("similarity.turned", truth, "Half of it.").spec
    assert spec["truth"] == 50.0
    json.dumps(spec)


@pytest.mark.parametrize("truth", [float("nan"), float("inf"), "half", None, np.zeros(3)])
def test_a_truth_that_is_no_number_is_refused(truth):
    says = r"truth should be the number in % that came out for 'similarity\.turned'; it came as"
    with pytest.raises(ValueError, match=says):
        outcome("similarity.turned", truth, "Half of it.")


@pytest.mark.parametrize("truth", ["three times", 1, None])
def test_a_truth_that_names_no_choice_is_refused(truth):
    says = r"truth should name what came true for 'similarity\.triple': same, tripled, reordered; it came as"
    with pytest.raises(ValueError, match=says):
        outcome("similarity.triple", truth, "All three.")


@pytest.mark.parametrize("says", ["", " ", None, 50])
def test_an_outcome_needs_its_sentence(says):
    with pytest.raises(TypeError, match="says should be the sentence that reads the result; it came as"):
        outcome("similarity.triple", "tripled", says)


def test_each_kind_is_shown_in_its_own_way():
    with pytest.raises(
        ValueError, match=r"'similarity\.triple' is a prediction: it is shown with predict\('similarity\.triple'\)"
    ):
        ask("similarity.triple")
    for use in (predict, lambda id: outcome(id, 1, "So.")):
        with pytest.raises(
            ValueError, match=r"'similarity\.zero' is a choice: it is shown with ask\('similarity\.zero'\)"
        ):
            use("similarity.zero")


def test_ask_needs_a_question():
    with pytest.raises(ValueError, match=r'ask needs the id of a question, such as ask\("similarity\.longest"\)'):
        ask()
