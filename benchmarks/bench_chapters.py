"""How long does a chapter keep a reader waiting? Opening chapter 1 to its first picture, and each chapter from a clean
kernel with the network cut.

Opening is measured in a real JupyterLab and Chromium, all of it: the server's start, the page, the kernel, the cells up
to the first picture and its paint; in a browser that has been there before, as a reader's has from the second start on
(a first round, not counted, fills its cache). A chapter's run goes from starting its kernel to its last cell.

    python benchmarks/bench_chapters.py [--rounds 3]
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.browser.lab import Lab, chromium, free_port, listen, run_all
from tests.chapters import CHAPTERS
from tests.kernels import kernel, read, run

TO_FIRST_PICTURE, WHOLE_CHAPTER = 10, 30  # seconds to reach
PAINTED = "() => [...document.querySelectorAll('.attnlib')].some((card) => card.attnlibPaints)"


def first_picture(context, port):
    """Seconds from starting JupyterLab to the first picture of chapter 1 on the screen."""
    start = time.perf_counter()
    with Lab(port) as lab:
        page = lab.open(listen(context.new_page()), CHAPTERS[0], run=False)
        run_all(page, wait=False)
        page.wait_for_function(PAINTED, timeout=300_000)
        taken = time.perf_counter() - start
        page.close()
    return taken


def openings(browser, rounds):
    """Seconds of each round but the first, which fills the browser's cache: the cache goes by the server's port."""
    port, context = free_port(), browser.new_context(viewport={"width": 1100, "height": 1400})
    context.new_page()  # a context that loses its last page is closed
    return [first_picture(context, port) for _ in range(rounds + 1)][1:]


def whole(path):
    """Seconds that a chapter takes from a clean kernel, offline."""
    notebook = read(path)
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, kernel(notebook, Path(folder)) as client:
        for i, cell in enumerate(notebook.cells):
            if cell.cell_type == "code":
                run(client, i)
        return time.perf_counter() - start


def row(what, seconds, reach):
    middle = statistics.median(seconds)
    verdict = "reached" if middle < reach else "missed"
    return f"{what:<46} {middle:>8.1f} {min(seconds):>8.1f} {max(seconds):>8.1f}   < {reach} s {verdict}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = range(parser.parse_args().rounds)
    with chromium() as browser:
        opened = openings(browser, len(rounds))
    ran = {path.stem: [] for path in CHAPTERS}
    for _ in rounds:
        for path in CHAPTERS:
            ran[path.stem].append(whole(path))
    if hasattr(os, "getloadavg"):
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}: where it is above the cores, everything waits")
    print(f"{'seconds':<46} {'median':>8} {'best':>8} {'worst':>8}   reach")
    print(row("opening chapter 1 to the first picture", opened, TO_FIRST_PICTURE))
    for name, seconds in ran.items():
        print(row(f"{name}, clean kernel, offline", seconds, WHOLE_CHAPTER))


if __name__ == "__main__":
    main()
