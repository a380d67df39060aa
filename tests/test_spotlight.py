"""The Spotlight without a browser: what it is given, what it answers, and the state that is kept."""

import json
import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from traitlets import TraitError

from attnlib.attention import attend
from attnlib.tasks.words import word_vectors
from attnlib.widgets import Spotlight, attend_from, goal
from tests.loops import attend_by_loops

TOKENS = ["the", "river", "bank"]
KEYS = np.array([[0.3, 0.1], [1.5, 1.3], [1.6, 0.2]])
VALUES = np.array([[-0.9, -1.2], [-1.6, 1.5], [0.4, 1.1]])


def spotlight(**options):
    return Spotlight(KEYS, VALUES, TOKENS, **options)


def question(widget, **changes):
    """What the browser asks once the reader has changed these things."""
    return {name: widget.spec[name] for name in ("query", "temperature", "open", "keys", "values")} | changes


def test_what_isnt_given_is_made_up():
    spec = Spotlight(tokens="the river bank", seed=3).spec
    assert spec["tokens"] == TOKENS
    np.testing.assert_array_equal(spec["keys"], word_vectors(TOKENS, seed=3))
    np.testing.assert_array_equal(spec["values"], word_vectors(TOKENS, seed=4))
    assert Spotlight(KEYS).spec["tokens"] == ["key 1", "key 2", "key 3"]
    assert Spotlight(tokens=["one"]).spec["open"] == [True]


def test_arrays_of_any_kind_are_taken_and_left_alone():
    for kind in (np.ndarray.tolist, torch.tensor, lambda x: torch.tensor(x, requires_grad=True), np.float32):
        np.testing.assert_allclose(Spotlight(kind(KEYS), kind(VALUES), TOKENS).spec["keys"], KEYS, atol=1e-6)
    before = KEYS.copy(), VALUES.copy()
    spotlight(attend=lambda q, k, v, mask: (v.fill(0), k.fill(0)))
    np.testing.assert_array_equal(KEYS, before[0])
    np.testing.assert_array_equal(VALUES, before[1])


def test_all_it_tells_the_browser_is_json():
    widget = spotlight(attend=attend, temperature=np.float32(2), scale=np.float64(1), goal=goal(at_least={"the": 0.5}))
    assert json.loads(json.dumps(widget.spec))["scale"] == 1


def test_the_script_carries_its_neighbours_and_asks_for_nothing():
    for name in ("function hash", "function makePlane", "function parseState", "function askKernel", "export default"):
        assert Spotlight._esm.count(name) == 1
    assert "http" not in Spotlight._esm.replace("http://www.w3.org/2000/svg", "")


@given(
    st.tuples(st.floats(-3, 3), st.floats(-3, 3)),
    st.lists(st.booleans(), min_size=3, max_size=3),
    st.floats(0.05, 10),
    st.sampled_from([None, 1.0, 0.3]),
)
def test_the_readers_right_function_answers_as_the_loops_do(query, sees, temperature, scale):
    for function in (lambda q, k, v, mask: attend(q, k, v, mask, scale=scale), attend_from(softmax=_softmax)):
        widget = spotlight(attend=function, scale=scale)
        answer = widget.answer(question(widget, query=list(query), open=sees, temperature=temperature))
        mask = np.array([sees])
        factor = (scale or 2**-0.5) / temperature
        output, weights = attend_by_loops(np.array([query]), KEYS, VALUES, mask, scale=factor)
        assert answer["trouble"] is None
        assert answer["query"] == list(query)
        np.testing.assert_allclose(answer["weights"], weights[0], atol=1e-9)
        np.testing.assert_allclose(answer["output"], output[0], atol=1e-9)


