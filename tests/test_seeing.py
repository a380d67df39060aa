"""What is seen of an answer: grids of numbers, and the exercise's widget with the answer in it."""

import time

import numpy as np
import pytest

from attnlib.checks import EXERCISES
from attnlib.checks.grids import MOST, View, axes, text
from attnlib.checks.judging import judge
from attnlib.checks.opening import OPEN
from attnlib.checks.seeing import _place, case, opened, widget
from attnlib.widgets import MaskPainter, Spotlight
from attnlib.widgets.base import Card


def softmax(scores, axis=-1):
    powers = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def overflowing(scores):
    return np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)


def attend(query, key, value, root=np.sqrt):
    weights = softmax(query @ key.swapaxes(-1, -2) / root(query.shape[-1]))
    return weights @ value, weights


def masked_softmax(scores, mask):
    return np.where(mask, np.nan_to_num(softmax(np.where(mask, scores, -np.inf))), 0)


def attend_masked(query, key, value, mask):
    weights = masked_softmax(query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1]), mask)
    return weights @ value, weights


RIGHT = {
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
    "masked_softmax": masked_softmax,
    "attend_masked": attend_masked,
}


def turned(came):
    """The same numbers with another sign, and masks turned round."""
    if isinstance(came, tuple):
        return tuple(map(turned, came))
    return ~came if np.asarray(came).dtype == bool else 1.25 - 2 * np.asarray(came)


def without_numbers(came):
    if isinstance(came, tuple):
        return tuple(map(without_numbers, came))
    return np.full(np.shape(came), np.nan)


def raising(*arguments):
    raise ValueError("no way through")


def of(name, answer):
    return judge(EXERCISES[name], answer, seed=3)


def trouble(shown):
    """What a widget says of the reader's function."""
    if isinstance(shown, Spotlight):
        return shown.spec["reader_answer"]["trouble"] or ""
    if isinstance(shown, MaskPainter):
        own = shown.answer({"state": shown.state})["words"] if shown.spec["own"] else ""
        return f"{shown.spec['title'] or ''} {own}"
    return shown.spec["says"]


def test_the_axes_are_read_from_a_signature():
    assert axes(EXERCISES["mix"].signature) == ([("q", "k"), ("k", "v")], [("q", "v")])
    assert axes(EXERCISES["attend"].signature)[1] == [("q", "v"), ("q", "k")]
    assert axes("sharpen(scores, temperature): (..., k), t > 0 -> (..., k)") == ([("k",), ()], [("k",)])
    assert axes("entropy(weights): (..., k) -> (...)")[1] == [()]


def test_a_table_names_its_rows_and_columns():
    grid = View().grid("weights", np.array([[0.25, 0.75]]), ("q", "k"), look="shares")
    assert (grid.rows, grid.columns) == (("query 0",), ("key 0", "key 1"))
    assert [cell.text for cell in grid.cells[0]] == ["0.25", "0.75"]
    assert [cell.level for cell in grid.cells[0]] == [0.25, 0.75]
    assert text(grid).splitlines() == ["weights (1, 2)", "           key 0  key 1", "  query 0   0.25   0.75"]


def test_a_row_a_number_and_a_leading_axis():
    view = View()
    assert view.grid("scores", np.arange(3.0), ("k",)).columns == ("key 0", "key 1", "key 2")
    assert view.grid("t", 0.5, ()).cells[0][0].text == "0.5"
    assert view.grid("scores", np.ones((2, 3)), ("k",)).rows == ("row 0", "row 1")
    assert view.grid("lengths", np.ones(2), ("b",)).columns == ("sequence 0", "sequence 1")
    assert view.grid("mask", np.ones((2, 1, 3), bool), ("b", "1", "n")).rows == ("sequence 0", "sequence 1")


def test_of_a_batch_one_table_is_shown_and_of_a_large_one_a_part():
    view = View((1, 0, 6), ("q", "k"))
    grid = view.grid("weights", np.arange(48.0).reshape(2, 3, 8), ("q", "k"))
    assert grid.title == "weights[1]"
    assert grid.columns == ("key 4", "key 5", "key 6", "key 7")
    assert grid.part == "columns 4 to 7 of 8"
    assert [cell.text for cell in grid.cells[0]] == ["28", "29", "30", "31"]
    other = view.grid("values", np.ones((2, 8, 2)), ("k", "v"))
    assert other.rows == grid.columns, "all grids of a case show the same keys"


