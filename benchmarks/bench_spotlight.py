"""How soon does the Spotlight follow the pointer? In a real JupyterLab and Chromium, all in one run.

The pointer draws spirals with the query at about 60 steps a second. "reference" counts from each pointer event to the
paint that it caused. "through the kernel" counts from the pointer event that asked the reader's function to the paint
of its answer, and beside it a bare anywidget does nothing but send each event's time to the kernel and wait to have it
back. "after letting go" counts from letting go to the picture of the last query. The contestants take turns, so that a
busy machine slows all alike. Beside them "an empty page" shows what the machine itself needs from a pointer event to a
paint of nothing: no widget can be quicker than that.

    python benchmarks/bench_spotlight.py [--quick]
"""

import argparse
import math
import os
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.browser.lab import Lab, chromium, find_browser

FRAME = 17  # milliseconds
LAST = 150
ROUNDS, STEPS = 6, 90

CELLS = [
    """import time
import anywidget
from attnlib.attention import attend
from attnlib.widgets import Spotlight
keys = [(0.35, 0.15), (1.55, 1.35), (1.65, 0.25), (-0.3, 0.55), (0.9, 1.9), (1.2, -1.5)]
values = [(-0.9, -1.2), (-1.6, 1.5), (0.4, 1.1), (-0.6, -0.5), (-1.2, 2.0), (1.9, -0.9)]
tokens = "the river bank was muddy money".split()""",
    '''class Echo(anywidget.AnyWidget):
    """What is sent comes back: latest value wins, and a paint tells that it came."""

    _esm = """
    export default { render({ model, el }) {
      const pad = document.createElement("div");
      pad.className = "pad";
      pad.style = "height: 300px; background: #8884; touch-action: none";
      let out = false, next = null;
      const send = (time) => { out = true; model.send({ time }); };
      pad.addEventListener("pointermove", ({ timeStamp, buttons }) => {
        if (!buttons) return;
        if (out) next = timeStamp; else send(timeStamp);
      });
      const plain = document.createElement("div");
      plain.className = "plain";
      plain.style = pad.style.cssText;
      plain.addEventListener("pointermove", ({ timeStamp, buttons }) => { if (buttons) painted(plain, timeStamp); });
      const painted = (place, time) => requestAnimationFrame(() => {
        place.textContent = time.toFixed(0);
        const after = new MessageChannel();
        after.port1.onmessage = () => window.samples[place.className].push(performance.now() - time);
        after.port2.postMessage(null);
      });
      model.on("msg:custom", ({ time }) => {
        painted(pad, time);
        out = false;
        if (next !== null) { const newest = next; next = null; send(newest); }
      });
      el.append(pad, plain);
    } }"""

    def __init__(self):
        super().__init__()
        self.on_msg(lambda widget, message, buffers: widget.send(message))

Echo()''',
    "Spotlight(keys, values, tokens)",
    "Spotlight(keys, values, tokens, attend=attend)",
]

WATCH = """() => {
    window.samples = { plain: [], pad: [], reference: [], reader: [], last: [] };
    const asked = new Map(); // which pointer event a query came from
    const [reference, reader] = document.querySelectorAll(".attnlib-spotlight");
    let start = null, letGo = null, answered = null;
    const handle = reader.querySelector("[data-handle=query]");
    const half = Number(handle.getAttribute("aria-valuemax"));
    handle.addEventListener("pointerdown", ({ clientX, clientY }) => {
        start = { clientX, clientY, query: reader.dataset.query.split(",").map(Number) };
        letGo = null;
        asked.clear();
    });
    handle.addEventListener("pointermove", ({ clientX, clientY, timeStamp }) => {
        if (!start) return;
        const unit = (2 * half) / reader.querySelector(".plane").getBoundingClientRect().width;
        const [x, y] = start.query;
        const to = [x + unit * (clientX - start.clientX), y - unit * (clientY - start.clientY)];
        asked.set(to.map((x) => Math.round(100 * x) / 100 + 0).join(","), timeStamp);
    });
    handle.addEventListener("pointerup", ({ timeStamp }) => { start = null; letGo = timeStamp; });
    reference.addEventListener("attnlib:painted", ({ detail }) => {
        if (detail.cause !== null) samples.reference.push(performance.now() - detail.cause);
    });
    reader.addEventListener("attnlib:painted", () => {
        const { query, readerQuery } = reader.dataset;
        const time = readerQuery === answered ? undefined : asked.get(readerQuery);
        if (time !== undefined) samples.reader.push(performance.now() - time);
        answered = readerQuery;
        if (letGo !== null && query === readerQuery) { samples.last.push(performance.now() - letGo); letGo = null; }
    });
}"""

