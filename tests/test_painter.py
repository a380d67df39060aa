"""The mask painter without a browser: masks as text, what the reader's function shows, and every refusal."""

import json

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from attnlib.attention import attend, scaled_scores, softmax
from attnlib.masks import causal_mask, padding_mask
from attnlib.widgets.differences import differences, percent
from attnlib.widgets.drawings import drawn, presets, read
from attnlib.widgets.painter import MaskPainter

WORDS = ["the", "cat", "sat", "the"]
X = np.random.default_rng(5).normal(size=(4, 3))
BLIND = "..../xx../xxx./xxxx"


def painter(**options):
    return MaskPainter(X, X, X, WORDS, **options)


def verdict(function, state=BLIND, **options):
    return painter(attend=function, **options).answer({"state": state})


# Masks as text


@given(arrays(bool, array_shapes(min_dims=2, max_dims=2, max_side=6)))
def test_reading_a_drawn_mask_gives_it_back(mask):
    np.testing.assert_array_equal(read(drawn(mask), mask.shape), mask)


def test_a_row_of_text_is_a_query():
    assert drawn(causal_mask(3)) == "x../xx./xxx"
    assert drawn(causal_mask(2, 4)) == "xxx./xxxx"


@pytest.mark.parametrize("state", ["", "xx/xx", "x../xx./xxX", "x../xx./xxx/xxx", "xx./x.x.", None])
def test_text_that_is_no_mask_of_this_size_is_refused(state):
    with pytest.raises(ValueError, match=r"state should be 3 rows of 3 letters.*'x\.\./\.x\./\.\.x'; it came as"):
        read(state, (3, 3))


# State, mask and weights


def test_everything_is_open_at_first():
    assert painter().state == "xxxx/xxxx/xxxx/xxxx"
    assert painter().mask.all()


@pytest.mark.parametrize(
    "mask",
    [
        "..x./..x./..x./..x.",
        np.eye(4, dtype=bool)[2:3],
        torch.tensor([[False, False, True, False]]),
        "..x./" * 3 + "..x.",
    ],
)
def test_a_mask_may_be_an_array_or_text_and_a_shared_axis_may_have_size_one(mask):
    assert painter(mask=mask).state == "..x./..x./..x./..x."


def test_setting_the_state_repaints_and_a_wrong_one_changes_nothing():
    made = painter()
    made.state = BLIND
    np.testing.assert_array_equal(made.mask, causal_mask(4) & (np.arange(4) > 0)[:, None])
    with pytest.raises(ValueError, match=r"state should be 4 rows of 4 letters.* with / between rows"):
        made.state = "x"
    assert made.state == BLIND


def test_weights_are_those_of_the_reference_and_a_blind_row_is_all_zero():
    made = painter(mask=BLIND)
    ours = torch.nn.functional.scaled_dot_product_attention(
        *(torch.tensor(X)[None],) * 2, torch.eye(4, dtype=torch.float64)[None], attn_mask=torch.tensor(made.mask)
    )
    np.testing.assert_allclose(made.weights, ours[0], atol=1e-12)
    assert (made.weights[0] == 0).all()


def test_the_spec_is_plain_json_with_the_scores():
    spec = json.loads(json.dumps(painter(scale=1).spec, allow_nan=False))
    np.testing.assert_allclose(spec["scores"], X @ X.T)


def test_the_arguments_are_kept_as_copies():
    x = X.copy()
    made = MaskPainter(x, x, x, mask=causal_mask(4))
    before = made.weights
    x[:] = 0
    np.testing.assert_array_equal(made.weights, before)


# Words


def test_a_word_that_comes_twice_is_named_with_its_place():
    assert painter().spec["keyNames"] == ["“the” (place 0)", "“cat”", "“sat”", "“the” (place 3)"]


def test_fewer_queries_are_the_last_words_unless_they_are_named():
    assert MaskPainter(X[:2], X, tokens=WORDS).spec["queries"] == ["sat", "the"]
    assert MaskPainter(X[:2], X, tokens=WORDS, queries="le chat").spec["queries"] == ["le", "chat"]
    assert MaskPainter(X, X[:1], tokens="one").spec["queries"] == [f"query {q}" for q in range(4)]
    assert MaskPainter(X[:1], X[:2]).spec["keys"] == ["key 0", "key 1"]


