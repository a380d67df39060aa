"""A JupyterLab of one's own in a real browser: for the browser tests, the benchmarks and the recording script.

    with Lab() as lab, chromium() as browser:
        page = lab.show(browser, ["from attnlib…", "Spotlight(…)"], dark=True)   # code cells, or a Path to a notebook
        …                                                                        # page: Playwright's

`page.errors` gathers what the browser's console complains about; `page.requests_out` every request that would leave
the machine. The lab writes nothing outside its temporary root, a reader's own settings and answers included.
"""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import nbformat

import bootstrap
import course
from attnlib.doctor import CHROMIUMS

PROJECT = Path(__file__).parents[2]
NO_BROWSER = (
    "No Chromium was found: install it (on Debian or Ubuntu `sudo apt-get install chromium`), or Google Chrome, "
    "and run the tests again."
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MUTTERS = (
    "Could not restore the debugger state",  # JupyterLab's own words at each restart of a kernel
    "[anywidget] Failed to initialize model",  # over two seconds, on a busy machine: `hear` in shared.js mends it
)
LOCAL = {"127.0.0.1", "localhost", "::1"}
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}  # without it JupyterLab asks for one
PATIENCE = 120_000  # milliseconds; a busy machine is no failure

COUNT_PAINTS = """addEventListener("attnlib:painted", (event) => {
    const root = event.target;
    root.attnlibPaints = (root.attnlibPaints ?? 0) + 1;
    root.attnlibCause = event.detail?.cause ?? null;
});"""
IDLE = "() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
RUN_ALL = """() => { window.attnlibRan = false;
    window.jupyterapp.commands.execute('notebook:run-all-cells').finally(() => { window.attnlibRan = true; }); }"""
STDERR = '[data-mime-type="application/vnd.jupyter.stderr"]'
FAILED = '[data-mime-type="application/vnd.jupyter.error"]'


def find_browser():
    """The path of a Chromium on this machine, or None."""
    return next(filter(None, map(shutil.which, CHROMIUMS)), None)


@contextmanager
def chromium(**options):
    """A headless Chromium, closed again at the end."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS, **options)
        yield browser
        browser.close()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def listen(page):
    """Gather what the console complains about, and every request to another machine."""
    page.errors, page.requests_out = [], []
    page.on("console", lambda message: complains(message) and page.errors.append(f"{message.text} {message.location}"))
    page.on("pageerror", lambda error: str(error).startswith(MUTTERS) or page.errors.append(str(error)))
    note = lambda request: leaves(request.url) and page.requests_out.append(request.url)  # noqa: E731
    page.on("request", note)
    page.on("websocket", note)
    page.add_init_script(COUNT_PAINTS)
    return page


def complains(message):
    return message.type == "error" and not message.text.startswith(MUTTERS)


def leaves(url):
    """Whether a request to `url` would leave the machine."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in LOCAL


class Lab:
    """JupyterLab on a free loopback port (or the one that is named), with a token, on a temporary root."""

    def __init__(self, port=None):
        self.port = port or free_port()

    def __enter__(self):
        self.root = Path(tempfile.mkdtemp(prefix="spotlight-lab-"))
        self.token, self._numbers = secrets.token_hex(8), count(1)
        self._write_settings()
        self._log = (self.root / "lab.log").open("w")
        self._process = subprocess.Popen(
            self._command(), stdout=self._log, stderr=subprocess.STDOUT, env=self._environment(), cwd=self.root
        )
        self._wait_until_up()
        return self

    def __exit__(self, *problem):
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
        shutil.rmtree(self.root, ignore_errors=True)

    def _command(self):
        options = {
            "port": self.port,
            "IdentityProvider.token": self.token,
            "ServerApp.root_dir": self.root,
            "LabApp.expose_app_in_browser": True,
        }
        flags = [f"--{name}={value}" for name, value in options.items()]
        return [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", *course.LAB, *flags]

    def _environment(self):
        private = self.root / ".private"
        return {
            **os.environ,
            "JUPYTERLAB_SETTINGS_DIR": str(private / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(private / "workspaces"),
            "JUPYTER_CONFIG_DIR": str(private / "config"),
            "JUPYTER_CONFIG_PATH": str(bootstrap.JUPYTER),
            "IPYTHONDIR": str(private / "ipython"),
            "SPOTLIGHT_PROGRESS": str(private / "progress"),
            "PYTHONPATH": os.pathsep.join([str(PROJECT), os.environ.get("PYTHONPATH", "")]),
        }

    def _wait_until_up(self):
        for _ in range(400):
            try:
                urllib.request.urlopen(self.url("api"), timeout=2).close()
                return
            except OSError:
                if self._process.poll() is not None:
                    break
                time.sleep(0.2)
        words = (self.root / "lab.log").read_text()[-2000:]
        self.__exit__()
        raise RuntimeError(f"JupyterLab did not start. The end of its log:\n{words}")

    def _write_settings(self, dark=False):
        self._put("notebook-extension/tracker", windowingMode="none")
        self._put("apputils-extension/notification", fetchNews="false", checkForUpdates=False)
        self._put("apputils-extension/themes", theme="JupyterLab Dark" if dark else "JupyterLab Light")

    def _put(self, name, **settings):
        path = self.root / ".private" / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(settings))

    def url(self, path):
        return f"http://127.0.0.1:{self.port}/{path}?token={self.token}"

    def write(self, cells):
        """Put a notebook of these code cells, or a copy of the one at this path, into the root; return its name."""
        name = f"{next(self._numbers):03d}.ipynb" if isinstance(cells, list) else Path(cells).name
        if isinstance(cells, list):
            code = [nbformat.v4.new_code_cell(cell) for cell in cells]
            notebook = nbformat.v4.new_notebook(cells=code, metadata={"kernelspec": KERNEL})
            nbformat.write(notebook, self.root / name)
        else:
            shutil.copyfile(cells, self.root / name)
        return name

    def show(self, browser, cells, *, dark=False, run=True, width=1100, height=1400, **context):
        """Open a notebook in a page of its own, wait for its kernel, and run all its cells."""
        self._write_settings(dark)
        page = listen(browser.new_page(viewport={"width": width, "height": height}, **context))
        return self.open(page, cells, run=run)

    def open(self, page, cells, *, run=True):
        """Open a notebook in this page, wait for its kernel, and run all its cells."""
        page.set_default_timeout(PATIENCE)
        page.goto(self.url(f"doc/tree/{self.write(cells)}"))
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        page.wait_for_function(IDLE)
        if run:
            run_all(page)
        page.set_default_timeout(30_000)
        return page


def run_all(page, timeout=PATIENCE, wait=True):
    """Run every cell by command (a click in the menu races with the kernel's start), and wait for the last one."""
    page.evaluate(RUN_ALL)
    if wait:
        page.wait_for_function("() => window.attnlibRan", timeout=timeout)


def failures(page):
    """What the notebook's cells wrote on stderr or raised, in words."""
    return page.locator(f".jp-OutputArea-output:is({STDERR}, {FAILED})").all_inner_texts()


def close(page):
    """Shut the notebook's kernel down, and close its page."""
    page.evaluate("() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.shutdown()")
    page.context.close()
