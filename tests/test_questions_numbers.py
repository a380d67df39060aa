"""The numbers in the questions, worked out anew: a text that drifts from its number fails here.

`right(id)` is the text of the right choice, `why(id, letter)` the explanation of a choice, `told(id, *parts)` asserts
that these parts stand in the question somewhere.
"""

import math

import numpy as np
import pytest
import torch

from attnlib import questions

INF = math.inf


def right(id):
    return next(choice.text for choice in questions.find(id).choices if choice.right)


def why(id, letter):
    return questions.find(id).choices["ABCD".index(letter)].because


def told(id, *parts):
    question = questions.find(id)
    text = " ".join([question.ask, *(words for choice in question.choices for words in (choice.text, choice.because))])
    for part in parts:
        assert part in text


def softmax(*scores):
    powers = [math.exp(score - max(scores)) for score in scores]
    return [power / sum(powers) for power in powers]


def percent(share):
    return f"{100 * share:.0f} %"


def plain_softmax(scores):
    """By the formula, with none of our care, in the dtype of the scores."""
    with np.errstate(all="ignore"):
        powers = np.exp(scores)
        return powers / powers.sum()


def shifted_softmax(scores):
    with np.errstate(all="ignore"):
        powers = np.exp(scores - scores.max())
        return powers / powers.sum()


# Chapter 01


def test_similarity_what_to_bring():
    assert right("similarity.bring_length") == f"{np.linalg.norm([3, 4]):.0f}"
    product = np.array([1, 2]) * np.array([3, 4])
    assert right("similarity.bring_times") == f"`{product.tolist()}`"
    told("similarity.bring_times", f"`{product.sum()}`", f"`{np.outer([1, 2], [3, 4]).tolist()}`")
    keys = np.array([[2, 1], [0, 3], [1, 1]])
    assert right("similarity.bring_shape") == f"`{keys.shape}`"
    told(
        "similarity.bring_shape",
        f"`{keys.T.shape}`",
        f"`{keys.ravel().shape}`",
        f"`{len(keys)}`",
        f"`{keys[0].tolist()}`",
    )


def test_similarity_halve():
    assert right("similarity.halve") == "{:g}, −{:g} and {:g}".format(*np.abs(np.array([4, -2, 1]) / 2))
    told("similarity.halve", "4, −2 and 1", "3.5, −2.5 and 0.5", "1, −0.5 and 0.25")


def test_similarity_longest():
    query, keys = np.array([1, 1]), {"cat": (1, 1), "dog": (4, 0), "mat": (0, 2)}
    scores = {word: query @ key for word, key in keys.items()}
    distances = {word: math.dist(query, key) for word, key in keys.items()}
    cosines = {word: scores[word] / np.linalg.norm(query) / np.linalg.norm(key) for word, key in keys.items()}
    assert scores == {"cat": 2, "dog": 4, "mat": 2}
    assert max(distances, key=distances.get) == "dog"
    assert right("similarity.longest").startswith("dog, although it ends farthest")
    told("similarity.longest", f"({cosines['cat']:.2f} against {cosines['dog']:.2f})")


def test_similarity_zero():
    told("similarity.zero", "(2, 1) and (−1, 2) is 0", "(2, 1) and (−2, −1) give −5", "(200, 100)", "√5")
    assert [np.dot(a, b) for a, b in (((2, 1), (-1, 2)), ((2, 1), (-2, -1)), ((200, 100), (-1, 2)))] == [0, -5, 0]
    assert math.hypot(2, 1) == math.hypot(-1, 2) == math.sqrt(5)


def test_similarity_agree():
    query, long, near = np.array([1, 1]), np.array([4, 0]), np.array([1, 1])
    assert query @ long > query @ near > 0
    assert query @ long / np.linalg.norm(long) < query @ near / np.linalg.norm(near)
    told("similarity.agree", "query (1, 1) with (4, 0) and (1, 1)")


def test_similarity_line():
    query, keys = np.array([1.0, 2.0]), np.array([[2.0, 1.0], [0.0, 3.0], [1.0, 1.0]])
    assert right("similarity.line") == "`keys @ query`"
    assert (keys @ query).shape == (3,)
    assert (query * keys).shape == keys.shape == (3, 2)
    assert np.sum(query * keys) == (keys @ query).sum()
    with pytest.raises(ValueError, match="mismatch"):
        query @ keys
    assert query @ keys[:2] == pytest.approx([sum(query[k] * keys[k, j] for k in range(2)) for j in range(2)])


