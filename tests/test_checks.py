"""What a check says of the usual accidents, what it keeps, and how a verdict shows itself."""

import threading
import time

import numpy as np
import plotly.graph_objects as go
import pytest
import torch

from attnlib import attention, checks, masks, progress
from attnlib.checks import EXERCISES, check, hint, progress_page
from attnlib.checks.judging import judge
from attnlib.checks.keeping import kept
from attnlib.widgets.base import Card


@pytest.fixture(autouse=True)
def fresh_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("SPOTLIGHT_PROGRESS", str(tmp_path / "progress"))
    progress.news()


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def attend(query, key, value, divide=lambda query: np.sqrt(query.shape[-1])):
    weights = softmax(query @ key.swapaxes(-1, -2) / divide(query))
    return weights @ value, weights


def unscaled(query, key, value):
    return attend(query, key, value, lambda query: 1)


def of(name, answer, **options):
    return judge(EXERCISES[name], answer, seed=3, **options)


def test_a_right_answer():
    verdict = check("softmax", softmax)
    assert verdict.state == "correct"
    assert verdict.correct
    assert verdict.mistake is None
    assert verdict.message.startswith("Right on all ")


def test_an_unknown_name_is_told_the_names():
    with pytest.raises(ValueError, match=r"name should be one of dot_product, cosine, .*; it came as 'sotfmax'"):
        check("sotfmax", softmax)


def test_a_list_of_the_right_numbers_is_right_with_a_word_on_it():
    verdict = of("softmax", lambda scores: softmax(scores).tolist())
    assert verdict.correct
    assert "came as a list" in verdict.message


def test_a_stub_is_not_yet_and_no_try():
    def stub(scores):
        raise NotImplementedError

    verdict = check("softmax", stub)
    assert verdict.state == "not yet"
    assert "isn't written so far" in verdict.message
    assert kept("softmax")["tries"] == 0


@pytest.mark.parametrize(
    ("answer", "state", "said"),
    [
        (lambda scores: None, "error", "returned nothing (None). Does it end with a return line?"),
        (lambda scores: "many", "error", "should be real numbers; it came as 'many'"),
        (lambda scores: 1j * scores, "error", "should be real numbers"),
        (lambda scores: [[1, 2], [3]], "error", "can't be read as an array of numbers"),
        (lambda scores: [None], "error", "can't be read as an array of numbers"),
        (
            lambda scores: softmax(scores).sum(-1),
            "wrong",
            "The weights should be of shape (3,); yours came as a single",
        ),
        (lambda scores: (softmax(scores), softmax(scores)), "wrong", "should return the weights alone; it returned 2"),
        (lambda: 1, "error", "TypeError"),
        (lambda scores: 1 / 0, "error", "ZeroDivisionError: division by zero. It happened in line"),
        (lambda scores: exit(), "error", "SystemExit"),
    ],
)
def test_what_is_no_array_of_numbers_is_told_kindly(answer, state, said):
    verdict = of("softmax", answer)
    assert verdict.state == state
    assert said in verdict.message


def test_something_that_is_no_function_is_told_what_to_do():
    verdict = check("softmax", softmax(np.ones(3)))
    assert verdict.state == "error"
    assert "Hand over the function itself, without calling it" in verdict.message


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        (lambda output, weights: weights, "return output, weights. It returned one array of shape"),
        (lambda output, weights: (output, weights, 1), "It returned a tuple of 3."),
        (lambda output, weights: 0.5, "It returned 0.5."),
        (lambda output, weights: (output, None), "The weights came back as None."),
    ],
)
def test_two_things_are_wanted_and_others_come(returned, said):
    parts = of("attend", lambda *arguments: returned(*attend(*arguments)))
    assert not parts.correct
    assert said in parts.message or parts.mistake == "only_weights"


def test_whole_numbers_in_the_result_are_named():
    def cut(query, keys):
        scores = np.zeros(len(keys), dtype=int)
        for place, key in enumerate(keys):
            scores[place] = key @ query
        return scores

    assert of("dot_scores", cut).mistake == "whole_numbers"


def test_a_mask_of_numbers_is_no_mask():
    verdict = of("causal_mask", lambda n, m: np.tri(n, m, m - n))
    assert (verdict.state, verdict.mistake) == ("wrong", "numbers")


def test_nan_is_shown():
    verdict = of("softmax", lambda scores: np.exp(scores) / np.exp(scores).sum(-1, keepdims=True))
    assert verdict.mistake == "peak_forgotten"
    assert "NaN" in verdict.message


def test_writing_into_an_argument_is_named():
    def greedy(scores):
        scores -= scores.max(axis=-1, keepdims=True)
        return softmax(scores)

    assert of("softmax", greedy).mistake == "writes_into_argument"


def test_an_earlier_answer_that_changes_is_named():
    store = {}

    def shared(scores):
        answer = store.setdefault((scores.shape, scores.dtype), np.empty_like(scores))
        answer[...] = softmax(scores)
        return answer

    assert of("softmax", shared).mistake == "changes_earlier_answer"


