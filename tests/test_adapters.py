"""`attend_from`: the reader's part stands in its place, the reference in the others, and trouble keeps its words."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attnlib.widgets import attend_from
from attnlib.widgets.adapters import with_mask
from attnlib.widgets.readers import UnusableError
from tests.loops import attend_by_loops, softmax_by_loops


def softmax(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def scaled(query, keys):
    return keys @ query / np.sqrt(len(query))


def mix(weights, values):
    return weights @ values


PARTS = {"scores": scaled, "softmax": softmax, "mix": mix}
SOME = [
    {name: PARTS[name] for name in names} for names in (["scores"], ["softmax"], ["mix"], ["softmax", "mix"], PARTS)
]


@st.composite
def questions(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**16)))
    count = draw(st.integers(1, 6))
    query, keys, values = rng.normal(size=(1, 2)), rng.normal(size=(count, 2)), rng.normal(size=(count, 2))
    return query, keys, values, rng.random((1, count)) < 0.7 if draw(st.booleans()) else None


@pytest.mark.parametrize("parts", SOME, ids="+".join)
@given(questions())
def test_with_right_parts_it_is_attention(parts, question):
    for ours, wanted in zip(attend_from(**parts)(*question), attend_by_loops(*question), strict=True):
        np.testing.assert_allclose(ours, wanted, atol=1e-12)


@pytest.mark.parametrize("parts", SOME, ids="+".join)
@given(questions(), st.floats(0.1, 5))
def test_the_temperature_divides_the_scores(parts, question, temperature):
    query, keys, values, mask = question
    output, weights, scores = attend_from(**parts).at(None, temperature)(*question)
    np.testing.assert_allclose(scores, query @ keys.T / 2**0.5, atol=1e-12)
    np.testing.assert_allclose(weights, softmax_by_loops(scores / temperature, mask), atol=1e-12)
    np.testing.assert_allclose(output, weights @ values, atol=1e-12)


def test_the_temperature_divides_scores_that_are_no_dot_products():
    def distances(query, keys):
        return -((keys - query) ** 2).sum(axis=1)

    query, keys = np.array([[1.0, 0.0]]), np.array([[1.0, 0.0], [0.0, 0.0]])
    _, weights, scores = attend_from(scores=distances).at(None, 2.0)(query, keys, keys, None)
    np.testing.assert_allclose(scores, [[0, -1]])
    np.testing.assert_allclose(weights, softmax_by_loops([[0, -0.5]]))


def test_the_scale_is_of_the_references_scores_alone():
    query, keys = np.ones((1, 2)), np.eye(2)
    assert attend_from(softmax=softmax).at(3.0, 1.0)(query, keys, keys, None)[2].tolist() == [[3, 3]]
    assert attend_from(scores=lambda q, k: k @ q).at(3.0, 1.0)(query, keys, keys, None)[2].tolist() == [[1, 1]]


def test_nobody_to_look_at_gives_zeros_without_asking():
    def never(scores):
        raise AssertionError("asked about no scores at all")

    output, weights = attend_from(softmax=never)(np.ones((1, 2)), np.eye(2), np.eye(2), np.zeros((1, 2), bool))
    assert not output.any()
    assert not weights.any()


def test_it_is_called_by_the_names_of_its_parts():
    assert attend_from(softmax=softmax, mix=mix).__name__ == "softmax and mix"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"scores": lambda query, keys: keys}, r"The scores should have shape \(2,\); your function returned shape"),
        ({"softmax": lambda scores: None}, r"Your function returned nothing \(None\)"),
        (
            {"softmax": lambda scores: scores * np.nan},
            r"The weights hold NaN \(not a number\) at place 0 and in 1 other",
        ),
        ({"softmax": lambda scores: 1 / 0}, "Your function stopped with ZeroDivisionError: division by zero"),
        ({"mix": lambda weights, values: values}, r"The output should have shape \(1, 2\)"),
    ],
)
def test_a_parts_trouble_is_said_in_words(parts, words):
    with pytest.raises(UnusableError, match=words):
        attend_from(**parts)(np.ones((1, 2)), np.eye(2), np.eye(2))


def test_without_a_part_it_is_refused():
    with pytest.raises(
        ValueError, match="attend_from needs at least one part of yours: scores=, softmax= or mix=; none"
    ):
        attend_from()


@pytest.mark.parametrize("name", PARTS)
def test_a_part_that_is_no_function_is_refused(name):
    with pytest.raises(
        TypeError, match=f"{name} should be a function; it came as 3. Name it without calling it: {name}=f"
    ):
        attend_from(**{name: 3})


def without_a_mask(query, key, value):
    weights = softmax(query[0] @ key.T / np.sqrt(2))[None]
    return weights @ value, weights


@given(questions())
def test_an_attend_of_three_arguments_is_asked_about_the_open_keys(question):
    for ours, wanted in zip(with_mask(without_a_mask)(*question), attend_by_loops(*question), strict=True):
        np.testing.assert_allclose(ours, wanted, atol=1e-12)


@pytest.mark.parametrize("attend", [None, max, lambda query, key, value, mask=None: 0, lambda query: 0])
def test_any_other_attend_stays_as_it_is(attend):
    assert with_mask(attend) is attend


def test_the_trouble_of_an_attend_of_three_arguments_keeps_its_words():
    with pytest.raises(UnusableError, match=r"The weights should have shape \(1, 2\); your function returned shape"):
        with_mask(lambda query, key, value: (value[:1], query.T))(np.ones((1, 2)), np.eye(2), np.eye(2), None)