# Presets and goal


def test_presets_for_a_sentence_that_looks_at_itself():
    drawings = {name: drawn(mask) for name, _, mask in presets((3, 3), 2)}
    assert drawings == {
        "all open": "xxx/xxx/xxx",
        "nothing": ".../.../...",
        "causal": "x../xx./xxx",
        "padding": "xx./xx./xx.",
        "causal and padding": "x../xx./xx.",
    }


def test_presets_for_fewer_queries_than_keys_show_both_alignments():
    drawings = {name: drawn(mask) for name, _, mask in presets((2, 5))}
    assert drawings["causal, bottom-right"] == "xxxx./xxxxx"
    assert drawings["causal, top-left"] == "x..../xx..."
    assert "padding" not in drawings


def test_a_goal_hides_the_preset_that_would_give_it_away_and_is_recognised():
    made = painter(goal=("let each word look at itself and the words before it.", causal_mask(4)))
    assert [preset["name"] for preset in made.spec["presets"]] == ["all open", "nothing"]
    assert made.spec["goal"]["words"] == "let each word look at itself and the words before it"
    assert made.reached is False
    made.state = "x.../xx../xxx./xxxx"
    assert made.reached is True
    assert painter().reached is None


# The reader's function


def test_a_right_function_agrees():
    answer = verdict(lambda query, key, value, mask: attend(query, key, value, mask))
    assert answer["right"] is True
    assert answer["words"] == "Your weights and your output agree with the reference."
    np.testing.assert_allclose(answer["weights"], painter(mask=BLIND).weights)
    assert answer["state"] == BLIND


def test_the_function_gets_the_readers_own_kind_of_arrays():
    seen = []

    def peek(query, key, value, mask):
        seen.extend([query.dtype, value.dtype, mask.dtype])
        return attend(query, key, value, mask)

    half = torch.tensor(X, dtype=torch.float32, requires_grad=True)
    assert MaskPainter(half, half, attend=peek).answer({"state": BLIND})["right"]
    assert seen == [torch.float32, torch.float32, torch.bool]
    half = X.astype(np.float16)
    MaskPainter(half, half, half, attend=peek).answer({"state": BLIND})
    assert seen[3:] == [np.float16, np.float16, bool]


def mask_after(query, key, value, mask):
    weights = softmax(scaled_scores(query, key)) * mask
    return weights @ value, weights


def naive(query, key, value, mask, blocked=-np.inf):
    scores = np.where(mask, scaled_scores(query, key), blocked)
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    weights = powers / powers.sum(-1, keepdims=True)
    return weights @ value, weights


def multiplied(query, key, value, mask):
    weights = softmax(scaled_scores(query, key) * mask)
    return weights @ value, weights


def inverted(query, key, value, mask):
    return attend(query, key, value, ~mask)


def test_a_mask_after_the_softmax_shows_in_the_sums():
    answer = verdict(mask_after)
    assert answer["right"] is False
    assert (
        "in place of 100 %, and 1 more row misses it too. Your weights differ from the reference most at "
        in answer["words"]
    )
    assert [round(sum(row), 9) for row in answer["weights"]][::3] == [0, 1]


def test_minus_infinity_on_a_blind_row_is_nan_in_words_and_in_the_picture():
    answer = verdict(naive)
    assert answer["weights"][0] == ["NaN"] * 4
    assert answer["words"] == (
        "Your weights are NaN (not a number) in the row of “the” (place 0); nobody is open there, and −inf − (−inf) "
        "isn't a number."
    )
    assert verdict(naive, "xxxx/xxxx/xxxx/x...")["right"]


def test_a_large_negative_number_makes_a_blind_row_uniform():
    answer = verdict(lambda *arguments: naive(*arguments, blocked=-1e9))
    assert answer["weights"][0] == [0.25] * 4
    assert answer["words"].startswith(
        "“the” (place 0) may look at nobody, yet in your weights that row sums to 100 %. Your weights differ"
    )


