"""Every chapter and every solution runs from a clean kernel with the network cut, and any cell may be run twice."""

import subprocess
import sys

from tests.chapters import CHAPTERS, SOLUTIONS, each_of
from tests.kernels import kernel, offline, read, run
from tests.toys import write

finished = each_of(CHAPTERS, SOLUTIONS)


@finished
def test_each_cell_says_the_same_when_it_is_run_twice_in_a_row(path, tmp_path):
    notebook = read(path)
    with kernel(notebook, tmp_path) as client:
        for i, cell in enumerate(notebook.cells):
            if cell.cell_type == "code":
                assert run(client, i) == run(client, i), cell.id


@finished
def test_the_notebook_says_the_same_when_all_of_it_is_run_again(path, tmp_path):
    notebook = read(path)
    cells = [i for i, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    with kernel(notebook, tmp_path) as client:
        first, second = ({notebook.cells[i].id: run(client, i) for i in cells} for _ in range(2))
    assert first == second
    assert [id for id, shown in first.items() for kind, *_ in shown if kind == "stderr"] == []


def test_a_cell_that_says_another_thing_the_second_time_would_be_seen(tmp_path):
    card = "from attnlib.widgets.base import Card\nCard(spec={'n': n})"
    path = write(tmp_path / "a.ipynb", "n = 0", "n += 1\nprint(n)", "n += 1\nn", "n += 1\n" + card, card)
    with kernel(read(path), tmp_path) as client:
        run(client, 0)
        assert [run(client, i) == run(client, i) for i in (1, 2, 3, 4)] == [False, False, False, True]


def test_the_network_is_cut_indeed(tmp_path):
    ask = "import urllib.request as r; r.urlopen('http://192.0.2.1/', timeout=1)"
    asked = subprocess.run([sys.executable, "-c", ask], env=offline(tmp_path), capture_output=True, text=True)
    assert "the network is cut, and something asked for 192.0.2.1" in asked.stderr
