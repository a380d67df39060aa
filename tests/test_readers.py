"""The reader's function runs safely: whatever it does, it is said in words, and the arguments stay as they were."""

import linecache

import numpy as np
import pytest
import torch

from attnlib.attention import attend
from attnlib.widgets import readers

QUERY, KEY, VALUE = np.ones((2, 3)), np.ones((4, 3)), np.ones((4, 5))
WANTED = {"output": (2, 5), "weights": (2, 4)}
OUTPUT, WEIGHTS = np.zeros((2, 5)), np.full((2, 4), 0.25)


def words(function, *arguments, wanted=WANTED):
    found, said = readers.run(function, *arguments, wanted=wanted)
    assert found is None
    return said


def returning(value):
    return lambda: value


def cell(source, name="/somewhere/ipykernel_1/77.py"):
    """A function whose source is a notebook's cell, as IPython keeps it."""
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    room = {"np": np}
    exec(compile(source, name, "exec"), room)
    return room["f"]


def test_right_answers_come_back_by_name_without_words():
    found, said = readers.run(attend, QUERY, KEY, VALUE, wanted=WANTED)
    assert said is None
    np.testing.assert_allclose(found["weights"], 0.25)
    np.testing.assert_allclose(found["output"], 1.0)
    assert list(found) == ["output", "weights"]


@pytest.mark.parametrize(
    "kind",
    [
        np.ndarray.tolist,
        torch.from_numpy,
        lambda array: torch.tensor(array, dtype=torch.bfloat16),
        lambda array: torch.tensor(array, requires_grad=True),
        lambda array: list(torch.tensor(array, requires_grad=True)),
        lambda array: array.astype(np.float32),
    ],
)
def test_lists_and_tensors_are_taken(kind):
    found, said = readers.run(lambda: (kind(OUTPUT), kind(WEIGHTS)), wanted=WANTED)
    assert said is None
    assert found["weights"].dtype == np.float64
    np.testing.assert_array_equal(found["weights"], WEIGHTS)


def test_whole_numbers_and_booleans_count_as_numbers():
    found, said = readers.run(lambda: [[1, 0], [True, False]], wanted={"weights": (2, 2)})
    assert said is None
    np.testing.assert_array_equal(found["weights"], [[1.0, 0.0], [1.0, 0.0]])


def test_one_wanted_thing_is_returned_bare():
    found, said = readers.run(lambda: WEIGHTS, wanted={"weights": (2, 4)})
    assert said is None
    np.testing.assert_array_equal(found["weights"], WEIGHTS)


def test_writing_into_the_arguments_or_the_answer_harms_nobody():
    def greedy(query, tensor, rows):
        query[:] = 7
        tensor[:] = 7
        rows.append(7)
        return query

    query, tensor, rows = QUERY.copy(), torch.ones(2), [1]
    found, _ = readers.run(greedy, query, tensor, rows, wanted={"scores": (2, 3)})
    assert (query == QUERY).all()
    assert tensor.tolist() == [1, 1]
    assert rows == [1]
    kept = np.zeros((2, 4))
    found, _ = readers.run(lambda: kept, wanted={"weights": (2, 4)})
    found["weights"][:] = 9
    assert (kept == 0).all()


def test_an_exception_is_told_with_the_readers_own_line_and_not_ours_or_the_librarys():
    said = words(cell("def f(query, key):\n    scores = np.matmul(query, key)\n    return scores\n"), QUERY, KEY)
    assert said.startswith("Your function stopped with ValueError: matmul: ")
    assert "It happened in line 2 of 77.py: scores = np.matmul(query, key). `@` pairs the last axis on its left" in said


def test_the_innermost_own_line_is_told():
    source = "def g(x):\n    return x / None\n\ndef f(x):\n    return g(x)\n"
    assert words(cell(source), 1).endswith("It happened in line 2 of 77.py: return x / None.")


def test_a_lambda_without_a_file_still_names_its_line():
    assert words(eval("lambda: 1 / 0")).endswith(
        "ZeroDivisionError: division by zero. It happened in line 1 of <string>."
    )


def test_a_line_inside_our_own_library_is_not_the_readers():
    said = words(attend, QUERY, KEY[:, :2], VALUE)
    assert said.startswith("Your function stopped with ValueError: query and key should be equally wide")
    assert said.endswith("Is one of them transposed?")