@pytest.mark.parametrize("wrong", [multiplied, inverted])
def test_a_blocked_key_that_weighs_something_is_named(wrong):
    words = verdict(wrong, "xxxx/xx../xxx./xxxx")["words"]
    assert "may not look at" in words
    assert "yet gives it" in words
    assert "Your weights differ from the reference most at" in words


def test_right_weights_with_a_wrong_output_are_told():
    def zeros(query, key, value, mask):
        output, weights = attend(query, key, value, mask)
        return output * 0, weights

    assert (
        verdict(zeros)["words"]
        == "Your weights agree with the reference, but your output doesn't: is it weights @ value?"
    )
    assert verdict(zeros)["right"] is False


def test_an_output_that_is_not_finite_is_told():
    def broken(query, key, value, mask):
        output, weights = attend(query, key, value, mask)
        return output * np.nan, weights

    assert verdict(broken)["words"].startswith("The output holds NaN (not a number) at row 0, column 0")


def test_what_cannot_be_drawn_leaves_the_reference_in_the_picture():
    answer = verdict(lambda query, key, value, mask: None)
    assert answer == {
        "state": BLIND,
        "weights": None,
        "words": "Your function returned nothing (None). Does it end with a return line?",
        "right": False,
    }
    assert "Is one of them transposed?" in verdict(lambda q, k, v, m: attend(q, k.T, v.T, m))["words"]


def test_every_answer_is_plain_json():
    for function in (attend, naive, mask_after, lambda *_: (X, np.array([[np.inf, -np.inf, 0, 0]] * 4))):
        json.dumps(verdict(function), allow_nan=False)
    assert verdict(lambda *_: (X, np.array([[np.inf, -np.inf, 0, 0]] * 4)))["weights"][0][:2] == ["∞", "−∞"]


def test_a_function_that_writes_into_its_arguments_harms_nobody():
    def greedy(query, key, value, mask):
        query[:], mask[:] = 0, False
        return attend(query, key, value, mask)

    made = painter(attend=greedy)
    assert made.answer({"state": BLIND}) == made.answer({"state": BLIND})
    np.testing.assert_allclose(made.weights, painter().weights)


def test_the_widget_answers_a_message_of_the_browser(monkeypatch):
    made, sent = painter(attend=attend), []
    monkeypatch.setattr(made, "send", sent.append)
    made._receive(made, {"id": "7", "question": {"state": BLIND}}, [])
    assert (sent[0]["id"], sent[0]["answer"]["right"]) == ("7", True)


# Differences in words

NAMES = ["“a”", "“b”"]
OPEN = np.ones((2, 2), bool)


@pytest.mark.parametrize(
    ("weights", "mask", "said"),
    [
        ([[0.5, 0.5], [0.5, 0.5]], OPEN, ""),
        ([[0.5, 0.5], [0.5 + 1e-7, 0.5]], OPEN, ""),
        ([[0.9, 0.1], [0.5, 0.5]], OPEN, "differ from the reference most at “a” → “a”: 90 % in place of 50 %."),
        ([[0.501, 0.499], [0.5, 0.5]], OPEN, "most at “a” → “a”: 50.1 % in place of 50.0 %."),
        ([[np.inf, 0], [0.5, 0.5]], OPEN, "Your weights are infinite in the row of “a”."),
        ([[np.nan, 0], [np.nan, 0]], OPEN, "Your weights are NaN (not a number) in the rows of “a” and “b”."),
        ([[0.5, 0.5], [0.1, 0.2]], OPEN, "The row of “b” sums to 30 % in place of 100 %. Your weights differ"),
        ([[1.0, 1.0], [1.0, 1.0]], OPEN, "sums to 200 % in place of 100 %, and 1 more row misses it too."),
        ([[0.5, 0.5], [-0.5, 1.5]], ~np.eye(2, dtype=bool), "“b” may not look at “b”, yet gives it 150 % (2 blocked"),
        ([[0.5, 0.5], [-0.5, 1.5]], np.eye(2, dtype=bool)[::-1] > 2, "“a” and “b” may look at nobody, yet in your"),
    ],
)  # fmt: skip
def test_differences_are_said(weights, mask, said):
    words = differences(np.array(weights), np.full((2, 2), 0.5), mask, NAMES, NAMES)
    assert said in words
    assert bool(words) == bool(said)


