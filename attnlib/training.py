"""Train a small model here and now: a bar that moves, a goal that stops it, and nothing lost when the kernel stops."""

import os
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pickle import UnpicklingError
from zlib import crc32

import numpy as np
import torch
from IPython import get_ipython
from IPython.display import display
from ipywidgets import HTML, FloatProgress, HBox, Layout

from attnlib import progress

CLIP = 1.0  # the longest gradient; a longer one is cut to it, as one wild batch could undo what was learned


@dataclass(frozen=True)
class Mark:
    """How far the training was at one moment; `score` is that of the held-out text, 0 to 1."""

    step: int
    seconds: float
    loss: float
    score: float


def fit(model, loss, measure, *, steps, seed, goal=1.0, seconds=None, every=100, rate=3e-3, keep=None, watch=None):
    """Train `model` until `measure()` reaches the goal, or time or steps are over; return the marks on the way.

    loss     a function of a step's own random generator (numpy): the loss of one batch, a tensor
    measure  a function without arguments: a score from 0 to 1 on held-out data, asked `every` so many steps
    seed     of the batches: step i of a training always draws the same, also when it is taken up again
    keep     a name under which weights and marks are kept in the progress folder; the same call goes on from there, and
             is done at once where the goal was reached. A model of another shape is kept apart.
    watch    called with the newest mark each time, to draw how things stand

    Small models are quickest in one thread; the number of threads is put back afterwards.
    """
    state = _State(model, torch.optim.Adam(model.parameters(), lr=rate), keep)
    with _one_thread(), _bar(steps, goal) as show:
        for mark in state.marks[-1:]:
            show(mark)
        while not _done(state.marks, steps, goal, seconds):
            _train(state, loss, seed, every=min(every, steps - state.step), measure=measure)
            show(state.marks[-1])
            if watch:
                watch(state.marks[-1])
    return state.marks


def _done(marks, steps, goal, seconds):
    if not marks:
        return steps == 0
    last = marks[-1]
    return last.score >= goal or last.step >= steps or (seconds is not None and last.seconds >= seconds)


def _train(state, loss, seed, *, every, measure):
    """Go `every` steps, measure, and keep how things stand."""
    began, total = time.monotonic(), 0.0
    state.model.train()
    for _ in range(every):
        total += state.go(loss, seed)
    state.model.eval()
    score = float(measure())
    before = state.marks[-1].seconds if state.marks else 0.0
    state.marks.append(Mark(state.step, before + time.monotonic() - began, total / every, score))
    state.save()


class _State:
    """All that a training goes on from: the model, its optimiser, the marks and the step."""

    def __init__(self, model, optimizer, keep):
        self.model, self.optimizer = model, optimizer
        self.marks, self.step = [], 0
        self.path = _path(model, keep) if keep else None
        if self.path and self.path.exists():
            self._load()

    def go(self, loss, seed):
        """Learn from one batch."""
        value = loss(np.random.default_rng([seed, self.step]))
        self.optimizer.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), CLIP)
        self.optimizer.step()
        self.step += 1
        return value.item()

    def save(self):
        """Write beside, then swap, so that no half file is ever found."""
        if self.path is None:
            return
        marks = [asdict(mark) for mark in self.marks]
        kept = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "marks": marks}
        beside = self.path.with_suffix(f".{os.getpid()}.part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            torch.save(kept, beside)
            os.replace(beside, self.path)
        except (OSError, RuntimeError) as error:  # torch reports a disk that it can't write to as a RuntimeError
            print(f"The weights can't be kept, so they last until the kernel stops: {error}.")
            self.path = None

    def _load(self):
        try:
            kept = torch.load(self.path, weights_only=True)
            self.model.load_state_dict(kept["model"])
            self.optimizer.load_state_dict(kept["optimizer"])
            self.marks = [Mark(**mark) for mark in kept["marks"]]
        except (OSError, EOFError, RuntimeError, UnpicklingError, KeyError, TypeError, ValueError):
            aside = self.path.with_suffix(".damaged")
            os.replace(self.path, aside)
            print(f"The kept weights were damaged. They are set aside as {aside.name}, and training begins anew.")
            return
        self.step = self.marks[-1].step if self.marks else 0


def _path(model, keep):
    shapes = str([(name, tuple(each.shape)) for name, each in model.state_dict().items()])
    return progress.folder() / "weights" / f"{keep}-{crc32(shapes.encode()):08x}.pt"


@contextmanager
def _one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


@contextmanager
def _bar(steps, goal):
    """A bar with a line of words; yields a function that shows a mark."""
    bar = FloatProgress(max=1, layout=Layout(width="220px"))
    words = HTML(f"Training for {steps} steps at most, or until {goal:.0%} are right.")

    def show(mark):
        bar.value = min(1.0, max(mark.step / steps, mark.score / goal))
        words.value = f"<span role='status'>{_words(mark, steps)}</span>"

    if get_ipython() is not None:
        display(HBox([bar, words]))
    yield show


def _words(mark, steps):
    return (
        f"step {mark.step:,} of {steps:,} · loss {mark.loss:.3f} · {mark.score:.1%} right on held-out text "
        f"· {mark.seconds:.0f} s"
    )