def _softmax(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def test_the_function_gets_rows_and_no_mask_where_everything_is_open():
    seen = []

    def watch(query, keys, values, mask):
        seen.append((query.shape, keys.shape, values.shape, None if mask is None else mask.tolist()))
        return attend(query, keys, values, mask)

    widget = spotlight(attend=watch, mask=np.array([True, False, True]))
    widget.answer(question(widget, open=[True] * 3))
    assert seen == [((1, 2), (3, 2), (3, 2), [[True, False, True]]), ((1, 2), (3, 2), (3, 2), None)]


def test_only_the_readers_scores_come_back_as_scores():
    widget = spotlight(attend=attend_from(scores=lambda q, k: k @ q - 1), shows="scores", temperature=4)
    np.testing.assert_allclose(widget.spec["reader_answer"]["scores"], KEYS @ [1.25, 1.1] - 1)
    assert "scores" not in spotlight(attend=attend).spec["reader_answer"]


def test_one_adapter_serves_two_spotlights_of_different_scale():
    mine = attend_from(softmax=_softmax)
    first, second = spotlight(attend=mine, scale=1), spotlight(attend=mine, scale=2)
    for widget, scale in ((first, 1), (second, 2)):
        np.testing.assert_allclose(widget.answer(question(widget))["scores"], scale * KEYS @ [1.25, 1.1])


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (lambda q, k, v, m: None, r"Your function returned nothing (None). Does it end with a return line?"),
        (lambda q, k, v, m: (q @ v[:2], q * math.nan), "The weights should have shape (1, 3)"),
        (lambda q, k, v, m: (q * math.nan, q @ k.T), "The output holds NaN (not a number) at row 0, column 0"),
        (lambda q, k, v, m: q @ k.T, "Your function should return 2 things, as in: return output, weights."),
        (lambda q, k, v, m: (q @ k.T, q), "Are the two in the wrong order?"),
        (lambda q, k: None, "Your function stopped with TypeError"),
        (attend_from(softmax=lambda scores: 1 / 0), "Your function stopped with ZeroDivisionError"),
        (attend_from(scores=lambda q, k: k), "The scores should have shape (3,)"),
    ],
)
def test_trouble_is_answered_in_words_and_the_widget_goes_on(function, words):
    widget = spotlight(attend=function)
    answer = widget.answer(question(widget, query=[0.5, 0.5]))
    assert words in answer["trouble"]
    assert words in widget.spec["reader_answer"]["trouble"]
    assert "weights" not in answer


def test_a_function_is_called_by_its_name():
    class Nameless:
        def __call__(self, *arguments):
            return None

    names = [spotlight(attend=each).spec["reader"] for each in (attend, lambda *_: None, Nameless(), None)]
    assert names == ["your attend", "your function", "your function", None]


@pytest.mark.parametrize(
    ("given", "error", "words"),
    [
        (
            {"query": (1, 2, 3)},
            ValueError,
            r"query should have shape \(2,\); query came with shape \(3,\). The plane has",
        ),
        ({"query": "north"}, TypeError, r"query should be numbers of shape \(2,\); they came as 'north'"),
        ({"query": (1, math.nan)}, ValueError, "query should be finite numbers; nan came at place 1"),
        ({"keys": KEYS * math.nan}, ValueError, r"keys should be finite numbers; nan came at place \(0, 0\)"),
        (
            {"values": [[0, 0], [0, 1e9], [0, 0]]},
            ValueError,
            r"values should lie between −10⁶ and 10⁶.* place \(1, 1\)",
        ),
        ({"keys": KEYS[:2]}, ValueError, r"keys should have shape \(3, 2\); keys came with shape \(2, 2\). Each token"),
        ({"values": VALUES.T}, ValueError, r"values should have shape \(3, 2\); values came with shape \(2, 3\)"),
        ({"keys": [[1, 2], [3], [4, 5]]}, TypeError, r"keys should be numbers of shape \(3, 2\)"),
        ({"tokens": None, "keys": None}, ValueError, "tokens or keys should be given, so that there is something"),
        ({"tokens": None, "keys": [[1, 2], [3]]}, TypeError, r"keys should be numbers of shape \(2, 2\); they came"),
        ({"tokens": None, "keys": 5}, ValueError, r"keys should have shape \(1, 2\); keys came with shape \(\)"),
        ({"tokens": 3}, TypeError, "tokens should be a list of words, or a text; they came as 3"),
        ({"tokens": ""}, ValueError, "tokens should be 1 to 12 words, so that they can be told apart; 0 came"),
        ({"tokens": "a b c d e f g h i j k l m"}, ValueError, "tokens should be 1 to 12 words.*; 13 came"),
        ({"tokens": ["a", " ", "b"]}, ValueError, "tokens should be words that can be seen; an empty one came"),
        (
            {"mask": np.array([1, 0, 1])},
            ValueError,
            r"mask should be boolean of shape \(3,\).*int64.*np.array\(mask\) == 1",
        ),
        ({"mask": [True, [False], True]}, ValueError, r"mask should be boolean of shape \(3,\).*object"),
        ({"mask": np.ones((1, 3), bool)}, ValueError, r"mask should be boolean of shape \(3,\).* shape \(1, 3\)"),
        (
            {"temperature": 0},
            ValueError,
            "temperature should be a number from 0.05 to 10; it came as 0. The scores are",
        ),
        ({"temperature": -1}, ValueError, "temperature should be a number from 0.05 to 10; it came as -1"),
        ({"temperature": math.nan}, ValueError, "temperature should be a number from 0.05 to 10; it came as nan"),
        ({"temperature": True}, ValueError, "temperature should be a number from 0.05 to 10; it came as True"),
        ({"temperature": "hot"}, ValueError, "temperature should be a number from 0.05 to 10; it came as 'hot'"),
        ({"seed": 1.5}, ValueError, "seed should be a whole number, 0 or more; it came as 1.5"),
        ({"scale": 0}, ValueError, "scale should be a number from 0.001 to 1000; it came as 0. 1 leaves the scores as"),
        ({"shows": "all"}, ValueError, r"shows should be one of \('scores', 'weights', 'output'\); it came as 'all'"),
        ({"attend": 3}, TypeError, "attend should be a function; it came as 3. Name it without calling it: attend=f"),
        ({"goal": "80 % on cat"}, TypeError, r"goal should be made with goal\(...\); it came as '80 % on cat'"),
        ({"goal": goal(at_least={"cat": 0.5})}, ValueError, "goal speaks of 'cat', which isn't among the tokens"),
    ],
)
def test_what_is_wrong_is_said(given, error, words):
    with pytest.raises(error, match=words):
        Spotlight(**{"keys": KEYS, "values": VALUES, "tokens": TOKENS} | given)


