"""See a wrong answer: the input, what came and what was wanted as grids; and the widget that the answer draws."""

from dataclasses import dataclass
from functools import partial, wraps

import numpy as np

from attnlib.checks import opening, telling
from attnlib.checks.exercises import EXERCISES
from attnlib.checks.grids import WORDS, View, axes, digits, sides
from attnlib.checks.running import quietly
from attnlib.checks.stopping import Clock, OutOfTime

PLENTY = 5.0  # seconds that one call of the reader's function may take in a widget
SHARES = ("weights",)  # results that are drawn from white to violet


@dataclass(frozen=True)
class Case:
    """The smallest input that goes wrong: what was given, yours beside what is wanted, and how they differ in words."""

    given: tuple
    compared: tuple
    reading: str


def case(name, trial):
    """The trial as grids; None where nothing was tried."""
    if trial is None:
        return None
    exercise, part = EXERCISES[name], _Part.of(EXERCISES[name], trial)
    view, names, takes = View(part.spot or (), part.letters), telling.names(exercise), axes(exercise.signature)[0]
    arguments = zip(names, trial.probe.arguments, [*takes, *[()] * len(names)], strict=False)
    return Case(tuple(_given(view, *argument) for argument in arguments), part.grids(view), part.reading())


def _given(view, name, value, letters):
    value = np.asarray(value)
    if value.dtype == bool:
        return view.grid(name, value, letters or ("q", "k"), look="mask")
    return view.grid(name, value, letters)


@dataclass(frozen=True)
class _Part:
    """One of the returned things: what came (or None), what is wanted, and where they differ."""

    name: str
    letters: tuple
    came: object
    wanted: object
    off: object = None  # where it is wrong
    spot: tuple | None = None  # where it is furthest off

    @classmethod
    def of(cls, exercise, trial):
        """The part that tells most."""
        place, arrays = telling.wrong_part(trial), trial.outcome.arrays
        gives = (*axes(exercise.signature)[1], ())
        told = exercise.returns[place], gives[min(place, len(gives) - 1)]
        came = arrays[place] if arrays is not None and len(arrays) == len(trial.wanted) else None
        wanted = trial.wanted[place]
        if came is None or came.shape != wanted.shape:
            return cls(*told, came, wanted)
        return cls(*told, came, wanted, telling.off(came, wanted), telling.furthest(came, wanted))

    def grids(self, view):
        """Yours and the wanted one, on one scale."""
        look = "shares" if self.name in SHARES else "mask" if self.wanted.dtype == bool else "signed"
        sizes = np.abs(self.wanted[np.isfinite(self.wanted)].astype(float))
        peak = 1.0 if look == "shares" else max(sizes.max(initial=0.0), 1e-9)
        scale = {"peak": peak, "written": self.written}
        right = view.grid(f"wanted {self.name}", self.wanted, self.letters, look=look, **scale)
        if self.came is None:
            return (right,)
        own = "plain" if look == "mask" and self.came.dtype != bool else look
        letters = self.letters if self.came.shape == self.wanted.shape else None
        return view.grid(f"your {self.name}", self.came, letters, look=own, off=self.off, **scale), right

    def reading(self):
        """Where they are furthest apart, or how many cells differ."""
        if self.spot is None or self.off.size < 2:
            return ""
        if self.wanted.dtype == bool:
            return f"{self.off.sum()} of {self.off.size} cells differ."
        came, wanted = (self.written(array[self.spot]) for array in (self.came, self.wanted))
        return f"Furthest apart at {_place(self.letters, self.spot)}: {came} came, {wanted} is wanted."

    def written(self, value):
        """A number as it is read; with more digits where yours would look like the wanted one."""
        if self.spot is None or self.wanted.dtype == bool:
            return telling.number(value)
        ways = (telling.number, *(partial(digits, count) for count in range(4, 9)))
        came, wanted = self.came[self.spot], self.wanted[self.spot]
        return next((way for way in ways if way(came) != way(wanted)), telling.number)(value)


def _place(letters, spot):
    """A place in an array in words: query 1, key 0."""
    kinds = sides(len(spot), letters)[-len(spot) :]
    plain = ("row", "column") if len(spot) > 1 else ("place",)
    named = [f"{WORDS.get(kind, word)} {i}" for kind, word, i in zip(kinds, plain, spot[-2:], strict=True)]
    table = f" of table [{', '.join(map(str, spot[:-2]))}]" if len(spot) > 2 else ""
    return ", ".join(named) + table


def widget(name, answer, trial=None):
    """The exercise's widget with the reader's function in it, on the kind of input that went wrong."""
    if answer is None:
        raise ValueError("there is no function to draw with: check(name, function) keeps the one that it was given.")
    with quietly():
        return opening.OPEN[EXERCISES[name].base](_timed(answer), trial and trial.probe)


def opened(name, answer, trial):
    """The widget, and a word on how it asks and what it can't show."""
    return widget(name, answer, trial), opening.remarks(EXERCISES[name].base, trial and trial.probe)


def _timed(answer):
    """The reader's function; a call that hangs is stopped, now and while the widget is moved, and told as an error."""

    @wraps(answer)
    def timed(*arguments):
        try:
            return Clock(PLENTY).run(lambda: answer(*arguments))
        except OutOfTime:
            raise TimeoutError(f"it was stopped after {PLENTY:g} seconds. Does a loop in it never end?") from None

    return timed
