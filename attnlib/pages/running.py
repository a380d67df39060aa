"""Run a notebook from a clean kernel, and say in words what stopped it."""

import os
import tempfile

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal, CellExecutionError, DeadKernelError

QUIET = "--log-level=ERROR"  # a kernel on loopback warns about its loopback connection


class PageNotMade(Exception):
    """A page could not be made; the words say why, and what to do."""


def read(path):
    """The notebook at `path`."""
    if not path.is_file():
        raise PageNotMade(f"There is no notebook {path}. Give the path of one, such as notebooks/01_similarity.ipynb.")
    try:
        return nbformat.read(path, as_version=4)
    except Exception as error:  # nbformat's errors share no class
        raise PageNotMade(f"{path} can't be read as a notebook: {error}") from error


def run(notebook, path):
    """Run every cell, with no answers of an earlier reader, and keep the widgets' state in the notebook."""
    where = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(notebook, timeout=600, kernel_name="python3", resources=where, extra_arguments=[QUIET])
    stops = CellExecutionError, CellControlSignal, DeadKernelError, NoSuchKernel
    with tempfile.TemporaryDirectory() as nobody:
        try:
            client.execute(env={**os.environ, "SPOTLIGHT_PROGRESS": nobody})
        except stops as error:
            raise PageNotMade(f"{path.name}: {_what_failed(notebook, error)} No page was written.") from error
    return notebook


def _what_failed(notebook, error):
    """Which cell failed and how, in a sentence: the last one that was begun."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    begun = [(i, cell) for i, cell in enumerate(code, 1) if "execution" in cell.metadata]
    number, cell = begun[-1] if begun else (1, code[0])
    words = f"{error.ename}: {error.evalue}" if isinstance(error, CellExecutionError) else str(error)
    begins = cell.source.strip().splitlines()[0]
    return f"code cell {number} of {len(code)}, which begins with “{begins}”, failed with {words}."
