"""What do eight living figures on a page cost: ours, which share one plotly.js, beside eight `FigureWidget`s?

Each notebook opens in a page of its own in a real JupyterLab and Chromium, in turns. Bytes are what came over the
kernel's websocket; the time goes from "run all cells" to the frame in which the last figure stood there.

    python benchmarks/bench_figures.py [--rounds 3]
"""

import argparse
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.browser.lab import Lab, chromium, close, run_all

COUNT = 8
REACH = 1 / 5
SETUP = """
import plotly.graph_objects as go
from attnlib.pictures.curves import bars
from attnlib.widgets.figure import explore
def draw(height):
    return bars(["cat", "sat", "mat"], [height, 1.0, 0.5])
"""
CONTESTANTS = {
    "explore": "explore(draw, height=(0.0, {i}.0))",
    "FigureWidget": "go.FigureWidget(draw({i}.0))",
}
STANDS = f"() => document.querySelectorAll('.jp-CodeCell:has(.main-svg)').length === {COUNT}"


def measure(lab, browser, cell):
    """Megabytes over the wire and seconds until all figures stand there."""
    page = lab.show(browser, [SETUP, *[cell.format(i=i + 1) for i in range(COUNT)]], run=False)
    cdp = page.context.new_cdp_session(page)
    received = []
    cdp.on("Network.webSocketFrameReceived", lambda event: received.append(size(event["response"])))
    cdp.send("Network.enable")
    start = time.perf_counter()
    run_all(page, timeout=600_000)
    page.wait_for_function(STANDS, timeout=600_000)
    taken = time.perf_counter() - start
    close(page)
    return sum(received) / 1e6, taken


def size(frame):
    """Bytes of a frame; a binary one (opcode 2) comes written in base64."""
    return len(frame["payloadData"]) * 3 // 4 if frame["opcode"] == 2 else len(frame["payloadData"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    results = {name: [] for name in CONTESTANTS}
    with Lab() as lab, chromium() as browser:
        for _ in range(rounds):
            for name, cell in CONTESTANTS.items():
                results[name].append(measure(lab, browser, cell))
    report(results)


def report(results):
    middle = {name: [statistics.median(column) for column in zip(*rows, strict=True)] for name, rows in results.items()}
    print(f"{f'{COUNT} figures on a page':24}{'MB over the wire':>18}{'seconds':>10}")
    for name, (megabytes, seconds) in middle.items():
        print(f"{name:24}{megabytes:18.2f}{seconds:10.1f}")
    shares = [ours / theirs for ours, theirs in zip(middle["explore"], middle["FigureWidget"], strict=True)]
    print(f"{'share':24}{shares[0]:18.2f}{shares[1]:10.2f}")
    print(f"reach: at most {REACH:.2f} of both: {'met' if max(shares) <= REACH else 'missed'}")


if __name__ == "__main__":
    main()