def test_similarity_warm_up():
    pairs = {"A": ((-2, -3), (-4, -1)), "B": ((5, 1), (-4, 2)), "C": ((0, 3), (4, 0)), "D": ((1, 6), (-1, 2))}
    choices = dict(zip("ABCD", questions.find("similarity.warm_sign").choices, strict=True))
    for letter, (a, b) in pairs.items():
        assert choices[letter].text == f"{a} and {b}".replace("-", "−")
        assert (np.dot(a, b) < 0) == choices[letter].right
    assert np.multiply(*pairs["A"]).tolist() == [8, 3]
    cosine = 10 / (2 * 10)
    assert right("similarity.warm_cosine") == f"{cosine:g}"
    assert math.degrees(math.acos(cosine)) == pytest.approx(60)
    told("similarity.warm_cosine", "the angle is left: 60°", f"{10 / (2 + 10):.2f}")


# Chapter 02


def test_softmax_looking_back():
    assert right("softmax.back_length") == f"−{2 * 2}"
    assert np.dot((-1, -2), (-3, -1)) == 5
    assert np.dot((1, 1), (100, 100)) == 200
    told("softmax.back_sign", "(−1, −2) and (−3, −1)", "+5", "(1, 1) and (100, 100)", "+200")


def test_softmax_of_doubled_scores():
    before, after = softmax(1, 2, 3)[-1], softmax(2, 4, 6)[-1]
    told("softmax.double", percent(before))
    assert percent(before) in why("softmax.keep", "B")
    assert percent(after) in why("softmax.keep", "B")
    assert percent(before) in why("mixture.back_longer", "C")
    assert percent(after) in why("mixture.back_longer", "C")


def test_softmax_of_shifted_scores():
    assert softmax(101, 102, 103) == softmax(1, 2, 3)
    assert softmax(103, 101) == softmax(3, 1)
    assert max(softmax(1 / 3, 2 / 3, 1)) < max(softmax(1, 2, 3)), "divided by the largest: more even"


def test_softmax_lead():
    assert right("softmax.lead") == f"about {math.exp(2):.1f} times: e^2^"
    told("softmax.lead", f"{math.exp(2):.2f}", f"ln 2 ≈ {math.log(2):.2f}")
    a, b, _ = softmax(5, 3, 4)
    assert a / b == pytest.approx(math.exp(2))


def test_softmax_overflow():
    scores = np.array([0.0, 800.0])
    assert right("softmax.overflow") == "`[0, nan]`"
    assert plain_softmax(scores) == pytest.approx([0, math.nan], nan_ok=True)
    assert shifted_softmax(scores) == pytest.approx([0, 1])


def test_softmax_axis():
    powers = np.ones((4, 6))
    rows, columns = (powers / powers.sum(axis=axis, keepdims=True) for axis in (-1, 0))
    told("softmax.axis", "4 queries", "6 keys", f"all {powers.size} sum to 1")
    told("softmax.axis", f"1/{1 / rows[0, 0]:g} along `axis=-1`", f"1/{1 / columns[0, 0]:g} along `axis=0`")


def test_softmax_bits():
    bits = -2 * 0.5 * math.log2(0.5)
    assert right("softmax.bits") == f"{bits:g} bit, so {2**bits:g} keys"
    told("softmax.bits", f"about {2**0.5:.1f} keys", "2 bits, so 4 keys")


def test_softmax_warm_up():
    assert softmax(-5, -5, -5, -5) == softmax(100, 100, 100, 100) == [1 / 4] * 4
    assert right("softmax.warm_fourth") == "¼ each"
    told("softmax.warm_fourth", f"{4 / 3:.0%}".replace("%", " %"))
    table = np.zeros((2, 3))
    assert right("softmax.warm_sum") == f"`{table.sum(axis=-1, keepdims=True).shape}`"
    others = table.sum(axis=-1).shape, table.sum(axis=0, keepdims=True).shape, table.shape
    told("softmax.warm_sum", *(f"`{shape}`" for shape in others))


# Chapter 03