def test_many_rows_are_summed_up():
    names = [f"“{letter}”" for letter in "abcdef"]
    words = differences(np.full((6, 6), np.nan), np.full((6, 6), 1 / 6), np.ones((6, 6), bool), names, names)
    assert words == "Your weights are NaN (not a number) in the rows of “a”, “b”, “c” and 3 more."


@given(st.floats(-2, 2))
def test_percentages_wear_a_real_minus(x):
    assert "-" not in percent(x)


# Refusals


@pytest.mark.parametrize(
    ("arguments", "options", "error", "said"),
    [
        ((X[0], X), {}, ValueError, "query should have two axes, (q, d); it came as float64 of shape (3,)"),
        ((X, X[None]), {}, ValueError, "key should have two axes, (k, d); it came as float64 of shape (1, 4, 3). Fro"),
        ((X, X * np.nan), {}, ValueError, "key should hold finite numbers; it has NaN or infinity at [0, 0]."),
        ((X, X, np.full((4, 3), np.inf)), {}, ValueError, "value should hold finite numbers; it has NaN"),
        ((X, X[:, :2]), {}, ValueError, "query and key should be equally wide"),
        ((X, X, X[:2]), {}, ValueError, "each key needs one value"),
        ((X, X.astype(int)), {}, TypeError, "key should hold real floating-point numbers"),
        (("query", X), {}, TypeError, "query should be a NumPy array or a torch tensor"),
        ((X, np.ones((13, 3))), {}, ValueError, "key should have 1 to 12 places, so that a finger can paint each; it"),
        ((X, X[:0]), {}, ValueError, "key should have 1 to 12 places"),
        ((X, X), {"tokens": ["a", "b"]}, ValueError, "tokens should be 4 words, one a key; 2 came: ['a', 'b']."),
        ((X, X), {"tokens": ["a", "b", "c", " "]}, ValueError, "tokens should be words that can be seen; an empty one"),
        ((X, X), {"queries": 4}, TypeError, "queries should be a list of words, or a text; they came as 4."),
        ((X, X), {"queries": "only three words"}, ValueError, "queries should be 4 words, one a query; 3 came: "),
        ((X, X), {"mask": np.ones((4, 4), int)}, TypeError, "mask should be boolean, True = may look; it came as in"),
        ((X, X), {"mask": np.ones((3, 4), bool)}, ValueError, "mask should have shape (4, 4)"),
        ((X, X), {"mask": "x"}, ValueError, "state should be 4 rows of 4 letters"),
        ((X, X), {"scale": np.nan}, ValueError, "scale should be a finite number"),
        ((X, X), {"attend": 3}, TypeError, "attend should be a function (query, key, value, mask) -> (output, w"),
        ((X, X), {"length": 5}, ValueError, "length should be at most the number of keys, 4; it came as 5."),
        ((X, X), {"length": 1.5}, ValueError, "length should be a whole number"),
        ((X, X), {"goal": "causal"}, TypeError, 'goal should be a pair, ("what to paint, in words", mask); it came as'),
        ((X, X), {"goal": ("", BLIND)}, TypeError, "goal should be a pair"),
        ((X, X), {"goal": ("this", np.eye(4))}, TypeError, "the goal's mask should be boolean"),
    ],
)  # fmt: skip
def test_bad_input_is_named(arguments, options, error, said):
    with pytest.raises(error) as caught:
        MaskPainter(*arguments, **options)
    assert said in str(caught.value)


def test_lists_of_numbers_are_taken():
    assert MaskPainter(X.tolist(), X.tolist(), [[1], [2], [3], [4]]).spec["scores"] == painter().spec["scores"]


def test_a_padded_row_of_a_batch():
    real = padding_mask(np.array([2, 4]), 4)
    assert painter(mask=real[0], length=2).state == "xx../xx../xx../xx.."