def test_an_answer_found_again_by_its_shape_is_named():
    store = {}
    verdict = of("softmax", lambda scores: store.setdefault(scores.shape, softmax(scores)))
    assert verdict.mistake == "earlier_answer"


def test_what_is_kept_by_shape_is_named():
    store = {}
    verdict = of("dot_scores", lambda query, keys: store.setdefault(keys.shape, keys) @ query)
    assert verdict.mistake == "remembers"


def test_chance_is_named():
    rng = np.random.default_rng(0)
    assert of("softmax", lambda scores: softmax(scores + rng.normal(size=scores.shape))).mistake == "differs_each_time"


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("softmax", attention.softmax),
        ("softmax", lambda scores: attention.softmax(scores)),
        ("attend", lambda query, key, value: attention.attend(query, key, value)),
        ("causal_mask", lambda n, m: masks.causal_mask(n, m)),
        ("masked_softmax", lambda scores, mask: attention.softmax(scores, mask)),
        ("softmax", lambda scores: EXERCISES["softmax"].program(frozenset(), scores)),
    ],
)
def test_our_own_function_does_not_count(name, answer):
    verdict = check(name, answer)
    assert (verdict.state, verdict.mistake) == ("not yet", "ours")
    assert "That is ours" in verdict.message
    assert not kept(name)["solved"]


def test_our_smaller_parts_may_be_used():
    def built(query, key, value):
        weights = attention.softmax(attention.scaled_scores(query, key))
        return weights @ value, weights

    assert of("attend", built).correct
    assert of("masked_softmax", lambda s, m: np.nan_to_num(attention.softmax(np.where(m, s, -1e30))) * m).correct


def test_an_endless_loop_is_stopped_and_the_kernel_lives_on():
    def endless(scores):
        while True:
            try:
                len(scores)
            except Exception:
                pass

    verdict = of("softmax", endless, seconds=0.3)
    assert (verdict.state, verdict.mistake) == ("error", "endless")
    assert "Does a loop in it never end?" in verdict.message
    assert of("softmax", softmax).correct


def test_an_endless_loop_beside_the_main_thread_is_stopped_too():
    def endless(scores):
        while True:
            scores = scores + 0

    verdicts = []
    thread = threading.Thread(target=lambda: verdicts.append(of("softmax", endless, seconds=0.3)))
    thread.start()
    thread.join(60)
    assert verdicts[0].mistake == "endless"


def test_a_loop_that_ends_late_on_the_last_input_still_gets_its_verdict():
    calls = []

    def slower(scores):
        calls.append(1)
        if len(calls) > 3:
            time.sleep(60)
        return softmax(scores)

    assert of("softmax", slower, seconds=0.3).mistake == "endless"


def test_prints_and_warnings_are_no_fault(capsys):
    def chatty(scores):
        print("scores", scores)
        np.log(np.zeros(1))
        return softmax(scores)

    assert of("softmax", chatty).correct
    assert capsys.readouterr().out == ""


def test_a_tensor_is_taken():
    assert of("softmax", lambda scores: torch.softmax(torch.from_numpy(scores.copy()), -1)).correct


def test_a_special_case_that_was_forgotten_is_named():
    def only_tables(weights, values):
        return np.einsum("qk,kv->qv", weights, values)

    verdict = of("mix", only_tables)
    assert (verdict.state, verdict.mistake) == ("error", "not_for_batch")
    assert "wrong where there are leading axes" in verdict.message


def test_another_scale_is_measured():
    verdict = of("attend", lambda q, k, v: attend(q, k, v, lambda q: 5.0))
    assert verdict.mistake == "other_scale"
    assert "times where the first argument is" in verdict.message


def test_what_nobody_knows_shows_the_smallest_case():
    verdict = of("dot_product", lambda a, b: a @ b + a[0] ** 2 - b[-1])
    assert verdict.state == "wrong"
    assert [word for word, _ in verdict.case] == ["for", "yours", "wanted"]
    assert dict(verdict.case)["for"].startswith("a = [")


def test_a_broken_property_is_told():
    verdict = of("softmax", lambda scores: softmax(scores) * 1.5 + 0.1)
    assert verdict.mistake == "rows_off_one"
    assert "Each query's weights sum to 1: here a row sums to " in verdict.message


def test_a_little_weight_on_a_blocked_key_is_named():
    def leaky(scores, mask):
        weights = np.nan_to_num(softmax(np.where(mask, scores, -np.inf)))
        return np.where(mask, weights, 1e-9)

    assert of("masked_softmax", leaky).mistake == "small_rest"


def test_the_sentence_holds_the_readers_numbers():
    verdict = of("scaled_scores", lambda query, key: query @ key.swapaxes(-1, -2) / query.shape[-1])
    assert verdict.mistake == "by_width"
    assert "your scores are 0." in verdict.message
    assert "times as large as they should be" in verdict.message


def test_the_thread_is_cited():
    assert "PAIR-code/tiny-transformers #71" in of("attend", unscaled).message


