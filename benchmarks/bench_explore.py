"""How long from a key press on a slider to the new picture: `explore` beside `interact` + show() and `FigureWidget`.

All three draw the same three-panel figure (plane, bars, map), in one notebook in a real JupyterLab and Chromium, and
take turns, so that a busy machine slows all alike. "Painted" is the same for all: the frame in which an arrow's line
changed.

    python benchmarks/bench_explore.py [--steps 12] [--rounds 4]
"""

import argparse
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.browser.lab import Lab, chromium

REACH = 2.5

SETUP = """
import numpy as np, plotly.graph_objects as go, plotly.io as pio
from ipywidgets import FloatSlider, VBox, interact
from attnlib.attention import attend, softmax
from attnlib.pictures.curves import bars
from attnlib.pictures.maps import weight_map
from attnlib.pictures.panels import beside
from attnlib.pictures.planes import plane
from attnlib.widgets.figure import explore
pio.renderers.default = "plotly_mimetype"
words = "the river bank was muddy".split()
key = np.array([[0.35, 0.15], [1.55, 1.35], [1.65, 0.25], [-0.3, 0.55], [0.9, 1.9]])
value = np.random.default_rng(0).normal(size=(5, 2))

def draw(angle):
    query = 1.7 * np.array([[np.cos(angle), np.sin(angle)]])
    output, weights = attend(query, key, value)
    everyone = softmax(2 * np.cos(angle) * key @ key.T)
    return beside(
        plane(query=query[0], key=dict(zip(words, key)), output=output[0], weights=weights[0], reach=2),
        bars(words, weights[0], whole=1, percent=True),
        weight_map(everyone, words, words),
    )
"""
CONTESTANTS = {
    "explore": "explore(draw, angle=(0.0, 6.28, 0.7))",
    "FigureWidget": """
figure, slider = go.FigureWidget(draw(0.7)), FloatSlider(value=0.7, min=0, max=6.28, step=0.02)
def move(change):
    with figure.batch_update():
        for old, new in zip(figure.data, draw(change["new"]).data):
            old.update(new.to_plotly_json())
slider.observe(move, "value")
VBox([slider, figure])""",
    "interact + show()": """
interact(lambda angle: draw(angle).show(), angle=FloatSlider(value=0.7, min=0, max=6.28, step=0.02));""",
}
STEP = """async ([cell, key]) => {
    const area = document.querySelectorAll(".jp-CodeCell")[cell].querySelector(".jp-Cell-outputArea");
    const look = () => [...area.querySelectorAll(".js-line")].map((path) => path.getAttribute("d")).join();
    const before = look();
    const start = performance.now();
    const handle = area.querySelector("input[type=range], .noUi-handle");
    handle.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    return new Promise((done, fail) => {
        const frame = () => {
            const now = look();
            if (performance.now() - start > 60000) return fail(new Error("no new picture within a minute"));
            if (!now || now === before) return requestAnimationFrame(frame);
            const after = new MessageChannel();
            after.port1.onmessage = () => done(performance.now() - start);
            after.port2.postMessage(null);
        };
        requestAnimationFrame(frame);
    });
}"""


def measure(page, steps, rounds):
    """Milliseconds a step of each contestant, taken in turns."""
    times = {name: [] for name in CONTESTANTS}
    for turn in range(rounds + 1):
        for cell, name in enumerate(CONTESTANTS, 1):
            page.locator(".jp-CodeCell").nth(cell).scroll_into_view_if_needed()
            key = "ArrowRight" if turn % 2 == 0 else "ArrowLeft"
            taken = [page.evaluate(STEP, [cell, key]) for _ in range(steps)]
            times[name] += taken if turn else []  # the first turn warms up
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=4)
    options = parser.parse_args()
    with Lab() as lab, chromium() as browser:
        page = lab.show(browser, [SETUP, *CONTESTANTS.values()])
        for cell in range(1, len(CONTESTANTS) + 1):
            page.locator(".jp-CodeCell").nth(cell).locator(".js-line").first.wait_for(timeout=120_000)
        times = measure(page, options.steps, options.rounds)
    report(times)


def report(times):
    ours = statistics.median(times["explore"])
    print(f"{'slider set → picture painted':32}{'median ms':>10}{'p95 ms':>10}{'explore is faster by':>22}")
    for name, taken in times.items():
        middle, late = statistics.median(taken), sorted(taken)[int(0.95 * len(taken))]
        print(f"{name:32}{middle:10.0f}{late:10.0f}{middle / ours:21.2f}×")
    faster = statistics.median(times["interact + show()"]) / ours, statistics.median(times["FigureWidget"]) / ours
    reached = faster[0] >= REACH and faster[1] > 1
    print(f"reach: {REACH} × against interact + show(), and faster than FigureWidget: {'met' if reached else 'missed'}")


if __name__ == "__main__":
    main()
