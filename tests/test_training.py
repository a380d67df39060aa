"""training.py: it learns, stops, is kept, is taken up again where it was, and says what it can't do."""

from itertools import pairwise

import pytest
import torch

from attnlib import progress, training
from attnlib.training import fit


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("SPOTLIGHT_PROGRESS", str(tmp_path / "progress"))


def line(seed=0, width=2):
    """A model, a loss and a measure: find the weights of a plane from points on it."""
    torch.manual_seed(seed)
    model = torch.nn.Linear(width, 1)
    truth = torch.arange(1.0, width + 1)

    def loss(rng):
        x = torch.from_numpy(rng.standard_normal((16, width))).float()
        return (model(x)[:, 0] - x @ truth).square().mean()

    return model, loss, lambda: 1 - min(1, (model.weight[0] - truth).abs().max().item())


def weights(model):
    return {name: each.clone() for name, each in model.state_dict().items()}


def test_it_learns_until_the_goal():
    marks = fit(*line(), steps=5000, seed=0, goal=0.95, rate=0.02, every=10)
    assert marks[-1].score >= 0.95 > marks[-2].score
    assert [mark.step for mark in marks] == list(range(10, marks[-1].step + 1, 10))
    assert marks[-1].step < 5000
    assert all(one.seconds < other.seconds for one, other in pairwise(marks))


def test_it_stops_after_so_many_steps_or_seconds():
    assert [mark.step for mark in fit(*line(), steps=25, seed=0, every=10)] == [10, 20, 25]
    assert [mark.step for mark in fit(*line(), steps=10**9, seed=0, every=3, seconds=0)] == [3]
    assert fit(*line(), steps=0, seed=0) == []


def test_what_is_kept_is_taken_up_again_and_ends_as_if_it_had_never_stopped():
    whole, *rest = line()
    fit(whole, *rest, steps=60, seed=5, every=20)
    first, *rest = line()
    fit(first, *rest, steps=20, seed=5, every=20, keep="line")
    second, *rest = line(seed=1)  # other weights to begin with: the kept ones count
    marks = fit(second, *rest, steps=60, seed=5, every=20, keep="line")
    assert [mark.step for mark in marks] == [20, 40, 60]
    for name, found in weights(second).items():
        torch.testing.assert_close(found, weights(whole)[name])


def test_what_has_reached_its_goal_is_only_read():
    model, loss, measure = line()
    fit(model, loss, measure, steps=2000, seed=0, goal=0.9, rate=0.02, keep="line")
    again, _, _ = line(seed=2)
    marks = fit(again, lambda rng: pytest.fail("it trained"), measure, steps=2000, seed=0, goal=0.9, keep="line")
    assert marks[-1].score >= 0.9
    torch.testing.assert_close(weights(again), weights(model))


def test_a_model_of_another_shape_is_kept_apart():
    fit(*line(), steps=20, seed=0, keep="line")
    assert fit(*line(width=3), steps=10, seed=0, every=10, keep="line")[0].step == 10
    assert len(list((progress.folder() / "weights").glob("line-*.pt"))) == 2


def test_damaged_weights_are_set_aside_with_a_word(capsys):
    fit(*line(), steps=20, seed=0, keep="line")
    (path,) = (progress.folder() / "weights").glob("line-*.pt")
    path.write_bytes(b"not weights")
    marks = fit(*line(), steps=10, seed=0, every=10, keep="line")
    assert [mark.step for mark in marks] == [10]
    assert "The kept weights were damaged. They are set aside as line-" in capsys.readouterr().out
    assert path.with_suffix(".damaged").read_bytes() == b"not weights"


def test_a_folder_that_cant_be_written_stops_nothing(capsys, tmp_path):
    (tmp_path / "progress").write_text("a file in its place")
    assert fit(*line(), steps=20, seed=0, every=10, keep="line")[-1].step == 20
    assert capsys.readouterr().out.count("The weights can't be kept, so they last until the kernel stops") == 1


def test_whoever_watches_sees_each_mark():
    seen = []
    assert fit(*line(), steps=30, seed=0, every=10, watch=seen.append) == seen


def test_one_thread_while_training_and_as_many_as_before_afterwards():
    before, during = torch.get_num_threads(), []
    torch.set_num_threads(2)
    try:
        fit(*line(), steps=1, seed=0, watch=lambda mark: during.append(torch.get_num_threads()))
        assert (during, torch.get_num_threads()) == ([1], 2)
    finally:
        torch.set_num_threads(before)


def test_the_bar_says_in_words_how_things_stand(monkeypatch):
    shown = []
    monkeypatch.setattr(training, "get_ipython", lambda: object())
    monkeypatch.setattr(training, "display", shown.append)
    (mark,) = fit(*line(), steps=1000, seed=0, every=1000, goal=2.0)
    bar, words = shown[0].children
    assert bar.value == 1
    assert f"step 1,000 of 1,000 · loss {mark.loss:.3f} · {mark.score:.1%} right on held-out text" in words.value
    assert "role='status'" in words.value


def test_weights_are_read_without_running_anything(monkeypatch):
    """A file of weights may come from somebody else: nothing in it is executed."""
    fit(*line(), steps=10, seed=0, keep="line")
    asked = []
    load = torch.load
    monkeypatch.setattr(torch, "load", lambda path, **options: asked.append(options) or load(path, **options))
    fit(*line(), steps=10, seed=0, keep="line")
    assert asked == [{"weights_only": True}]
