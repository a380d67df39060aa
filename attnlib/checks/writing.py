"""Words, grids and cards as HTML, for the page of a notebook, for GitHub, and inside a widget."""

import html
import re

from attnlib.checks.grids import text
from attnlib.pictures import style
from attnlib.widgets.base import HERE

STRESSED = re.compile(r"\*(\w[^*]*)\*")
SMALLEST = "The smallest input that goes wrong"
DEEP = 0.76  # from this level on a number is light on its colour, and in the dark theme dark


def marked(words):
    """HTML of a text in which `code` stands between backquotes, and *what is stressed* between asterisks."""
    return _written(html.escape(words), "<code>{}</code>", r"<em>\1</em>")


def spoken(words):
    """The same text without its marks, as it is read aloud."""
    return _written(words, "{}", r"\1")


def _written(words, code, stressed):
    pieces = enumerate(words.split("`"))
    return "".join(code.format(piece) if i % 2 else STRESSED.sub(stressed, piece) for i, piece in pieces)


def table(grid):
    """A grid as a table with its name, its shape, and the names of its rows and columns."""
    corner = "<td></td>" if grid.rows else ""
    head = f"<thead><tr>{corner}{_heads('col', grid.columns)}</tr></thead>" if grid.columns else ""
    names = grid.rows or (None,) * len(grid.cells)
    rows = "".join(_row(name, row, grid.look) for name, row in zip(names, grid.cells, strict=True))
    shape = f"<span class='shape'>{html.escape(str(grid.shape))}</span>" if grid.shape else ""
    part = f"<span class='part'>{html.escape(grid.part)}</span>" if grid.part else ""
    name = html.escape(grid.title)
    caption = f"<figcaption><span class='name'>{name}</span> {shape} {part}</figcaption>"
    body = f"<table class='grid {grid.look}' aria-label='{name}'>{head}<tbody>{rows}</tbody></table>"
    return f"<figure>{caption}{body}</figure>"


def _heads(scope, names):
    kinds = ("query", "key")
    return "".join(
        f"<th scope='{scope}' class='{next((kind for kind in kinds if kind in name), '')}'>{html.escape(name)}</th>"
        for name in names
    )


def _row(name, row, look):
    head = _heads("row", (name,)) if name is not None else ""
    return f"<tr>{head}{''.join(_cell(cell, look) for cell in row)}</tr>"


def _cell(cell, look):
    full, none = abs(cell.level), cell.text in ("NaN", "∞", "−∞")
    named = {"off": cell.off, "below": cell.level < 0, "none": none, "blocked": cell.text == "False"}
    named["deep"] = look == "shares" and full >= DEEP
    kinds = " ".join(kind for kind, is_so in named.items() if is_so)
    unseen = "<span class='aloud'> (wrong)</span>" if cell.off else ""
    return f"<td class='{kinds}' style='--level: {100 * full:.0f}%'>{html.escape(cell.text)}{unseen}</td>"


def grids(case):
    """The smallest failing input: what was given, and yours beside what was wanted."""
    given, compared = ("".join(map(table, some)) for some in (case.given, case.compared))
    reading = f"<p class='reading'>{html.escape(case.reading)}</p>" if case.reading else ""
    pair = f"<div class='grids'><div class='given'>{given}</div><div class='compared'>{compared}</div></div>"
    return f"<div class='case'><p class='label'>{SMALLEST}</p>{pair}{reading}</div>"


def lines(case):
    """The same as text."""
    said = [text(grid) for grid in (*case.given, *case.compared)]
    return "\n".join([f"{SMALLEST}:", *said, *filter(None, [case.reading])])


def card(kind, body, state="", name=""):
    """A card that stands without a widget, in the colours of its page; a widget over the same name hides it."""
    sheet = f"<style>{_sheet()}\n{_hidden(name) if name else ''}</style>"
    return f"<div class='attnlib attnlib-{kind}' data-state='{state}' data-still='{name}'>{sheet}{body}</div>"


def _sheet():
    own = (HERE / "feedback.css").read_text("utf-8").replace(".attnlib-", ".attnlib.attnlib-")  # outranks JupyterLab's
    return f"{style.css()}{NIGHT}\n{own}"


def _hidden(name):
    """Hidden where the living card stands; where that can't, in a notebook opened anew, its error is hidden instead."""
    still = f".jp-OutputArea-child:has([data-still='{name}'])"
    lost = f"{still} + .jp-OutputArea-child > .jupyter-widgets:not(:has(*))"
    return f".jp-OutputArea:has([data-over='{name}']) > {still}, {lost} {{ display: none; }}"


DARK = style.css().splitlines()[1].split("{", 1)[1]
NIGHT = f"[data-jp-theme-light='false'] .attnlib[data-still] {{{DARK}"  # JupyterLab's own mark of a dark theme
