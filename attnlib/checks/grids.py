"""Arrays as little grids: places with their names, at most four a side, and a mark on each number that is wrong."""

import re
from dataclasses import dataclass

import numpy as np

from attnlib.checks.telling import number

MOST = 4  # rows and columns of a grid; of a larger array the part around the first wrong number is shown
WORDS = {"q": "query", "k": "key", "n_query": "query", "n_key": "key", "b": "sequence", "n": "place", "row": "row"}


@dataclass(frozen=True)
class Cell:
    """A number as it is read, how full its colour is (−1 … 1), and whether it is wrong."""

    text: str
    level: float = 0.0
    off: bool = False


@dataclass(frozen=True)
class Grid:
    """A table of cells; `look` says which colours fit: plain, shares, signed or mask.

    rows, columns  their names; empty where they have none
    part           which part of the array it is, in words; empty where it is all of it
    """

    title: str
    shape: tuple
    look: str
    rows: tuple
    columns: tuple
    cells: tuple
    part: str = ""


def axes(signature):
    """The letters of each argument's axes, and of each result's, from a signature such as that of `mix`.

    "mix(weights, values): (..., q, k), (..., k, v) -> (..., q, v)" gives [(q, k), (k, v)] and [(q, v)].
    """
    given, _, back = re.sub(r"\s", "", signature.partition(":")[2]).partition("->")
    return _letters(given), _letters(back)


def _letters(side):
    parts = re.findall(r"\([^)]*\)[^,]*|[^,]+", side)
    return [tuple(re.findall(r"\w+", part.partition(")")[0])) if part.startswith("(") else () for part in parts]


class View:
    """Which part of larger arrays is looked at: one table of a batch, and in it the places around one number.

    All arrays of a case share it, so that the keys shown in one grid are the keys shown in the next.
    """

    def __init__(self, spot=(), letters=()):
        self.lead = tuple(spot[:-2])
        self.centre = dict(zip(sides(len(spot), letters), (0, *spot)[-2:], strict=True)) if spot else {}

    def grid(self, title, array, letters, *, look="plain", off=None, peak=1.0, written=number):
        """The array's part as a grid; `off` marks its wrong numbers, `peak` takes the fullest colour.

        With None in place of letters rows and columns have no names: of an array of a wrong shape nobody knows them.
        """
        shape = np.shape(array)
        array, letters, off = _without_ones(np.asarray(array), letters, off)
        if not array.size:
            return Grid(title, shape, look, (), (), ((Cell("nothing"),),))
        lead = self._lead(array.shape[:-2])
        table, marks = np.atleast_2d(array[lead]), np.atleast_2d(off[lead])
        across = sides(array.ndim, letters)
        rows, columns = (self._window(side, size) for side, size in zip(across, table.shape, strict=True))
        cells = tuple(tuple(_cell(table[i, j], marks[i, j], look, peak, written) for j in columns) for i in rows)
        name = title + "".join(f"[{i}]" for i in lead)
        names = _names(across[0], rows), _names(across[1], columns)
        return Grid(name, shape, look, *names, cells, _part(rows, columns, table.shape))

    def _lead(self, shape):
        wished = self.lead + (0,) * (len(shape) - len(self.lead))
        return tuple(min(i, size - 1) for i, size in zip(wished, shape, strict=False))

    def _window(self, letter, size):
        start = max(0, min(self.centre.get(letter, 0) - 1, size - MOST))
        return range(start, min(size, start + MOST))


def sides(ndim, letters):
    """What rows and columns are: the last two axes. One that hides in "..." is a row."""
    if letters is None:
        return "", ""
    if ndim < 2:
        return "", letters[-1] if letters else "row" if ndim else ""
    return ("row", "row", *letters)[-2:]


def _without_ones(array, letters, off):
    """Axes that are always 1 aren't drawn: a mask (b, 1, n) is a table of sequences and places."""
    off = np.zeros(array.shape, bool) if off is None else off
    if "1" in (letters or ()) and len(letters) == array.ndim and array.shape[letters.index("1")] == 1:
        place = letters.index("1")
        array, off = array.squeeze(place), off.squeeze(place)
    return array, letters and tuple(letter for letter in letters if letter != "1"), off


def _names(letter, places):
    return tuple(f"{WORDS[letter]} {i}" for i in places) if letter in WORDS else ()


def _part(rows, columns, shape):
    said = [_range(name, *pair) for name, *pair in (("rows", rows, shape[0]), ("columns", columns, shape[1]))]
    return ", ".join(filter(None, said))


def _range(name, places, size):
    return f"{name} {places[0]} to {places[-1]} of {size}" if len(places) < size else ""


def _cell(value, off, look, peak, written):
    level = float(np.clip(float(value) / peak, 0 if look == "shares" else -1, 1))
    coloured = look != "plain" and np.isfinite(float(value))
    return Cell(written(value), level if coloured else 0.0, bool(off))


def digits(count, value):
    """A number with so many digits."""
    return f"{float(value):.{count}g}".replace("-", "−") if np.isfinite(float(value)) else number(value)


def text(grid):
    """The grid as lines of text."""
    head = f"{grid.title} {grid.shape}" + (f", {grid.part}" if grid.part else "")
    rows = [["", *grid.columns]] if grid.columns else []
    names = grid.rows or ("",) * len(grid.cells)
    rows += [[name, *(cell.text for cell in row)] for name, row in zip(names, grid.cells, strict=True)]
    wide = max((len(word) for row in rows for word in row[1:]), default=0)
    first = max((len(row[0]) for row in rows), default=0)
    return "\n".join([head, *("  ".join([f"  {row[0]:<{first}}", *(f"{w:>{wide}}" for w in row[1:])]) for row in rows)])