STATES = [
    "",
    '{"query":[0.5,-1]}',
    '{"temperature":0.3,"open":"101"}',
    '{"tokens":["my","own"]}',
    '{"tokens":["my","own"],"keys":[[1,2],[3,4]],"open":"01"}',
]


@pytest.mark.parametrize("text", STATES)
def test_a_state_is_taken_at_the_start_and_later(text):
    widget = spotlight()
    widget.state = text
    assert widget.state == spotlight(state=text).state == text


def test_the_query_is_read_from_the_state():
    widget = spotlight()
    np.testing.assert_array_equal(widget.query, [1.25, 1.1])
    widget.state = '{"temperature":0.3}'
    np.testing.assert_array_equal(widget.query, [1.25, 1.1])
    widget.state = '{"query":[0.5,-1]}'
    np.testing.assert_array_equal(widget.query, [0.5, -1])


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("hello", "Expecting value"),
        ("[1, 2]", "It tells of nothing but"),
        ('{"colour":"red"}', "It tells of nothing but keys, open, query, temperature, tokens, values"),
        ('{"query":[1]}', "query should have shape"),
        ('{"query":[1,NaN]}', "query should be finite"),
        ('{"temperature":0}', "temperature should be a number"),
        ('{"open":"11"}', "open should be 3 digits"),
        ('{"open":"112"}', "open should be 3 digits"),
        ('{"open":[1,1,1]}', "open should be 3 digits"),
        ('{"tokens":[]}', "tokens should be 1 to 12 words"),
        ('{"tokens":5}', "tokens should be a list of words; they came as 5"),
        ('{"tokens":"ab"}', "tokens should be a list of words; they came as 'ab'"),
        ('{"tokens":["a",1]}', "tokens should be a list of words"),
        ('{"tokens":["my","own"],"keys":[[1,2]]}', r"keys should have shape \(2, 2\)"),
    ],
)
def test_a_state_that_is_none_is_refused_and_the_old_one_stays(text, cause):
    widget = spotlight(state=STATES[1])
    with pytest.raises(ValueError, match=rf"state should be a text that a Spotlight showed; it came as .*{cause}"):
        widget.state = text
    assert widget.state == STATES[1]
    with pytest.raises(ValueError, match="state should be a text that a Spotlight showed"):
        spotlight(state=text)


def test_a_state_that_is_no_text_is_refused():
    with pytest.raises(TraitError):
        spotlight(state={"query": [1, 2]})


def test_a_question_of_the_browser_is_answered_under_its_number():
    widget = spotlight(attend=attend)
    sent = []
    widget.send = sent.append
    widget._receive(None, {"id": "7", "question": question(widget)}, [])
    assert sent == [{"id": "7", "answer": widget.spec["reader_answer"]}]


def test_a_browser_that_begins_to_listen_is_told_a_state_that_it_has_missed(monkeypatch):
    widget, told = Spotlight(tokens=TOKENS), []
    widget.state = '{"query":[0.5,0.25]}'
    monkeypatch.setattr(widget, "send_state", told.append)
    widget._receive(None, {"seen": widget.state}, [])
    assert told == []
    widget._receive(None, {"seen": ""}, [])
    assert told == ["state"]
