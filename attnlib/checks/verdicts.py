"""A verdict: what a check says of an answer, as a card in a notebook, as HTML and as text."""

import html
import uuid
from dataclasses import dataclass, field

from IPython import get_ipython
from IPython.display import display

from attnlib import progress
from attnlib.checks import keeping, seeing, writing
from attnlib.checks.exercises import EXERCISES
from attnlib.widgets.feedback import Feedback

STATES = ("correct", "wrong", "not yet", "error")
HEADS = {"correct": "Correct", "wrong": "Not right", "not yet": "Not yet", "error": "It stopped"}
STOPPED = {
    "endless": "It was stopped",
    "nothing_returned": "Nothing came back",
    "not_a_function": "No function came",
    "no_program": "No program yet",
}
BADGES = {"correct": "✓", "wrong": "×", "not yet": "…", "error": "!"}
TERMS = {"shows": "What shows it", "hint": "Hint", "shipped": "In good company"}  # how the words of these parts begin
NO_WIDGET = ("ours", *STOPPED)


@dataclass(frozen=True)
class Verdict:
    """What the check found: `state`, the name of the recognised `mistake` or None, and the `message`.

    It shows itself as a card; widget() is the exercise's widget with the answer in it.
    """

    exercise: str
    state: str
    message: str
    mistake: str | None = None
    mistakes: tuple = ()
    parts: tuple = ()  # (what it is, text): the message in pieces
    trial: object = field(default=None, repr=False)
    answer: object = field(default=None, repr=False)

    @property
    def correct(self):
        """Whether the answer is right."""
        return self.state == "correct"

    def widget(self):
        """The exercise's widget, drawn by the answer, with the reference as a ghost beside it."""
        return seeing.widget(self.exercise, self.answer, self.trial)

    @property
    def head(self):
        """The state in words."""
        if self.state != "error" or self.mistake in STOPPED:
            return STOPPED.get(self.mistake) or HEADS[self.state]
        raised = self.trial is None or self.trial.outcome.kind == "raised"
        return HEADS["error"] if raised else "No numbers came"

    def __str__(self):
        case = self._case()
        said = [f"{self.exercise}: {self.head.lower()}. {self._says()}"]
        said += [words for _, words in self.parts[1:]] + ([writing.lines(case)] if case else [])
        return "\n".join(said)

    __repr__ = __str__

    def _repr_html_(self, name=""):
        return writing.card("verdict", self._body(), self.state, name)

    def _ipython_display_(self):
        """The card as HTML, to be read whatever becomes of the kernel, and in its place the living one."""
        if getattr(get_ipython(), "kernel", None) is None:
            raise NotImplementedError  # so IPython is told to take text or HTML
        name = uuid.uuid4().hex
        data, metadata = self.card(name)._repr_mimebundle_()
        display({"text/plain": str(self), "text/html": self._repr_html_(name)}, raw=True)
        display(data | {"text/plain": ""}, raw=True, metadata=metadata)

    def card(self, over=""):
        """The living card: hints one at a time, and the widget on request; it stands `over` the one of this name."""
        ladder = {} if self.correct else _ladder(self.exercise)
        said = {"aloud": "" if self.state == "not yet" else self._aloud(), "note": progress.news()}
        see = self._open if self._has_widget() else None
        label = f"{self.exercise}: {self.head.lower()}"
        return Feedback(self._body(), self.state, label, see=see, over=over, **said, **ladder)

    def _open(self):
        return seeing.opened(self.exercise, self.answer, self.trial)

    def _says(self):
        return self.parts[0][1] if self.parts else self.message

    def _aloud(self):
        """The heading and all that is said at once, for somebody who doesn't see it."""
        says = [text for kind, text in self.parts if kind == "says"] or [self.message]
        return writing.spoken(" ".join([f"{self.head}.", *says]))

    def _has_widget(self):
        fits = self.answer is not None and EXERCISES[self.exercise].kind != "test"
        return fits and self.state != "not yet" and self.mistake not in NO_WIDGET

    def _case(self):
        return None if EXERCISES[self.exercise].kind == "test" else seeing.case(self.exercise, self.trial)

    def _body(self):
        exercise, case = EXERCISES[self.exercise], self._case()
        badge = f"<span class='badge' aria-hidden='true'>{BADGES[self.state]}</span>"
        of = f"<span class='of'><code>{exercise.name}</code> · {html.escape(exercise.title)}</span>"
        head = f"<p class='head'>{badge}<strong>{self.head}</strong>{of}</p>"
        parts = self.parts or (("says", self.message),)
        parts = [(kind, _without_head(text, self.head)) for kind, text in parts]
        said, asked = _paragraphs(parts, "says", "why"), _paragraphs(parts, "ask")
        more = "".join(_term(kind, text) for kind, text in parts if kind in TERMS)
        more = f"<dl>{more}</dl>" if more else ""
        went = f"<p class='why'>{_solved(exercise.chapter)}</p>" if self.correct else ""
        return f"{head}{said}{writing.grids(case) if case else ''}{more}{asked}{went}"


def _paragraphs(parts, *kinds):
    return "".join(f"<p class='{kind}'>{writing.marked(text)}</p>" for kind, text in parts if kind in kinds)


def _without_head(text, head):
    """A sentence that begins with the card's own heading needn't say it twice."""
    rest = text.removeprefix(f"{head}: ")
    return rest[:1].upper() + rest[1:] if rest != text else text


def _term(kind, text):
    """A part with its name beside it, which its own words needn't repeat."""
    before, colon, rest = text.partition(": ")
    named = colon and before in (TERMS[kind], "You are in good company")
    said = rest[:1].upper() + rest[1:] if named else text
    return f"<dt>{TERMS[kind]}</dt><dd>{writing.marked(said)}</dd>"


def _solved(chapter):
    names = [exercise.name for exercise in EXERCISES.values() if exercise.chapter == chapter]
    solved = sum(keeping.kept(name)["solved"] for name in names)
    return f"That makes {solved} of {len(names)} in this chapter."


def _ladder(name):
    """The hints of an exercise as its card wants them."""
    hints = [writing.marked(hint) for hint in EXERCISES[name].hints]

    def next_hint():
        opened, wait = keeping.open_hint(name)
        return hints[:opened], wait

    return {"hints": hints[: keeping.kept(name)["hints"]], "count": len(hints), "next_hint": next_hint}
