"""A verdict: what a check says of an answer, as text, as HTML, as a picture and in a widget."""

import html
from dataclasses import dataclass, field

from attnlib.checks import seeing
from attnlib.pictures import style

STATES = ("correct", "wrong", "not yet", "error")
HEADS = {"correct": "Correct", "wrong": "Not right", "not yet": "Not yet", "error": "It stopped"}


@dataclass(frozen=True)
class Verdict:
    """What the check found: `state`, the name of the recognised `mistake` or None, and the `message`.

    picture()  the answer's numbers beside the wanted ones, as a figure.
    widget()   the exercise's widget with the answer in it.
    """

    exercise: str
    state: str
    message: str
    mistake: str | None = None
    mistakes: tuple = ()
    parts: tuple = ()  # (what it is, text): the message in pieces, for HTML
    case: tuple = ()  # (word, text) lines of the smallest failing input
    trial: object = field(default=None, repr=False)
    answer: object = field(default=None, repr=False)

    @property
    def correct(self):
        """Whether the answer is right."""
        return self.state == "correct"

    def picture(self):
        """The answer's numbers beside the wanted ones on the smallest failing input, or None."""
        return seeing.picture(self.exercise, self.trial)

    def widget(self):
        """The exercise's widget, drawn by the answer, with the reference as a ghost beside it."""
        return seeing.widget(self.exercise, self.answer)

    def __str__(self):
        return f"{self.exercise}: {HEADS[self.state].lower()}. {self.message}"

    __repr__ = __str__

    def _repr_html_(self):
        body = "".join(f"<p class='{kind}'>{marked(text)}</p>" for kind, text in self.parts)
        head = f"<p class='head'><strong>{HEADS[self.state]}</strong> · {html.escape(self.exercise)}</p>"
        card = f"<div class='attnlib attnlib-verdict' role='status' data-state='{self.state}'>"
        return f"{card}<style>{SHEET}</style>{head}{body}{self._table()}</div>"

    def _table(self):
        cells = [(word, f"<td class='mono'>{html.escape(text)}</td>") for word, text in self.case]
        rows = "".join(f"<tr><th scope='row'>{word}</th>{cell}</tr>" for word, cell in cells)
        return f"<table><caption>The smallest input that goes wrong</caption>{rows}</table>" if rows else ""


def marked(text):
    """HTML of a text in which `code` stands between backquotes."""
    pieces = html.escape(text).split("`")
    return "".join(f"<code>{piece}</code>" if i % 2 else piece for i, piece in enumerate(pieces))


RULES = """
.attnlib-verdict { max-width: 760px; margin: 8px 2px; padding: 12px 16px; border: 1px solid var(--border);
  border-left: 6px solid var(--edge); border-radius: 8px; background: var(--page); color: var(--text);
  font: 14px/1.5 var(--font); }
.attnlib-verdict[data-state='correct'] { border-left-color: var(--value); background: var(--good); }
.attnlib-verdict[data-state='wrong'], .attnlib-verdict[data-state='error'] { border-left-color: var(--key); }
.attnlib-verdict p { margin: 4px 0; } .attnlib-verdict .why, .attnlib-verdict .shipped { color: var(--muted); }
.attnlib-verdict .hint { padding: 6px 10px; border-radius: 6px; background: var(--track); }
.attnlib-verdict code, .attnlib-verdict .mono { font-family: var(--mono); font-size: 13px; color: var(--text); }
.attnlib-verdict table { margin: 8px 0 2px; border-collapse: collapse; color: var(--text); background: transparent; }
.attnlib-verdict caption { text-align: left; color: var(--muted); padding: 2px 0; }
.attnlib-verdict th, .attnlib-verdict td { text-align: left; vertical-align: top; padding: 3px 12px 3px 0; }
.attnlib-verdict td { overflow-wrap: anywhere; } .attnlib-verdict th { color: var(--muted); font-weight: normal; }
"""
NIGHT = "[data-jp-theme-light='false'] .attnlib-verdict"  # JupyterLab's own mark of a dark theme
DARK = style.css().splitlines()[1].replace(".attnlib[data-theme='dark']", NIGHT)
SHEET = f"{style.css()}{DARK}\n{RULES}"