@pytest.mark.parametrize("name", RIGHT)
@pytest.mark.parametrize("wrong", [turned, without_numbers], ids=["turned", "nan"])
def test_the_smallest_input_is_shown_with_what_came_and_what_is_wanted(name, wrong):
    verdict = of(name, lambda *arguments: wrong(RIGHT[name](*arguments)))
    seen = case(name, verdict.trial)
    assert len(seen.given) == len(verdict.trial.probe.arguments)
    assert [grid.title.split()[0] for grid in seen.compared] == ["your", "wanted"]
    yours, wanted = seen.compared
    assert any(cell.off for row in yours.cells for cell in row)
    assert not any(cell.off for row in wanted.cells for cell in row)
    assert all(len(grid.cells) <= MOST and len(grid.cells[0]) <= MOST for grid in (*seen.given, *seen.compared))


@pytest.mark.parametrize(
    ("name", "answer", "shapes"),
    [
        ("dot_product", lambda a, b: a * b, [(2,), ()]),
        ("dot_scores", lambda query, keys: query * keys, [(3, 2), (3,)]),
        ("kernel_regression", lambda x, xs, ys, s: softmax(-((x[:, None] - xs) ** 2) / (2 * s**2)), [(1, 3), (1,)]),
        ("padding_mask", lambda lengths, n: np.arange(n) < lengths[:, None], [(2, 3), (2, 1, 3)]),
    ],
)
def test_what_has_another_shape_has_no_names_for_its_places(name, answer, shapes):
    yours, wanted = case(name, of(name, answer).trial).compared
    assert [yours.shape, wanted.shape] == shapes
    assert (yours.rows, yours.columns) == ((), ())
    assert wanted.columns or not wanted.shape


def test_the_numbers_in_the_grids_are_those_that_came():
    verdict = of("softmax", lambda scores: softmax(scores, 0))
    yours, wanted = case("softmax", verdict.trial).compared
    scores = verdict.trial.probe.arguments[0]
    for grid, array in ((yours, softmax(scores, 0)), (wanted, softmax(scores))):
        assert np.allclose([[cell.level for cell in row] for row in grid.cells], array)
    assert case("softmax", verdict.trial).reading.startswith("Furthest apart at row ")


@pytest.mark.parametrize(
    ("letters", "spot", "words"),
    [
        (("q", "k"), (1, 0), "query 1, key 0"),
        (("k",), (2,), "key 2"),
        (("k",), (1, 2), "row 1, key 2"),
        (("q", "v"), (0, 1), "query 0, column 1"),
        ((), (3,), "row 3"),
        (("v",), (3,), "place 3"),
        (("q", "k"), (1, 0, 2, 3), "query 2, key 3 of table [1, 0]"),
    ],
)
def test_a_place_is_said_in_words(letters, spot, words):
    assert _place(letters, spot) == words


def test_a_mask_counts_its_cells_and_a_mask_of_numbers_is_wrong_in_all():
    seen = case("causal_mask", of("causal_mask", lambda n, m: np.tri(n, m, dtype=bool)).trial)
    assert seen.reading == "2 of 6 cells differ."
    assert seen.compared[0].look == "mask"
    seen = case("causal_mask", of("causal_mask", lambda n, m: np.tri(n, m, m - n)).trial)
    assert all(cell.off for row in seen.compared[0].cells for cell in row)


def test_numbers_that_look_alike_are_written_with_more_digits():
    answer = of("dot_product", lambda a, b: a @ b * 1.00004)
    yours, wanted = (grid.cells[0][0].text for grid in case("dot_product", answer.trial).compared)
    assert yours != wanted


def test_where_nothing_came_only_the_wanted_one_is_shown():
    seen = case("softmax", of("softmax", raising).trial)
    assert [grid.title for grid in seen.compared] == ["wanted weights"]
    assert case("softmax", None) is None


