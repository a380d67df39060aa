"""What the exercises of chapters 01 to 03 say in numbers, worked out anew, and the goals that they set."""

import numpy as np
import pytest

from attnlib.attention import attend, entropy, softmax
from attnlib.tasks.words import bank_sentence
from tests.chapters import SOLUTIONS
from tests.kernels import read
from tests.test_exercises_answers import also, answers

WORDS, KEYS, VALUES = bank_sentence()
SIDE = np.linspace(-4, 4, 161)
PLANE = np.stack(np.meshgrid(SIDE, SIDE), axis=-1).reshape(-1, 2)  # where a query may be dragged to


def told(name, id):
    (path,) = [path for path in SOLUTIONS if path.stem == name]
    (cell,) = [cell for cell in read(path).cells if cell.id == id]
    return cell.source


def share(weights, word):
    return weights[:, WORDS.index(word)]


def percents(row):
    return " | ".join(f"{100 * each:.0f} %" for each in row)


def drawn(number, **replaced):
    """What the goal's widget gets from the reader's function: weights and output, or the trouble in words."""
    path = SOLUTIONS[number - 1]
    source = told(path.stem, "goal").replace("\nSpotlight(", "\nseen = Spotlight(")
    names = dict(answers(path), **replaced)
    exec(compile(source, "goal", "exec"), names)
    return names["seen"].spec["reader_answer"]


@pytest.mark.parametrize(("number", "name"), [(1, "dot_scores"), (2, "softmax"), (3, "mix")])
def test_the_widget_of_a_goal_waits_for_the_function_that_it_draws_with(number, name):
    def stub(*_):
        raise NotImplementedError

    assert drawn(number, **{name: stub})["trouble"].startswith("Not yet")
    assert drawn(number)["trouble"] is None


def test_the_goal_of_02_shows_a_slip_in_the_axis():
    def one_total(scores):
        powers = np.exp(scores)
        return powers / powers.sum()

    wanted = softmax(KEYS @ [1.25, 1.1])
    assert drawn(2)["weights"] == pytest.approx(wanted)
    assert drawn(2, softmax=one_total)["weights"] != pytest.approx(wanted)


# Chapter 01


def test_the_goal_of_01_lies_at_a_right_angle_to_the_bank_and_on_one_side():
    scores = PLANE @ KEYS.T
    reached = (share(scores, "muddy") >= 2.5) & (abs(share(scores, "bank")) <= 0.1)
    assert 'at_least={"muddy": 2.5, "bank": -0.1}' in told("01_similarity", "goal")
    assert 'at_most={"bank": 0.1}' in told("01_similarity", "goal")
    assert reached.any()
    assert (PLANE[reached][:, 1] > 0).all(), "up, and not down"


def test_the_tables_of_01():
    you, film, importance = np.array([2, -1, 3]), np.array([4, 2, 1]), np.array([1, 0.5, 2])
    assert "| film | 4 | 2 | 1 | |\n| product | 8 | ? | 3 | ? |" in told("01_similarity", "warm-up")
    assert (you * film).tolist() == [8, -2, 3]
    assert (you * film * importance).tolist() == [8, -1, 6]
    assert f"from {you @ film} to {you * film @ importance:g}" in told("01_similarity", "worked-reading")


def test_the_test_of_01_lets_the_sign_through_as_it_says():
    cosine_test = answers(SOLUTIONS[0])["cosine_test"]
    assert cosine_test(lambda a, b: np.sign(a @ b))
    assert "returns the *sign* of the dot product" in told("01_similarity", "cosine-test-back")


# Chapter 02


def test_the_tables_of_02():
    powers = np.exp([2.0, 0.0, 0.0])
    assert f"| {powers[0]:.1f} | 1 | 1 | ? |" in told("02_softmax", "warm-up")
    pulls = 1 / np.array([[1.0, 2.0, 4.0], [4.0, 4.0, 2.0]])
    ada, ben = pulls / pulls.sum(axis=1, keepdims=True)
    assert f"| *3. share of the row* | {percents(ada)} | 100 % |" in told("02_softmax", "worked")
    assert f"| *3. share of the row* | {percents(ben)} | 100 % |" in told("02_softmax", "worked")
    assert f"{ada[2]:.0%} from her".replace("%", " %") in told("02_softmax", "worked-reading")
    assert f"{ben[0]:.0%} from him".replace("%", " %") in told("02_softmax", "worked-reading")


def test_the_softmax_that_was_shipped_gives_every_key_everything_to_one_query():
    shipped = also(answers(SOLUTIONS[1]), told("02_softmax", "softmax-mended-bug"))["softmax_as_shipped"]
    assert shipped(np.array([[2.0, -1.0]])).tolist() == [[1, 1]]
    table = shipped(np.array([[2.0, -1.0, 0.0], [0.0, 1.0, 0.0]]))
    assert np.allclose(table.sum(axis=0), 1)
    assert not np.isclose(table.sum(axis=1), 1).any()
    row = np.array([2.0, -1.0, 0.0])
    assert np.allclose(shipped(row), softmax(row)), "right for a single row, as its question says"


def test_without_keepdims_a_square_table_goes_wrong_and_says_nothing():
    def lost(scores):
        powers = np.exp(scores)
        return powers / powers.sum(axis=-1)

    with pytest.raises(ValueError, match="broadcast"):
        lost(np.zeros((2, 3)))
    assert not np.allclose(lost(np.arange(9.0).reshape(3, 3) % 4).sum(axis=-1), 1)


def test_the_goal_of_02_is_reached_far_out_or_cold():
    assert 'at_least={"muddy": 0.4, "river": 0.4}' in told("02_softmax", "goal")
    assert "entropy=(0.95, 1.1)" in told("02_softmax", "goal")
    for temperature in (1, 0.25):
        weights = softmax(PLANE @ KEYS.T / temperature)
        bits, both = entropy(weights), np.minimum(share(weights, "muddy"), share(weights, "river"))
        reached = PLANE[(both >= 0.4) & (bits >= 0.95) & (bits <= 1.1)]
        assert len(reached)
        assert np.linalg.norm(reached, axis=1).min() > 3 or temperature < 1, "far out, unless it is cold"


# Chapter 03


def test_the_goal_of_03_can_be_reached_and_no_value_lies_there():
    text = told("03_mixture", "goal")
    assert 'at_least={"money": 0.4}' in text
    assert "output_near=(0.7, 0.2)" in text
    assert "within=0.2" in text
    output, weights = attend(PLANE, KEYS, VALUES, scale=1.0)
    near = np.linalg.norm(output - [0.7, 0.2], axis=1) <= 0.2
    assert (near & (share(weights, "money") >= 0.4)).any()
    assert np.linalg.norm(VALUES - [0.7, 0.2], axis=1).min() > 0.5


def test_the_attention_that_never_looked_notices_no_key():
    shipped = also(answers(SOLUTIONS[2]), told("03_mixture", "soft-lookup-mended-bug"))["lookup_as_shipped"]
    query, keys, values = PLANE[7], KEYS, VALUES
    assert np.array_equal(shipped(query, keys, values), shipped(query, -keys, values))


def test_far_outside_the_curve_goes_on_at_the_nearest_measurement():
    names = also(answers(SOLUTIONS[2]), told("03_mixture", "curve"))
    with np.errstate(under="ignore"):
        assert (np.exp(-((-100 - names["xs"]) ** 2) / 2) == 0).all()
    regression = answers(SOLUTIONS[2])["kernel_regression"]
    assert regression(np.array([-100.0]), names["xs"], names["ys"], 1.0) == pytest.approx(names["ys"][0])