def test_tries_mistakes_and_the_solution_are_kept():
    check("attend", unscaled)
    check("attend", unscaled)
    check("attend", attend)
    check("attend", unscaled)
    assert kept("attend") == {"tries": 3, "hints": 0, "mistakes": {"unscaled": 3}, "solved": True}


def test_a_record_changed_by_hand_harms_nothing():
    progress.remember("exercise.softmax", [1, 2])
    assert check("softmax", softmax).correct
    assert kept("softmax")["tries"] == 1


def test_hints_open_one_at_a_time_and_the_last_after_a_try():
    texts = EXERCISES["softmax"].hints
    assert str(hint("softmax")) == f"Hint 1 of 3: {texts[0]}"
    assert texts[1] in str(hint("softmax"))
    waiting = str(hint("softmax"))
    assert texts[2] not in waiting
    assert "The last hint opens after a try" in waiting
    check("softmax", lambda scores: scores)
    assert texts[2] in str(hint("softmax"))
    assert str(hint("softmax")).count("Hint ") == 3
    assert texts[2].split("`")[0] in hint("softmax")._repr_html_()


def test_the_page_of_progress():
    check("attend", unscaled)
    check("softmax", softmax)
    page = progress_page()
    assert str(page).startswith("1 of 15 exercises solved.")
    assert "unscaled" in str(page)
    assert page._repr_html_().count("<tr>") == 16


def test_a_verdict_is_text_and_html():
    verdict = of("attend", unscaled)
    assert str(verdict).startswith("attend: not right. ")
    assert repr(verdict) == str(verdict)
    page = verdict._repr_html_()
    assert "data-state='wrong'" in page
    assert "The smallest input that goes wrong" in page
    assert "<script" not in page


def test_html_is_escaped():
    def odd(scores):
        raise ValueError("<b>no</b>")

    assert "&lt;b&gt;no" in of("softmax", odd)._repr_html_()


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("attend", unscaled),
        ("softmax", lambda scores: np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)),
        ("causal_mask", lambda n, m: np.tri(n, m, dtype=bool)),
        ("causal_mask", lambda n, m: np.where(np.tri(n, m, m - n), 0, -np.inf)),
        ("scaled_scores", lambda query, key: query @ key.swapaxes(-1, -2)),
        ("dot_product", lambda a, b: np.sum(a)),
        ("entropy", lambda weights: -(weights * np.log(weights)).sum(-1)),
    ],
)
def test_a_wrong_answer_has_a_picture(name, answer):
    assert isinstance(of(name, answer).picture(), go.Figure)


def test_a_right_answer_and_an_exception_have_none():
    assert of("softmax", softmax).picture() is None
    assert of("softmax", lambda scores: 1 / 0).picture() is None


WIDGETS = {
    "dot_product": lambda a, b: a @ b,
    "cosine": lambda a, b: a @ b / np.sqrt((a @ a) * (b @ b)),
    "dot_scores": lambda query, keys: keys @ query,
    "softmax": softmax,
    "sharpen": lambda scores, t: softmax(scores / t),
    "entropy": lambda weights: -(weights * np.log2(np.where(weights > 0, weights, 1))).sum(-1),
    "mix": lambda weights, values: weights @ values,
    "soft_lookup": lambda query, keys, values: softmax(keys @ query) @ values,
    "kernel_regression": lambda x, xs, ys, s: softmax(-((x[:, None] - xs) ** 2) / (2 * s**2)) @ ys,
    "scaled_scores": lambda query, key: query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1]),
    "attend": attend,
    "causal_mask": lambda n, m: np.tri(n, m, m - n, dtype=bool),
    "padding_mask": lambda lengths, n: np.arange(n)[None, None] < lengths[:, None, None],
    "masked_softmax": lambda scores, mask: np.nan_to_num(softmax(np.where(mask, scores, -np.inf))),
    "attend_masked": lambda query, key, value, mask: (
        (weights := softmax(np.where(mask, query @ key.T / np.sqrt(query.shape[-1]), -np.inf))) @ value,
        weights,
    ),
}


@pytest.mark.parametrize("name", EXERCISES)
def test_the_widget_opens_with_the_readers_function(name):
    widget = of(name, WIDGETS[name]).widget()
    assert isinstance(widget, Card)
    answer = widget.spec.get("reader_answer")
    assert answer is None or answer["trouble"] is None


@pytest.mark.parametrize("name", ["causal_mask", "padding_mask"])
def test_the_painter_begins_with_the_readers_mask_and_knows_the_right_one(name):
    assert of(name, WIDGETS[name]).widget().reached
    assert not of(name, lambda *arguments: ~WIDGETS[name](*arguments)).widget().reached


def test_without_a_function_there_is_no_widget():
    with pytest.raises(ValueError, match="there is no function to draw with"):
        of("softmax", 3).widget()


def test_everything_public_is_there():
    assert set(checks.__all__) <= set(dir(checks))
    assert list(EXERCISES)[:4] == ["dot_product", "cosine", "dot_scores", "softmax"]
    assert len(EXERCISES) == 15
