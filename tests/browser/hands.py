"""A reader's hands and eyes in the browser tests: run, drag, wait for the paint, change themes, ask kernel and axe."""

from contextlib import contextmanager
from functools import cache
from importlib.resources import files

from tests.browser.lab import IDLE, PATIENCE

WIDGET = "window.jupyterapp.shell.currentWidget"

ASK_KERNEL = f"""async (code) => {{
    const future = {WIDGET}.sessionContext.session.kernel.requestExecute({{ code, store_history: false }});
    let printed = "";
    future.onIOPub = ({{ content }}) => {{ printed += content.text ?? ""; }};
    const {{ content }} = await future.done;
    return {{ printed, failed: content.status === "ok" ? null : content.traceback?.join("\\n") ?? content.status }};
}}"""

RUN_CELL = f"""async (i) => {{
    const {{ content: notebook }} = {WIDGET};
    const at = notebook.widgets.filter((cell) => cell.model.type === "code")[i];
    notebook.activeCellIndex = notebook.widgets.indexOf(at);
    notebook.deselectAll();
    await window.jupyterapp.commands.execute("notebook:run-cell");
}}"""

AXE = """async (selector) => {
    const { violations } = await axe.run(selector, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary}`));
}"""


def kernel(page, code):
    """Execute code in the notebook's kernel; return what it printed. Raises when the code does."""
    answer = page.evaluate(ASK_KERNEL, code)
    assert answer["failed"] is None, answer["failed"]
    return answer["printed"]


def restart_kernel(page):
    """Restart the notebook's kernel, and wait until it is ready; the page and its widgets stay as they are."""
    page.evaluate(f"() => {WIDGET}.sessionContext.session.kernel.restart()")
    page.wait_for_function(IDLE, timeout=PATIENCE)


def run_cell(page, i):
    """Run the i-th code cell, counted from 0, and wait until it is done."""
    page.evaluate(RUN_CELL, i)


@contextmanager
def wait_painted(page, selector):
    """What happens inside the `with` makes this widget paint: leave it once the paint is on the screen."""
    widget = page.locator(selector).first
    before = widget.evaluate("(root) => root.attnlibPaints ?? 0")
    yield widget
    painted = "([root, before]) => (root.attnlibPaints ?? 0) > before"
    page.wait_for_function(painted, arg=[widget.element_handle(), before])


def theme(page, dark):
    """Let JupyterLab wear its dark theme, or its light one, and wait until it does."""
    name = "JupyterLab Dark" if dark else "JupyterLab Light"
    page.evaluate("(theme) => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", name)
    worn = f"body[data-jp-theme-name='{name}'][data-jp-theme-light='{str(not dark).lower()}']"
    page.wait_for_selector(worn, state="attached")


def drag(page, locator, dx, dy, steps=8):
    """Press in the middle of this element, move by (dx, dy) pixels in so many steps, let go."""
    locator.scroll_into_view_if_needed()
    box = locator.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx, y + dy, steps=steps)
    page.mouse.up()


@cache
def axe_source():
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def axe(page, selector=".attnlib"):
    """What axe-core finds wrong in these elements, one sentence each. There must be such an element."""
    page.locator(selector).first.wait_for()
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(axe_source())
    return page.evaluate(AXE, selector)
