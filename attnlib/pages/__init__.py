"""Pages that open without a kernel: each notebook run once and written as HTML that carries all it needs.

    python -m attnlib.pages notebooks/01_similarity.ipynb --out site

Nothing on such a page asks for anything on another machine: the widgets' scripts and state travel in the page,
packed; mathematics is MathML, which browsers draw themselves; the theme follows the reader's system.
"""

import contextlib
import html
import os
import re
from pathlib import Path

import nbformat
from ipywidgets.embed import dependency_state

from attnlib.pages.exporter import Exporter
from attnlib.pages.packing import STATE, VIEW, tail
from attnlib.pages.running import PageNotMade, read, run

__all__ = ["PageNotMade", "export", "save_page"]

HEAD = f"<style>{(Path(__file__).parent / 'page.css').read_text('utf-8')}</style>"
ABOUT = (
    "This page works without a kernel: what you drag and slide here runs in your browser. "
    "What runs Python, your own functions included, needs the notebook {name}."
)


def render(notebook, name, about="", **options):
    """An executed notebook as the text of a page; `about` stands above it."""
    notebook.metadata.title = title(notebook) or name
    models = notebook.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    roots = [output.data[VIEW]["model_id"] for output in outputs if VIEW in output.data]
    parts = {"page_head": HEAD, "page_about": about, "page_tail": tail(models, roots)}
    text, _ = Exporter(**options).from_notebook_node(notebook, resources={**parts, "metadata": {"name": name}})
    return text


def title(notebook):
    """The notebook's first heading."""
    headings = (re.search(r"^# +(.+)$", cell.source, re.M) for cell in notebook.cells if cell.cell_type == "markdown")
    return next((found[1] for found in headings if found), None)


def question(notebook):
    """The first line of the notebook that asks something, where its title doesn't."""
    lines = [
        line.strip("#*_> ")
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for line in cell.source.splitlines()
    ]
    found = next((line for line in lines if line.endswith("?")), "")
    return "" if found == title(notebook) else found


def link(text, names):
    """Lead from one page to the next; a link to a notebook that has no page becomes plain words."""
    lead = re.compile(r'href="([\w./-]+)\.ipynb(#[^"]*)?"')
    return lead.sub(lambda found: f'href="{found[1]}.html{found[2] or ""}"' if found[1] in names else "", text)


def index(chapters):
    """A page that leads to the others: (file, title, question) of each."""
    items = "".join(
        f'<li><a href="{file}">{html.escape(name)}</a>{asked and f"<p>{html.escape(asked)}</p>"}</li>'
        for file, name, asked in chapters
    )
    cell = nbformat.v4.new_markdown_cell(f'# Spotlight\n\n<ul class="chapters">{items}</ul>')
    return render(nbformat.v4.new_notebook(cells=[cell]), "Spotlight")


def write(path, text):
    """Write all of it or nothing."""
    half = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(text, "utf-8")
        os.replace(half, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            half.unlink()
        raise PageNotMade(f"{path} can't be written: {error.strerror}.") from error
    return path


def save_page(widget, path):
    """Write one widget of a running notebook as a page of its own, which works without a kernel; return its path."""
    models = dependency_state([widget], drop_defaults=False)
    output = nbformat.v4.new_output("display_data", {VIEW: {"model_id": widget.model_id}})
    cells = [nbformat.v4.new_code_cell(outputs=[output])]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"widgets": {STATE: {"state": models}}})
    return write(Path(path), render(notebook, Path(path).stem, exclude_input=True))


def export(paths, out):
    """Run these notebooks, and write a page for each, and an index where there are several; return the pages."""
    paths, out = [Path(path) for path in paths], Path(out)
    names = [path.stem for path in paths]
    if twice := {name for name in names if names.count(name) > 1}:
        raise PageNotMade(f"Two notebooks are called {twice.pop()}, and would write the same page: export them apart.")
    notebooks = [run(read(path), path) for path in paths]
    texts = {path.stem: link(_page(notebook, path), names) for notebook, path in zip(notebooks, paths, strict=True)}
    if len(paths) > 1:
        texts["index"] = index(
            [(f"{n}.html", title(one) or n, question(one)) for n, one in zip(names, notebooks, strict=True)]
        )
    return [write(out / f"{name}.html", text) for name, text in texts.items()]


def _page(notebook, path):
    return render(notebook, path.stem, ABOUT.format(name=html.escape(path.name)), folder=path.parent)