@pytest.mark.parametrize("name", OPEN)
def test_each_widget_opens_with_a_right_function(name):
    verdict = of(name, RIGHT[name])
    assert verdict.correct
    shown = verdict.widget()
    assert isinstance(shown, Card)
    said = trouble(shown)
    assert "stopped" not in said
    assert "NaN" not in said


@pytest.mark.parametrize("name", OPEN)
def test_each_widget_says_what_a_function_that_raises_did(name):
    assert "Your function stopped with ValueError: no way through" in trouble(of(name, raising).widget())


@pytest.mark.parametrize("name", OPEN)
def test_each_widget_says_that_nan_came(name):
    shown = of(name, lambda *arguments: without_numbers(RIGHT[name](*arguments))).widget()
    assert "NaN (not a number)" in trouble(shown)


@pytest.mark.parametrize("name", OPEN)
def test_each_widget_says_that_nothing_came(name):
    assert "returned nothing (None)" in trouble(widget(name, lambda *arguments: None))


@pytest.mark.parametrize("name", [name for name in EXERCISES if name not in OPEN])
def test_an_exercise_built_on_another_opens_the_same_widget(name):
    base = EXERCISES[name].base
    assert widget(name, RIGHT[base]).spec == widget(base, RIGHT[base]).spec


@pytest.mark.parametrize(
    ("name", "answer"),
    [("softmax", lambda scores: softmax(scores, 0)), ("sharpen", lambda scores, t: softmax(scores / t, 0))],
)
def test_what_goes_wrong_in_tables_is_seen_where_weights_are_seen(name, answer):
    verdict = of(name, answer)
    shown, words = opened(name, verdict.answer, verdict.trial)
    assert isinstance(shown, Spotlight)
    assert sum(shown.spec["reader_answer"]["weights"]) != pytest.approx(1)
    assert words.startswith("Your function gets three rows: these scores, the same backwards, and zeros.")
    weights = widget(name, RIGHT[name], verdict.trial).spec["reader_answer"]["weights"]
    assert weights == pytest.approx(_reference(shown)[1])


def _reference(shown):
    """What the widget draws as the reference, as its formula says it, and compares with; see tests/browser."""
    spec = shown.spec
    query, keys, values = (np.array(spec[name]) for name in ("query", "keys", "values"))
    scores = keys @ query * spec["scale"]
    if spec["by"] == "cosine":
        scores = keys @ query / np.linalg.norm(query) / np.linalg.norm(keys, axis=1)
    weights = softmax(scores / spec["temperature"])
    return {"scores": scores, "weights": weights, "output": weights @ values}[spec["shows"]], weights


@pytest.mark.parametrize("far", [False, True], ids=["near", "far"])
@pytest.mark.parametrize("name", OPEN)
def test_a_right_function_is_drawn_as_the_reference_is(name, far):
    probe = next((p for p in EXERCISES[name].probes(3) if p.special & {"high", "low", "far"}), None) if far else None
    shown = OPEN[name](RIGHT[name], probe)
    if isinstance(shown, Spotlight):
        assert shown.spec["reader_answer"][shown.spec["shows"]] == pytest.approx(_reference(shown)[0])
        assert shown.spec["reader"] == f"your {RIGHT[name].__name__}".replace("<lambda>", "function")
    elif isinstance(shown, MaskPainter) and shown.spec["own"]:
        assert shown.answer({"state": shown.state})["right"]


def test_the_bare_dot_product_differs_from_the_cosine():
    shown = of("cosine", RIGHT["dot_product"]).widget()
    assert not np.allclose(shown.spec["reader_answer"]["scores"], _reference(shown)[0])


def test_the_widget_speaks_of_the_function_by_its_name():
    def soft_lookup(query, keys, values):
        return softmax(keys @ query) @ values

    def cosine(a, b):
        return a @ b

    def sharpen(scores, temperature):
        return softmax(scores)

    def scaled_scores(query, key):
        return query @ key.swapaxes(-1, -2)

    for function in (soft_lookup, cosine, sharpen, scaled_scores):
        assert widget(function.__name__, function).spec["reader"] == f"your {function.__name__}"