BUSY = """(seconds) => { window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.requestExecute(
    { code: `end = time.time() + ${seconds}\\nwhile time.time() < end: pass` }); }"""


def spiral(page, place, steps):
    """Press in the middle of this element, draw a spiral that ends elsewhere, let go."""
    box = place.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(steps):
        turn, radius = step / 9, 10 + 45 * step / steps
        page.mouse.move(x - radius * math.cos(turn) + 10, y + radius * math.sin(turn))
        page.wait_for_timeout(10)
    page.mouse.up()


def take(page, name):
    """The samples gathered so far under this name, in milliseconds; it starts anew."""
    return page.evaluate("(name) => samples[name].splice(0)", name)


def home(page, widget):
    """Put the query back, so that a spiral never meets the edge."""
    for axis, x in (("x", "0.4"), ("y", "0.3")):
        widget.get_by_label(f"query {axis}").fill(x)
    page.wait_for_function("(root) => root.dataset.query === '0.4,0.3'", arg=widget.element_handle())
    page.wait_for_timeout(600)  # until nothing is under way any more


def measure(page, rounds, steps):
    """Samples by name, each contestant in turn."""
    first, second = (page.locator(".attnlib-spotlight").nth(i) for i in range(2))
    grips = {"plain": page.locator(".plain"), "pad": page.locator(".pad")}
    grips |= {"reference": first.locator("[data-handle=query]"), "reader": second.locator("[data-handle=query]")}
    page.locator(".attnlib-spotlight[data-weights]").nth(1).wait_for()
    page.evaluate(WATCH)
    gathered = {name: [] for name in (*grips, "busy", "last")}
    for _ in range(rounds):
        for name, grip in grips.items():
            gathered[name] += drag(page, name, grip, steps, first, second)
        gathered["last"] += take(page, "last")
        gathered["busy"] += busy(page, grips["reference"], steps, first)
    return gathered


def drag(page, name, grip, steps, *widgets):
    grip.scroll_into_view_if_needed()
    for widget in widgets:
        home(page, widget)
    take(page, name), take(page, "last")
    spiral(page, grip, steps)
    page.wait_for_timeout(800)
    return take(page, name)


def busy(page, grip, steps, widget):
    """The reference is dragged while the kernel counts for itself."""
    home(page, widget)
    take(page, "reference")
    page.evaluate(BUSY, 3)
    spiral(page, grip, steps)
    samples = take(page, "reference")
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.interrupt()")
    page.wait_for_timeout(800)
    return samples


def at(samples, share):
    return sorted(samples)[min(len(samples) - 1, int(share * len(samples)))]


def table(gathered):
    """Rows of words: what, how often, median, p95, the reach, and whether it was missed."""
    echo = statistics.median(gathered["pad"])
    reader = statistics.median(gathered["reader"]) / echo
    frames = f"median ≤ {FRAME}, p95 ≤ {2 * FRAME}"
    late = {name: not_in_time(gathered[name]) for name in ("reference", "busy")}
    yield row("an empty page", gathered["plain"], "–", False)
    yield row("reference", gathered["reference"], frames, late["reference"])
    yield row("reference, kernel busy", gathered["busy"], frames, late["busy"])
    yield row("bare anywidget echo", gathered["pad"], "–", False)
    yield row("through the kernel", gathered["reader"], f"median ≤ 2 × echo; is {reader:.2f} ×", reader > 2)
    yield row("after letting go", gathered["last"], f"median ≤ {LAST}", statistics.median(gathered["last"]) > LAST)


def not_in_time(samples):
    return statistics.median(samples) > FRAME or at(samples, 0.95) > 2 * FRAME


def row(what, samples, reach, missed):
    numbers = f"{len(samples):5} {statistics.median(samples):7.1f} {at(samples, 0.95):7.1f} {max(samples):7.1f}"
    return f"{what:24} {numbers}  {reach}{'  missed' if missed else ''}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="two rounds instead of six")
    rounds = 2 if parser.parse_args().quick else ROUNDS
    if find_browser() is None:
        raise SystemExit("This benchmark needs Chromium; on Debian or Ubuntu: sudo apt-get install chromium")
    with Lab() as lab, chromium() as browser:
        page = lab.show(browser, CELLS, height=2200)
        gathered = measure(page, rounds, STEPS)
    load = f"; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores" if hasattr(os, "getloadavg") else ""
    print(f"pointer event → painted, in milliseconds{load}")
    print(f"{'what':24} {'n':>5} {'median':>7} {'p95':>7} {'most':>7}  reach")
    print("\n".join(table(gathered)))


if __name__ == "__main__":
    main()