def test_mixture_zero():
    output = 0.9 * np.array([0, 0]) + 0.1 * np.array([5, 10])
    assert right("mixture.zero") == "({:g}, {:g})".format(*output)
    told("mixture.zero", "({:g}, {:g})".format(*(0.9 * np.array([5, 10]))))


def test_mixture_reach():
    values = 2, 3, 10
    outside = [choice.text for choice in questions.find("mixture.reach").choices if not 2 < float(choice.text) < 10]
    assert outside == [right("mixture.reach")]
    told("mixture.reach", f"(2 + 3 + 10) / 3 = {sum(values) / 3:g}")


def test_mixture_bandwidth():
    narrow, wide = ([-(distance**2) / (2 * bandwidth**2) for distance in (0, 1, 3)] for bandwidth in (0.7, 1.4))
    (temperature,) = {a / b for a, b in zip(narrow[1:], wide[1:], strict=True)}
    assert right("mixture.bandwidth") == f"by {temperature:g}"


def test_mixture_warm_up():
    output = np.zeros((2, 3)) @ np.zeros((3, 4))
    assert right("mixture.warm_shape") == f"the output for the first query, {output.shape[-1]} numbers"
    same = np.tile([3, -2], (6, 1))
    assert (np.array(softmax(1, 0, 2, -1, 0, 3)) @ same).tolist() == pytest.approx([3, -2])
    told("mixture.warm_same", "({:g}, −{:g})".format(*np.abs(same.sum(axis=0))), "(0.5, −0.33)")


# Chapter 04


def test_scaled_looking_back():
    corners = np.array([[0, 0], [4, 0], [0, 4]])
    assert (np.array([0, 0.75, 0.75]) @ corners).tolist() == [3, 3], "in reach only with weights that sum to 1½"
    inside = np.random.default_rng(0).dirichlet(np.ones(3), 1000) @ corners
    assert inside.sum(axis=-1).max() <= 4
    told("scaled_dot_product.back_region", "(0, 0), (4, 0) and (0, 4)", "(3, 3)", "x + y = 4")
    told("scaled_dot_product.back_tenth", "weights of {:.0f} % and {:.0f} %".format(*(100 * w for w in softmax(2, 1))))
    assert right("scaled_dot_product.back_tenth") == "about {:.0f} % and {:.0f} %".format(
        *(100 * w for w in softmax(0.2, 0.1))
    )
    told(
        "scaled_dot_product.back_tenth",
        "{:.1f} % and {:.1f} %".format(*(10 * w for w in softmax(2, 1))),
        f"{200 / 3:.0f} % and {100 / 3:.0f} %",
    )


def test_scaled_spread():
    """The spread of a sum of d products of variance 1 is √d: exactly in theory, closely over many draws."""
    rng = np.random.default_rng(0)
    products = np.sum(rng.standard_normal((20_000, 64)) * rng.standard_normal((20_000, 64)), axis=-1)
    assert products.std() == pytest.approx(8, rel=0.03)
    assert right("scaled_dot_product.width") == f"It doubles, from {math.sqrt(16):g} to {math.sqrt(64):g}."
    assert f"√512 ≈ {math.sqrt(512):.0f}" in why("scaled_dot_product.gradient", "C")


def test_scaled_sixteen():
    """Among 64 keys of width 16 the unscaled leader has come up near ½, where the slope is largest."""
    rng = np.random.default_rng(0)
    scores = rng.standard_normal((300, 16)) @ rng.standard_normal((16, 64))
    leaders = {name: [max(softmax(*row)) for row in each] for name, each in (("no", scores), ("√d", scores / 4))}
    slope = {name: np.median([w * (1 - w) for w in most]) for name, most in leaders.items()}
    assert slope["no"] > 2 * slope["√d"]
    assert 0.4 < np.median(leaders["no"]) < 0.65
    assert np.median(leaders["√d"]) < 0.15
    told("scaled_dot_product.sixteen", "64 random keys of width 16", "more than twice", "Divided by √16", "near ½")
    told("scaled_dot_product.sixteen", f"scores of spread {math.sqrt(16):g}")


def test_scaled_diagnose():
    told(
        "scaled_dot_product.diagnose",
        f"spread of {math.sqrt(64) / 64:g}",
        "8 / 64 = 0.125",
        "8 / 8 = 1",
        f"8·8 = {8 * 8}",
    )


