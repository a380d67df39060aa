"""layers.py against torch's own layers with the same weights, and by what a translator may see."""

import numpy as np
import pytest
import torch

from attnlib.layers import SCORES, MultiHead, Score, Translator
from attnlib.masks import causal_mask, padding_mask
from attnlib.tasks.vocabulary import START

TABLE = torch.tensor([[3, 4, 5, 6], [7, 3, 0, 0], [5, 0, 0, 0]])
LENGTHS = torch.tensor([4, 2, 1])
TARGET = torch.tensor([[1, 4, 5], [1, 6, 3], [1, 2, 0]])


def translator(score, seed=0):
    torch.manual_seed(seed)
    return Translator(9, 8, width=6, score=score).double()


@pytest.mark.parametrize("masked", ["open", "causal", "padded"])
@pytest.mark.parametrize("n_heads", [1, 2, 4])
def test_multi_head_equals_torchs_with_the_same_weights(n_heads, masked):
    torch.manual_seed(n_heads)
    ours = MultiHead(8, n_heads).double()
    theirs = torch.nn.MultiheadAttention(8, n_heads, bias=False, batch_first=True, dtype=torch.float64)
    with torch.no_grad():
        theirs.in_proj_weight.copy_(torch.cat([ours.w_query.T, ours.w_key.T, ours.w_value.T]))
        theirs.out_proj.weight.copy_(ours.w_out.T)
    x = torch.randn(3, 4, 8, dtype=torch.float64)
    real = padding_mask(LENGTHS, 4)
    mask = {"open": None, "causal": causal_mask(4, like=x), "padded": real[:, None]}[masked]
    blocked = {
        "open": {},
        "causal": {"attn_mask": ~causal_mask(4, like=x)},
        "padded": {"key_padding_mask": ~real[:, 0]},
    }
    wanted, wanted_weights = theirs(x, x, x, average_attn_weights=False, **blocked[masked])
    output, weights = ours(x, mask=mask)
    np.testing.assert_allclose(output.detach(), wanted.detach(), atol=1e-12)
    np.testing.assert_allclose(weights.detach(), wanted_weights.detach(), atol=1e-12)


def test_multi_head_can_ask_another_sequence():
    torch.manual_seed(0)
    layer = MultiHead(4, 2)
    output, weights = layer(torch.randn(2, 3, 4), torch.randn(2, 5, 4))
    assert (output.shape, weights.shape) == ((2, 3, 4), (2, 2, 3, 5))


@pytest.mark.parametrize("kind", ["dot", "general", "additive"])
def test_new_scores_of_unit_vectors_are_moderate(kind):
    """Neither all alike nor one for all: what training begins with."""
    torch.manual_seed(0)
    scores = Score(kind, 64)(torch.randn(1, 200, 64), torch.randn(1, 200, 64))
    assert 0.3 < scores.std() < 10


@pytest.mark.parametrize("score", SCORES)
def test_padding_changes_nothing(score):
    """A sentence alone, and the same one beside longer ones."""
    model = translator(score)
    together = model(TABLE, LENGTHS, TARGET)
    for row in range(3):
        alone = model(TABLE[row : row + 1, : LENGTHS[row]], LENGTHS[row : row + 1], TARGET[row : row + 1])
        torch.testing.assert_close(together[row : row + 1], alone)


@pytest.mark.parametrize("score", SCORES)
def test_a_later_word_of_the_target_changes_nothing_before_it(score):
    model = translator(score)
    before = model(TABLE, LENGTHS, TARGET)
    changed = TARGET.clone()
    changed[:, 2] = 7
    after = model(TABLE, LENGTHS, changed)
    torch.testing.assert_close(before[:, :2], after[:, :2])
    assert not torch.allclose(before[:, 2], after[:, 2])


@pytest.mark.parametrize("score", SCORES)
def test_word_by_word_is_the_same_as_all_at_once(score):
    model = translator(score)
    words, maps = model.translate(TABLE, LENGTHS, START, most=5)
    fed = torch.cat([torch.full((3, 1), START), words[:, :-1]], dim=1)
    states, summary = model.encode(TABLE, LENGTHS)
    logits, weights, _ = model.decode(fed, states, LENGTHS, summary)
    assert torch.equal(logits.argmax(dim=-1), words)
    assert (maps is None) == (weights is None) == (score == "none")
    if maps is not None:
        torch.testing.assert_close(maps, weights)


@pytest.mark.parametrize("score", ["dot", "general", "additive"])
def test_weights_follow_the_source_and_leave_padding_out(score):
    model = translator(score)
    _, maps = model.translate(TABLE, LENGTHS, START, most=4)
    torch.testing.assert_close(maps.sum(-1), torch.ones_like(maps[..., 0]))
    assert (maps[1, :, 2:] == 0).all()
    assert (maps[2, :, 1:] == 0).all()
    changed = TABLE.clone()
    changed[0, 1] = 8
    _, others = model.translate(changed, LENGTHS, START, most=4)
    assert not torch.allclose(maps[0], others[0])
    torch.testing.assert_close(maps[1:], others[1:])


@pytest.mark.parametrize("score", SCORES)
def test_every_parameter_learns(score):
    model = translator(score)
    model(TABLE, LENGTHS, TARGET).square().sum().backward()
    assert [name for name, each in model.named_parameters() if each.grad is None or not each.grad.any()] == []


def test_what_cant_be_built_is_refused_in_words():
    with pytest.raises(ValueError, match="score should be one of none, dot, general, additive; it came as 'cosine'"):
        Translator(9, 8, score="cosine")
    with pytest.raises(ValueError, match="width should be a multiple of n_heads; they came as 6 and 4"):
        MultiHead(6, 4)