def test_the_weights_of_a_lookup_are_read_off():
    def blind(query, keys, values):
        return values.mean(0)

    shown, words = opened("soft_lookup", blind, None)
    assert shown.spec["reader_answer"]["weights"] == pytest.approx([1 / 6] * 6)
    assert words.startswith("Your weights are read off")
    asked = shown.spec | {"open": [True, False, True] * 2}
    assert shown.answer(asked)["weights"] == pytest.approx([0.25, 0, 0.25] * 2)
    assert shown.answer(asked | {"open": [False] * 6})["output"] == [0, 0]


@pytest.mark.parametrize(
    "lookup",
    [
        lambda query, keys, values: softmax(keys @ query) @ keys,
        lambda query, keys, values: values.max(0),
        lambda query, keys, values: softmax(keys @ query) @ values + 1,
    ],
)
def test_what_mixes_no_values_has_no_weights(lookup):
    answer = widget("soft_lookup", lookup).spec["reader_answer"]
    assert not answer["trouble"]
    assert "weights" not in answer
    assert len(answer["output"]) == 2


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("softmax", overflowing),
        ("sharpen", lambda scores, t: overflowing(scores / t)),
        ("soft_lookup", lambda query, keys, values: overflowing(keys @ query) @ values),
        ("kernel_regression", lambda x, xs, ys, s: overflowing(-((x[:, None] - xs) ** 2) / (2 * s**2)) @ ys),
    ],
)
def test_an_overflow_is_seen_at_large_scores(name, answer):
    verdict = of(name, answer)
    assert verdict.state == "wrong"
    with np.errstate(all="ignore"):
        assert "NaN" in trouble(verdict.widget())


def test_a_curve_breaks_off_where_it_has_no_numbers():
    verdict = of("kernel_regression", lambda x, xs, ys, s: overflowing(-((x[:, None] - xs) ** 2) / (2 * s**2)) @ ys)
    with np.errstate(all="ignore"):
        yours, wanted, *_ = verdict.widget().figure.data
    assert np.isnan(yours.y[0])
    middle = len(yours.y) // 2
    assert yours.y[middle] == pytest.approx(wanted.y[middle])
    assert np.isfinite(wanted.y).all()


def test_a_forgotten_scale_is_seen():
    shown = of("attend", lambda *arguments: attend(*arguments, root=lambda d: 1)).widget()
    answer = shown.answer(shown.spec)
    assert not np.allclose(answer["weights"], attend(shown.query[None], *map(np.array, _vectors(shown)))[1][0])


def _vectors(shown):
    return shown.spec["keys"], shown.spec["values"]


def test_the_painter_begins_with_the_readers_mask_and_knows_the_right_one():
    assert of("causal_mask", RIGHT["causal_mask"]).widget().reached
    verdict = of("causal_mask", lambda n, m: np.tri(n, m, dtype=bool))
    assert verdict.widget().mask.tolist() == np.tri(2, 3, dtype=bool).tolist()
    assert not verdict.widget().reached
    assert of("padding_mask", RIGHT["padding_mask"]).widget().reached


def test_a_masks_numbers_are_told_above_it():
    additive = of("causal_mask", lambda n, m: np.where(np.tri(n, m, m - n), 0, -np.inf)).widget()
    assert "an infinite number" in additive.spec["title"]


def test_what_the_widget_cannot_show_is_said():
    flattened = of("mix", lambda weights, values: np.einsum("qk,kv->qv", weights, values))
    _, words = opened("mix", flattened.answer, flattened.trial)
    assert words == "The widget shows one sentence alone: what goes wrong in a batch can't be seen in it."
    single = of("dot_product", lambda a, b: a @ b * (1 + 0.1 * (a.dtype == np.float32)))
    assert "small arrays of float64" in opened("dot_product", single.answer, single.trial)[1]
    assert opened("softmax", softmax, None)[1] == ""


def test_a_function_that_hangs_in_the_widget_is_stopped(monkeypatch):
    monkeypatch.setattr("attnlib.checks.seeing.PLENTY", 0.2)

    def slow(scores):
        time.sleep(60)

    said = trouble(widget("softmax", slow))
    assert "TimeoutError: it was stopped after 0.2 seconds. Does a loop in it never end?" in said


def test_without_a_function_there_is_no_widget():
    with pytest.raises(ValueError, match="there is no function to draw with"):
        widget("softmax", None)
