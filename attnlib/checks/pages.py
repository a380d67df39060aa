"""Hints and progress as they are shown: HTML in a notebook, text elsewhere."""

import html

from attnlib import progress
from attnlib.checks.exercises import EXERCISES, find
from attnlib.checks.keeping import at_hand, kept, open_hint
from attnlib.checks.plainly import plain
from attnlib.checks.writing import card, marked

STATES = {"solved": "✓ solved", "tried": "… tried", "not yet": "○ not yet"}
COLUMNS = ("exercise", "state", "tries", "minutes", "mistakes met")


class Page:
    """Something to read: as HTML in a notebook, as text elsewhere."""

    def __init__(self, text, body, kind="progress"):
        self.text, self._body, self._kind = text, body, kind

    def __str__(self):
        return self.text

    __repr__ = __str__

    def _repr_html_(self):
        return card(self._kind, self._body)


def hint(name):
    """Open one hint more for this exercise, and show those that are open; the last opens after a try."""
    exercise = find(name)
    opened, wait = open_hint(name)
    said = [(f"Hint {i} of {len(exercise.hints)}", text) for i, text in enumerate(exercise.hints[:opened], 1)]
    items = "".join(f"<li><span class='which'>{which}</span><span>{marked(text)}</span></li>" for which, text in said)
    words = [wait, progress.news()]
    notes = "".join(f"<p class='why'>{marked(note)}</p>" for note in words if note)
    head = f"<p class='head'><strong>{html.escape(exercise.title)}</strong> <code>{name}</code></p>"
    text = "\n".join([f"{which}: {text}" for which, text in said] + [note for note in words if note])
    return Page(text, f"{head}<ol class='hints'>{items}</ol>{notes}", "verdict")


def progress_page():
    """Every exercise, its state, tries, minutes and the mistakes met, and what comes next.

    The chapter at hand comes first, which is the one touched last; of the others there is one line, to be unfolded.
    """
    chapters = {}
    for exercise in EXERCISES.values():
        chapters.setdefault(exercise.chapter, []).append(_row(exercise))
    rows, here = [row for some in chapters.values() for row in some], at_hand() or next(iter(chapters))
    others = {chapter: some for chapter, some in chapters.items() if chapter != here}
    head, news = f"{_solved(rows)} of {len(rows)} exercises solved.", progress.news()
    said = [head, _next(rows, here), *([news] if news else [])]
    folded = (f"{': '.join(_title(chapter, some))}" for chapter, some in others.items())
    text = "\n".join([*said, _lines(here, chapters[here]), "", *folded])
    body = f"<p class='says'>{head}</p>" + "".join(f"<p>{marked(words)}</p>" for words in said[1:])
    sections = _table(here, chapters[here]) + "".join(_folded(chapter, some) for chapter, some in others.items())
    return Page(text, body + sections)


def _row(exercise):
    record = kept(exercise.name)
    state = "solved" if record["solved"] else "tried" if record["tries"] else "not yet"
    met = [f"{plain(exercise, name)}{_often(times)}" for name, times in record["mistakes"].items()]
    return {"exercise": exercise, "state": state, "tries": record["tries"], "met": met}


def _often(times):
    return f" ({times} times)" if times != 1 else ""


def _solved(rows):
    return sum(row["state"] == "solved" for row in rows)


def _next(rows, here):
    """The first open exercise of the chapter at hand, or else of a later one, or else of the whole course."""
    still = [row["exercise"] for row in rows if row["state"] != "solved"]
    if not still:
        return "Nothing is left open."
    exercise = next((exercise for exercise in still if exercise.chapter >= here), still[0])
    purpose = f"; it is for: {exercise.purpose}" if exercise.purpose else ""
    return f"Next: `{exercise.name}`, {exercise.title}, about {exercise.minutes} minutes{purpose}."


def _title(chapter, rows):
    number, _, slug = chapter.partition("_")
    left = sum(row["exercise"].minutes for row in rows if row["state"] != "solved")
    more = f", about {left} minutes left" if left else ""
    return f"{number} · {slug.replace('_', ' ')}", f"{_solved(rows)} of {len(rows)} solved{more}"


def _cells(row):
    exercise = row["exercise"]
    return exercise.name, STATES[row["state"]], row["tries"] or "–", exercise.minutes, "; ".join(row["met"]) or "–"


def _lines(chapter, rows):
    cells = [[str(cell) for cell in _cells(row)] for row in rows]
    wide = [max(len(row[i]) for row in cells) for i in range(len(COLUMNS) - 1)]
    lines = ["  ".join([*(f"{cell:<{w}}" for cell, w in zip(row, wide, strict=False)), row[-1]]) for row in cells]
    return "\n".join(["", ": ".join(_title(chapter, rows)), *(f"  {line}" for line in lines)])


def _folded(chapter, rows):
    title, sums = _title(chapter, rows)
    summary = f"<summary><strong>{title}</strong> {_bar(rows)}<span>{sums}</span></summary>"
    return f"<details>{summary}{_table(chapter, rows, folded=True)}</details>"


def _bar(rows):
    return f"<span class='bar' style='--done: {100 * _solved(rows) / len(rows):.0f}%'></span>"


def _table(chapter, rows, folded=False):
    title, sums = _title(chapter, rows)
    heads = "".join(f"<th scope='col'>{word}</th>" for word in COLUMNS)
    body = "".join(_html_row(row) for row in rows)
    caption = "" if folded else f"<caption><strong>{title}</strong> {_bar(rows)}<span>{sums}</span></caption>"
    named = f" aria-label='{title}'" if folded else ""
    return f"<table{named}>{caption}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _html_row(row):
    name, state, tries, minutes, _ = _cells(row)
    met = "".join(f"<li>{marked(words)}</li>" for words in row["met"])
    met = f"<ul>{met}</ul>" if met else "–"
    exercise = f"<th scope='row'>{html.escape(row['exercise'].title)}<br><code>{name}</code></th>"
    cells = f"<td class='state'>{state}</td><td>{tries}</td><td>{minutes}</td><td>{met}</td>"
    return f"<tr data-state='{row['state']}'>{exercise}{cells}</tr>"