def test_scaled_first_and_after():
    query, key = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[2.0, 1.0], [0.5, 1.0]])
    assert (query / np.sqrt(2)) @ key.T == pytest.approx(query @ key.T / np.sqrt(2))
    assert sum(weight / math.sqrt(16) for weight in softmax(1, 2, 3)) == pytest.approx(1 / 4)
    assert "sums to ¼" in right("scaled_dot_product.after")


def test_scaled_shapes():
    weights = np.zeros((5, 8)) @ np.zeros((7, 8)).T
    output = weights @ np.zeros((7, 3))
    assert right("scaled_dot_product.shapes") == f"weights `{weights.shape}`, output `{output.shape}`"


# Chapter 05


def test_masks_looking_back():
    assert right("masks.back_temperature") == f"1/{math.sqrt(256):g}"
    assert right("masks.back_leave") == f"{0.3 / 0.5:g} and {0.2 / 0.5:g}"
    told("masks.back_leave", f"{0.3 + 0.25:g} and {0.2 + 0.25:g}")


def test_masks_in_half_precision():
    with np.errstate(over="ignore"):
        blind = np.array([-1e9] * 3).astype(np.float16)
    assert np.isnan(shifted_softmax(blind)).all()
    assert shifted_softmax(np.float32([-1e9] * 3)) == pytest.approx(1 / 3)
    told("masks.half", f"{np.finfo(np.float16).max:,.0f}")


def test_masks_block():
    scores, mask = np.array([-5.0, -5.0, -5.0]), np.array([False, True, True])
    with np.errstate(invalid="ignore"):
        lines = {
            choice.text: eval(choice.text.strip("`"), {"np": np, "scores": scores, "mask": mask})
            for choice in questions.find("masks.block").choices
        }
    weights = {text: shifted_softmax(line) for text, line in lines.items()}
    assert [text for text, row in weights.items() if row[0] == 0] == [right("masks.block")]
    assert weights["`scores * mask`"].argmax() == 0, "the loudest of all"
    assert np.isnan(lines["`scores + ~mask * -np.inf`"][mask]).all()
    assert weights["`np.where(mask, -np.inf, scores)`"] == pytest.approx([1, 0, 0])


def test_masks_after():
    told("masks.after", f"sums to {0.5 + 0.3:g}", "missing 0.2")


def test_masks_align():
    triangle = np.tri(2, 5, 5 - 2, dtype=bool)
    assert right("masks.align") == f"keys 0 to {triangle[0].nonzero()[0].max()}"
    assert triangle[1].all()
    assert np.tri(2, 5, dtype=bool)[0].nonzero()[0].tolist() == [0], "top left: only key 0"


def attention_of_torch(mask):
    """Averaged weights of nn.MultiheadAttention over three tokens."""
    torch.manual_seed(0)
    layer = torch.nn.MultiheadAttention(4, 1, batch_first=True)
    x = torch.randn(1, 3, 4)
    return layer(x, x, x, attn_mask=mask)[1][0].detach()


def test_masks_polarity():
    mask = torch.ones(3, 3, dtype=torch.bool).tril()
    assert right("masks.polarity") == "`~mask`"
    assert ((attention_of_torch(~mask) > 0) == mask).all()
    shown = attention_of_torch(mask)[:2] > 0
    assert (shown == ~mask[:2]).all(), "as it is, it shows the future and hides the past"
    assert (attention_of_torch(mask.float()) > 0).all(), "as floats, it blocks nobody"
    turned = attention_of_torch(mask.T)
    assert (turned[1:] > 0).tolist() == [[True, False, False], [True, True, False]], "each word hidden from itself"
    assert not turned[0].nan_to_num().any(), "and the first sees nobody"
    value = torch.eye(3)[None]
    weights = torch.nn.functional.scaled_dot_product_attention(value, value, value, attn_mask=mask)
    assert ((weights[0] > 0) == mask).all(), "there True means may look"


def test_masks_blind():
    assert np.isnan(plain_softmax(np.full(3, -INF))).all()
    assert np.isnan(shifted_softmax(np.full(3, -INF))).all()
    assert shifted_softmax(np.full(3, -1e9)) == pytest.approx(1 / 3)
    assert right("masks.blind") == "nan, nan and nan"


def test_masks_padding():
    mask = np.arange(5) < np.array([3, 5])[:, None, None]
    assert right("masks.padding") == f"`{mask.shape}`"
