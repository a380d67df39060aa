"""Gradients through attention.py: right where there is something to learn, zero and never NaN where there is not."""

import pytest
import torch
from hypothesis import given, settings
from torch.autograd import grad, gradcheck

from attnlib.attention import attend, cosine_scores, entropy, scaled_scores, softmax

from .arrays import blind_row, draw_problem, make, problems

FLOAT64 = ("torch", "float64")


def leaves(problem):
    """Query, key and value as torch tensors that want gradients, and the options."""
    arrays, options = make(FLOAT64, problem)
    return [array.requires_grad_() for array in arrays], options


@settings(max_examples=15)
@given(problem=problems())
def test_gradients_equal_finite_differences(problem):
    arrays, options = leaves(problem)
    bias = options.pop("bias", torch.zeros(1, dtype=torch.float64)).requires_grad_()
    assert gradcheck(lambda *four: attend(*four[:3], bias=four[3], **options), (*arrays, bias))


@pytest.mark.parametrize("function", [cosine_scores, scaled_scores])
def test_gradients_of_scores_equal_finite_differences(function):
    query, key, _ = leaves(draw_problem(0, (2,), 3, 4, 5, 1))[0]
    assert gradcheck(function, (query, key))


def test_gradient_of_entropy_equals_finite_differences():
    scores = torch.tensor([[0.3, -1.0, 2.0], [0.0, 0.0, 1.0]], dtype=torch.float64, requires_grad=True)
    assert gradcheck(lambda scores: entropy(softmax(scores)), (scores,))


def test_gradient_of_entropy_is_finite_where_a_key_is_blocked():
    scores = torch.tensor([[0.3, -1.0, 2.0]], dtype=torch.float64, requires_grad=True)
    mask = torch.tensor([[True, False, True]])
    (slope,) = grad(entropy(softmax(scores, mask)).sum(), scores)
    assert slope.isfinite().all()
    assert slope[0, 1] == 0
    assert slope[0, 0] != 0


def test_who_may_look_at_nobody_leaves_every_gradient_as_if_absent():
    """The published fault (M12): one blind row made every gradient NaN."""
    problem = draw_problem(1, (2,), 3, 4, 5, 2)
    problem.options = {"mask": blind_row(3, 4, row=1)}
    arrays, options = leaves(problem)
    output, weights = attend(*arrays, **options)
    slopes = grad(output.square().sum() + weights.square().sum(), arrays)
    assert all(slope.isfinite().all() for slope in slopes)
    assert (slopes[0][:, 1] == 0).all()

    seeing = [arrays[0][:, [0, 2]].detach().requires_grad_(), *arrays[1:]]
    output, weights = attend(*seeing)
    wanted = grad(output.square().sum() + weights.square().sum(), seeing)
    torch.testing.assert_close(slopes[0][:, [0, 2]], wanted[0])
    torch.testing.assert_close(slopes[1:], wanted[1:])


@pytest.mark.parametrize("mask", [None, torch.zeros(3, 4, dtype=torch.bool)])
def test_gradients_are_finite_when_scores_are_huge_or_nobody_may_look(mask):
    arrays, _ = leaves(draw_problem(2, (), 3, 4, 5, 2))
    output, _ = attend(*arrays, mask, scale=1e4)
    assert all(slope.isfinite().all() for slope in grad(output.sum(), arrays))


def test_a_blocked_key_and_its_value_get_no_gradient():
    arrays, _ = leaves(draw_problem(3, (), 3, 4, 5, 2))
    mask = torch.tensor([True, True, False, True]).expand(3, 4)
    output, _ = attend(*arrays, mask)
    _, of_key, of_value = grad(output.square().sum(), arrays)
    for slope in (of_key, of_value):
        assert (slope[2] == 0).all()
        assert (slope[[0, 1, 3]] != 0).all()
