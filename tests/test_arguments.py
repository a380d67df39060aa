"""What the maths says when an argument is wrong: its name, what came, what was wanted, and the likely cause."""

import re

import numpy as np
import pytest
import torch

from attnlib import arguments
from attnlib.attention import attend, cosine_scores, dot_scores, entropy, scaled_scores, softmax
from attnlib.masks import causal_mask, padding_mask, sliding_mask

Q, K, V = np.ones((2, 3)), np.ones((4, 3)), np.ones((4, 5))
HEADS = np.ones((6, 2, 3)), np.ones((6, 4, 3)), np.ones((6, 4, 5))

WRONG = {
    "query is a list": (
        lambda: attend([[1.0, 2.0]], K, V),
        TypeError,
        "query should be a NumPy array or a torch tensor (..., q, d); it came as a list. "
        "A list becomes an array with np.array(query, dtype=float).",
    ),
    "key is None": (
        lambda: dot_scores(Q, None),
        TypeError,
        "key should be a NumPy array or a torch tensor (..., k, d); it came as None. "
        "A list becomes an array with np.array(key, dtype=float).",
    ),
    "value is a number": (
        lambda: attend(Q, K, 3),
        TypeError,
        "value should be a NumPy array or a torch tensor (..., k, v); it came as an int. "
        "A list becomes an array with np.array(value, dtype=float).",
    ),
    "whole numbers": (
        lambda: attend(Q, K.astype(int), V),
        TypeError,
        "key should hold real floating-point numbers; it came as int64 of shape (4, 3). "
        "Whole numbers become floats with key.astype(float), or key.float() in torch.",
    ),
    "complex numbers": (
        lambda: softmax(torch.ones(3, dtype=torch.complex64)),
        TypeError,
        "scores should hold real floating-point numbers; it came as complex64 of shape (3,). "
        "Whole numbers become floats with scores.astype(float), or scores.float() in torch.",
    ),
    "weights that are booleans": (
        lambda: entropy(np.array([True, False])),
        TypeError,
        "weights should hold real floating-point numbers; it came as bool of shape (2,). "
        "Whole numbers become floats with weights.astype(float), or weights.float() in torch.",
    ),
    "two dtypes": (
        lambda: attend(Q, K, V.astype("float32")),
        TypeError,
        "all arrays should share one dtype, so that the answer has it too; they came as "
        "query float64 of shape (2, 3), key float64 of shape (4, 3), value float32 of shape (4, 5).",
    ),
    "two libraries": (
        lambda: attend(Q, torch.ones(4, 3), V),
        TypeError,
        "all arrays should come from one library; they came as query from numpy, key from torch, value from numpy. "
        "torch.from_numpy and .numpy() convert; a mask is made of the right kind with like=query.",
    ),
    "a mask of the other library": (
        lambda: attend(*map(torch.from_numpy, (Q, K, V)), causal_mask(2, 4)),
        TypeError,
        "all arrays should come from one library; they came as mask from numpy, scores from torch. "
        "torch.from_numpy and .numpy() convert; a mask is made of the right kind with like=query.",
    ),
    "a bias of another dtype": (
        lambda: attend(Q, K, V, bias=np.ones((2, 4), "float32")),
        TypeError,
        "all arrays should share one dtype, so that the answer has it too; they came as "
        "scores float64 of shape (2, 4), bias float32 of shape (2, 4).",
    ),
    "one vector as query": (
        lambda: attend(Q[0], K, V),
        ValueError,
        "query should have at least two axes, (..., q, d); it came as float64 of shape (3,). "
        "One vector alone becomes a row with query[None, :].",
    ),
    "one vector as key": (
        lambda: attend(Q, K[0], V),
        ValueError,
        "key should have at least two axes, (..., k, d); it came as float64 of shape (3,). "
        "One vector alone becomes a row with key[None, :].",
    ),
    "one vector as value": (
        lambda: attend(Q, K, V[0]),
        ValueError,
        "value should have at least two axes, (..., k, v); it came as float64 of shape (5,). "
        "One vector alone becomes a row with value[None, :].",
    ),
    "one vector among scores": (
        lambda: cosine_scores(Q, K[0]),
        ValueError,
        "key should have at least two axes, (..., k, d); it came as float64 of shape (3,). "
        "One vector alone becomes a row with key[None, :].",
    ),
    "key transposed": (
        lambda: scaled_scores(Q, K.T),
        ValueError,
        "query and key should be equally wide, (..., q, d) and (..., k, d); query came as float64 of shape (2, 3) and "
        "key as float64 of shape (3, 4). Is one of them transposed?",
    ),
    "vectors without entries": (
        lambda: attend(Q[:, :0], K[:, :0], V),
        ValueError,
        "query and key should be at least 1 wide, (..., q, d); query came as float64 of shape (2, 0).",
    ),
    "a value too many": (
        lambda: attend(Q, K[:3], V),
        ValueError,
        "each key needs one value, (..., k, d) and (..., k, v); key came as float64 of shape (3, 3) and value as "
        "float64 of shape (4, 5). Do they come from the same sequence?",
    ),
    "leading axes of the key": (
        lambda: dot_scores(HEADS[0], HEADS[1][:2]),
        ValueError,
        "the leading axes (batch, heads) should agree; they came as "
        "query float64 of shape (6, 2, 3), key float64 of shape (2, 4, 3).",
    ),
    "leading axes of the value": (
        lambda: attend(*HEADS[:2], HEADS[2][:2]),
        ValueError,
        "the leading axes (batch, heads) should agree; they came as query float64 of shape (6, 2, 3), "
        "key float64 of shape (6, 4, 3), value float64 of shape (2, 4, 5).",
    ),
    "a query that points nowhere": (
        lambda: cosine_scores(0 * Q, K),
        ValueError,
        "query has a vector of length zero, which points nowhere: its cosine isn't defined.",
    ),
    "one key that points nowhere": (
        lambda: cosine_scores(torch.ones(2, 3), torch.tensor([[1.0, 0, 0], [0, 0, 0]])),
        ValueError,
        "key has a vector of length zero, which points nowhere: its cosine isn't defined.",
    ),
    "no key": (
        lambda: attend(Q, K[:0], V[:0]),
        ValueError,
        "scores should hold at least one key, (..., k); they came as float64 of shape (2, 0).",
    ),
    "a single score": (
        lambda: softmax(np.array(1.0)),
        ValueError,
        "scores should hold at least one key, (..., k); they came as float64 of shape ().",
    ),
    "a single weight": (
        lambda: entropy(np.array(1.0)),
        ValueError,
        "weights should hold at least one key, (..., k); they came as float64 of shape ().",
    ),
    "a mask of ints": (
        lambda: attend(Q, K, V, np.ones((2, 4), int)),
        TypeError,
        "mask should be boolean, True = may look; it came as int64 of shape (2, 4). "
        "If 1 means may look, write mask == 1; if it holds 0 and −inf, write mask == 0.",
    ),
    "an additive mask": (
        lambda: softmax(torch.ones(2, 4), torch.zeros(2, 4)),
        TypeError,
        "mask should be boolean, True = may look; it came as float32 of shape (2, 4). "
        "If 1 means may look, write mask == 1; if it holds 0 and −inf, write mask == 0.",
    ),
    "a mask that is a list": (
        lambda: softmax(np.ones(2), [True, False]),
        TypeError,
        "mask should be boolean, True = may look; it came as a list. "
        "If 1 means may look, write mask == 1; if it holds 0 and −inf, write mask == 0.",
    ),
    "a mask that could be read in two ways": (
        lambda: attend(np.ones((6, 6, 2, 3)), np.ones((6, 6, 4, 3)), np.ones((6, 6, 4, 5)), np.ones((6, 2, 4), bool)),
        ValueError,
        "mask should have two axes (q, k) or as many as the scores, so that no axis is guessed; it came with shape "
        "(6, 2, 4) for scores of shape (6, 6, 2, 4). mask[:, None] adds an axis of heads.",
    ),
    "a mask with one axis": (
        lambda: attend(Q, K, V, np.ones(4, bool)),
        ValueError,
        "mask should have two axes (q, k) or as many as the scores, so that no axis is guessed; it came with shape "
        "(4,) for scores of shape (2, 4). mask[:, None] adds an axis of heads.",
    ),
    "a padding mask without its middle axis": (
        lambda: attend(*HEADS, np.ones((6, 4), bool)),
        ValueError,
        "mask should have shape (2, 4), with 1 where an axis is shared; it came as (6, 4). "
        "Two axes always mean (q, k): a mask of a batch's padding is (b, 1, k), which padding_mask makes.",
    ),
    "a mask that is larger than the scores": (
        lambda: softmax(np.ones(4), np.ones((2, 4), bool)),
        ValueError,
        "mask should have shape (4,), with 1 where an axis is shared; it came as (2, 4). "
        "Two axes always mean (q, k): a mask of a batch's padding is (b, 1, k), which padding_mask makes.",
    ),
    "a bias that doesn't fit": (
        lambda: attend(Q, K, V, bias=np.ones((4, 2))),
        ValueError,
        "bias should fit scores of shape (2, 4), with 1 where an axis is shared; it came with shape (4, 2). "
        "Its last two axes are (q, k).",
    ),
    "a bias that would make the scores larger": (
        lambda: attend(Q, K, V, bias=np.ones((6, 2, 4))),
        ValueError,
        "bias should fit scores of shape (2, 4), with 1 where an axis is shared; it came with shape (6, 2, 4). "
        "Its last two axes are (q, k).",
    ),
    "a bias that blocks": (
        lambda: attend(Q, K, V, bias=np.full((2, 4), -np.inf)),
        ValueError,
        "bias should hold finite numbers; it came with −inf, inf or NaN. To block a key, use mask.",
    ),
    "an infinite scale": (
        lambda: attend(Q, K, V, scale=float("inf")),
        ValueError,
        "scale should be a finite number, such as d ** -0.5; it came as inf.",
    ),
    "a scale that is a word": (
        lambda: scaled_scores(Q, K, "auto"),
        ValueError,
        "scale should be a finite number, such as d ** -0.5; it came as 'auto'.",
    ),
    "a scale that is a switch": (
        lambda: scaled_scores(Q, K, True),
        ValueError,
        "scale should be a finite number, such as d ** -0.5; it came as True.",
    ),
    "less than no queries": (
        lambda: causal_mask(-1),
        ValueError,
        "n_query should be a whole number, 0 or more; it came as -1.",
    ),
    "half a query": (
        lambda: causal_mask(2.5, 3, align="top-left"),
        ValueError,
        "n_query should be a whole number, 0 or more; it came as 2.5.",
    ),
    "keys in place of their number": (
        lambda: causal_mask(2, K),
        ValueError,
        f"n_key should be a whole number, 0 or more; it came as {K!r}.",
    ),
    "an alignment nobody knows": (
        lambda: causal_mask(2, 3, align="left"),
        ValueError,
        "align should be one of ('bottom-right', 'top-left'); it came as 'left'.",
    ),
    "a window of no size": (
        lambda: sliding_mask(None, 1),
        ValueError,
        "n should be a whole number, 0 or more; it came as None.",
    ),
    "a window that ends before it starts": (
        lambda: sliding_mask(4, -1),
        ValueError,
        "left should be a whole number, 0 or more; it came as -1.",
    ),
    "a window with a switch": (
        lambda: sliding_mask(4, 1, True),
        ValueError,
        "right should be a whole number, 0 or more; it came as True.",
    ),
    "padding to a length that is no number": (
        lambda: padding_mask([1], "3"),
        ValueError,
        "n should be a whole number, 0 or more; it came as '3'.",
    ),
    "lengths that are broken": (
        lambda: padding_mask([1.5, 2.0], 3),
        ValueError,
        "lengths should be whole numbers, one a sequence, (b,); they came as array([1.5, 2. ]).",
    ),
    "one length": (
        lambda: padding_mask(torch.tensor(2), 3),
        ValueError,
        "lengths should be whole numbers, one a sequence, (b,); they came as tensor(2).",
    ),
    "a length beyond the end": (
        lambda: padding_mask([1, 4], 3),
        ValueError,
        "lengths should lie between 0 and n = 3; they came as array([1, 4]).",
    ),
    "a length below zero": (
        lambda: padding_mask(torch.tensor([-1, 2]), 3),
        ValueError,
        "lengths should lie between 0 and n = 3; they came as tensor([-1,  2]).",
    ),
    "like that is no array": (
        lambda: causal_mask(2, like="torch"),
        TypeError,
        "like should be a NumPy array or a torch tensor; it came as a str.",
    ),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_the_message_names_the_argument_what_came_and_what_was_wanted(wrong):
    call, error, message = WRONG[wrong]
    with pytest.raises(error, match=rf"\A{re.escape(message)}\Z"):
        call()


RIGHT = {
    "a mask of two axes is (q, k), also where the batch is as large": lambda: attend(
        np.ones((2, 2, 3)), np.ones((2, 4, 3)), np.ones((2, 4, 5)), np.ones((2, 4), bool)
    ),
    "a mask with shared axes": lambda: attend(*HEADS, np.ones((6, 1, 4), bool)),
    "a mask of one column": lambda: attend(*HEADS, np.ones((2, 1), bool)),
    "a bias of one row": lambda: attend(Q, K, V, bias=np.ones(4)),
    "leading axes that are shared": lambda: attend(HEADS[0], K, HEADS[2][:1]),
    "a NumPy number as size": lambda: causal_mask(np.int64(2), np.uint8(4)),
    "a parameter as query": lambda: attend(torch.nn.Parameter(torch.ones(1, 3)), torch.ones(4, 3), torch.ones(4, 5)),
}


@pytest.mark.parametrize("right", RIGHT)
def test_what_is_clear_is_taken(right):
    RIGHT[right]()


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (None, "None"),
        (3, "an int"),
        ([1, 2], "a list"),
        (np.ones((2, 3), "float32"), "float32 of shape (2, 3)"),
        (torch.ones(2, dtype=torch.bfloat16), "bfloat16 of shape (2,)"),
    ],
)
def test_things_are_described_alike_in_both_libraries(thing, words):
    assert arguments.describe(thing) == words
