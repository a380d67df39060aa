"""Hints and progress as they are shown: HTML in a notebook, text elsewhere."""

import html

from attnlib import progress
from attnlib.checks.exercises import EXERCISES, find
from attnlib.checks.keeping import kept, open_hint
from attnlib.checks.verdicts import SHEET, marked

COLUMNS = ("chapter", "exercise", "tries", "state", "mistakes met")


class Page:
    """Something to read: as HTML in a notebook, as text elsewhere."""

    def __init__(self, text, body):
        self.text, self._body = text, body

    def __str__(self):
        return self.text

    __repr__ = __str__

    def _repr_html_(self):
        return f"<div class='attnlib attnlib-verdict' data-state='page'><style>{SHEET}</style>{self._body}</div>"


def hint(name):
    """Open one hint more for this exercise, and show those that are open; the last opens after a try."""
    exercise = find(name)
    opened, wait = open_hint(name)
    lines = [f"Hint {i} of {len(exercise.hints)}: {text}" for i, text in enumerate(exercise.hints[:opened], 1)]
    lines += [wait] if wait else []
    return Page("\n".join(lines), "".join(f"<p class='hint'>{marked(line)}</p>" for line in lines))


def progress_page():
    """Every exercise with its tries, the mistakes met and whether it is solved."""
    rows = [_row(exercise) for exercise in EXERCISES.values()]
    solved, news = sum(row[3] == "solved" for row in rows), progress.news()
    head = f"{solved} of {len(rows)} exercises solved. {news}".strip()
    text = "\n".join([head, *("  ".join(f"{cell:<19}" for cell in row).rstrip() for row in rows)])
    return Page(text, f"<p><strong>{html.escape(head)}</strong></p>{_table(rows)}")


def _row(exercise):
    record = kept(exercise.name)
    tries = record["tries"]
    met = ", ".join(name.replace("_", " ") for name in record["mistakes"]) or "–"
    state = "solved" if record["solved"] else "tried" if tries else "not yet"
    return exercise.chapter, exercise.name, f"{tries} {'try' if tries == 1 else 'tries'}", state, met


def _table(rows):
    heads = "".join(f"<th scope='col'>{word}</th>" for word in COLUMNS)
    cells = ["".join(f"<td>{html.escape(str(cell))}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