def test_a_cell_is_called_by_its_number(monkeypatch):
    class Shell:
        class compile:  # noqa: N801
            @staticmethod
            def format_code_name(filename):
                return ("Cell", "In[12]") if filename.endswith("77.py") else None

    monkeypatch.setattr(readers, "_shell", lambda: Shell)
    assert "It happened in line 2 of cell In[12]: return 1 / 0." in words(cell("def f():\n    return 1 / 0\n"))
    assert "line 2 of mine.py" in words(cell("def f():\n    return 1 / 0\n", "/somewhere/mine.py"))


def test_a_call_with_too_few_parameters_says_how_many_come():
    said = words(lambda query: query, QUERY, KEY)
    assert said.startswith("Your function stopped with TypeError: ")
    assert said.endswith("It is called with 2 arguments, by position.")


def test_a_stub_is_not_yet_written():
    def stub():
        raise NotImplementedError("about two lines")

    def bare():
        raise NotImplementedError

    assert words(stub) == "Not yet: your function isn't written so far (about two lines)."
    assert words(bare) == "Not yet: your function isn't written so far."


@pytest.mark.parametrize(
    ("stop", "said"),
    [(KeyboardInterrupt, "was interrupted before it was done"), (SystemExit, "stopped with SystemExit.")],
)
def test_an_interrupt_is_answered_too(stop, said):
    def stopped():
        raise stop

    assert said in words(stopped)


def test_a_very_long_message_is_cut():
    def wordy():
        raise ValueError("x" * 9999)

    assert "x" * readers.LONGEST + " …" in words(wordy)
    assert "x" * (readers.LONGEST + 1) not in words(wordy)


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        (None, "Your function returned nothing (None). Does it end with a return line?"),
        (WEIGHTS, "should return 2 things, as in: return output, weights. It returned one array of shape (2, 4)."),
        ((OUTPUT, WEIGHTS, 1), "It returned a tuple of 3."),
        (0.5, "It returned 0.5 (float)."),
        ((OUTPUT, None), "The weights came back as None. Is it computed before the return line?"),
        ((OUTPUT, "ninety"), "The weights should be an array of real numbers; your function returned 'ninety' (str)."),
        ((OUTPUT, WEIGHTS * 1j), "real numbers; your function returned one array of shape (2, 4)."),
        ((OUTPUT, [[1, 2], [3]]), "The weights can't be read as an array of numbers: "),
        ((OUTPUT, WEIGHTS[0]), "The weights should have shape (2, 4); your function returned shape (4,)."),
        (
            (OUTPUT, WEIGHTS.T),
            "The weights should have shape (2, 4); your function returned shape (4, 2). Is it transposed?",
        ),
        ((WEIGHTS, OUTPUT), "Are the two in the wrong order? It should be: return output, weights."),
    ],
)
def test_what_cannot_be_drawn_is_said(returned, said):
    assert said in words(returning(returned))


@pytest.mark.parametrize(
    ("array", "said"),
    [
        (
            [[0, np.nan], [np.nan, np.inf]],
            "The weights hold NaN (not a number) at row 0, column 1 and in 2 other places.",
        ),
        ([[0, 0], [0, -np.inf]], "The weights hold an infinite number at row 1, column 1."),
        ([np.nan, 0], "The weights hold NaN (not a number) at place 0."),
    ],
)
def test_nan_and_infinity_are_said_with_their_place(array, said):
    array = np.array(array)
    assert said in words(returning(array), wanted={"weights": array.shape})


def test_a_scalar_nan_has_only_one_place():
    assert words(returning(np.nan), wanted={"entropy": ()}) == "The entropy holds NaN (not a number) at its only place."


def test_numbers_that_are_not_finite_can_be_asked_for_beside_the_words():
    found, said = readers.run(returning(np.array([np.nan, 1])), wanted={"weights": (2,)}, finite=False)
    assert said == "The weights hold NaN (not a number) at place 0."
    np.testing.assert_array_equal(found["weights"], [np.nan, 1])


def test_numpy_does_not_warn_beside_the_words():
    assert "NaN" in words(lambda scores: scores - scores, np.array([-np.inf]), wanted={"scores": (1,)})
