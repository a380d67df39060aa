"""Record the README's moving picture: the real Spotlight in a real JupyterLab, with a query that is really dragged.

.venv/bin/python -m docs.record        (from the project's root; it writes docs/spotlight.gif)
"""

import io
import math
from pathlib import Path

from PIL import Image

from tests.browser.lab import Lab, chromium

TARGET = Path(__file__).with_name("spotlight.gif")
FRAMES, MILLISECONDS, WIDTH = 44, 110, 760
CELLS = [
    "from attnlib.tasks.words import bank_sentence\nfrom attnlib.widgets import Spotlight",
    "words, keys, values = bank_sentence()\nSpotlight(keys, values, words, query=(0.9, 1.3), scale=1)",
]
CURSOR = """() => { const dot = document.createElement('div'); dot.id = 'cursor';
    dot.style.cssText = 'position:fixed;z-index:9999;width:14px;height:14px;margin:-7px;border-radius:50%;' +
        'background:#22252ecc;border:2px solid white;pointer-events:none';
    document.body.append(dot);
    document.addEventListener('pointermove', (event) => {
        dot.style.left = event.clientX + 'px'; dot.style.top = event.clientY + 'px'; }, true); }"""


def path(share):
    """Where the query is after a share of the tour: from the mud past river and bank to the money, and back."""
    angle = math.radians(90 - 150 * (1 - math.cos(2 * math.pi * share)) / 2)
    length = 1.55 + 0.35 * math.cos(2 * angle)
    return length * math.cos(angle), length * math.sin(angle)


def frames(page):
    """Drag the query along the path, and take a picture of the widget at each step."""
    widget = page.locator(".attnlib-spotlight")
    widget.scroll_into_view_if_needed()
    plane = widget.locator("svg.plane").bounding_box()
    limit = page.evaluate("() => Number(document.querySelector('[data-handle=query]').getAttribute('aria-valuemax'))")
    handle = widget.locator("[data-handle=query]").bounding_box()
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    for i in range(FRAMES):
        x, y = path(i / FRAMES)
        half = plane["width"] / 2
        page.mouse.move(plane["x"] + half * (1 + x / limit), plane["y"] + half * (1 - y / limit), steps=2)
        page.wait_for_timeout(60)
        yield Image.open(io.BytesIO(widget.screenshot()))
    page.mouse.up()


def shrink(picture):
    """The picture at the README's width."""
    return picture.convert("RGB").resize(
        (WIDTH, round(picture.height * WIDTH / picture.width)), Image.Resampling.LANCZOS
    )


def main():
    """Record, and write the pictures with one palette for all of them."""
    with chromium() as browser, Lab() as lab:
        page = lab.show(browser, CELLS, width=1180, height=900)
        page.evaluate(CURSOR)
        small = [shrink(picture) for picture in frames(page)]
    palette = small[0].quantize(255, kmeans=3)  # the few strong colours would drown in the many greys without k-means
    first, *rest = (picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in small)
    first.save(TARGET, save_all=True, append_images=rest, duration=MILLISECONDS, loop=0, optimize=True)
    print(f"{TARGET.name}: {TARGET.stat().st_size / 1e6:.2f} MB, {FRAMES} pictures")


if __name__ == "__main__":
    main()
