"""The chapters and their exercises, one test for each, and what is in their notebooks."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CHAPTERS, SOLUTIONS, EXERCISES = (
    sorted((ROOT / folder).glob("*.ipynb")) for folder in ("notebooks", "solutions", "exercises")
)


def each_of(*lists):
    """One test for each notebook of these lists."""
    paths = [path for paths in lists for path in paths]
    return pytest.mark.parametrize("path", paths, ids=lambda path: f"{path.parent.name}-{path.stem}")


def each(function):
    return each_of(CHAPTERS)(function)


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def prose(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "markdown"]


def words(text):
    """How many words there are to read: what stands between spaces and holds a letter or a digit."""
    return sum(bool(re.search(r"[^\W_]", piece)) for piece in text.split())


def lines(cell):
    return [line for line in cell.source.splitlines() if line.strip()]


def tree(cell):
    return ast.walk(ast.parse(cell.source))


def calls(cell):
    """The calls of plain names in a cell, {name: call}: `explore(…)`, not `picture.explore(…)`."""
    found = (node for node in tree(cell) if isinstance(node, ast.Call))
    return {call.func.id: call for call in found if isinstance(call.func, ast.Name)}
