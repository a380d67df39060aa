"""Look at what the course needs, piece by piece, and say what to do about each piece that is wrong.

`python3 course.py doctor` runs this file with the Python of .venv. It imports other people's packages only inside the
look that needs them, so that a missing one is a finding among the others.
"""

import re
import shutil
import socket
import subprocess
import sys
import webbrowser
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
WIDGETS = Path(__file__).resolve().parent / "widgets"
REPAIR = "delete the file .venv/spotlight.json and run `python3 course.py lab`: it installs what is missing"
ANEW = "delete the folder .venv and run `python3 course.py lab`: it makes .venv anew"
MANAGER = "@jupyter-widgets/jupyterlab-manager"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 60  # seconds for a kernel to start, or to answer, on a busy machine


class Finding(NamedTuple):
    """One thing that was looked at; `note` is something to know, `wrong` something to repair."""

    mark: str
    what: str
    remedy: str = ""


def main():
    """Print every finding with its remedy; the exit status tells whether anything is wrong."""
    found = [show(finding) for look in LOOKS for finding in listed(look)]
    wrong = sum(finding.mark == "wrong" for finding in found)
    print(f"\n{wrong} of {len(found)} need repair." if wrong else "\nNothing is wrong.")
    return int(wrong > 0)


def listed(look):
    """The findings of one look, where a package that it needs may be missing or broken."""
    try:
        found = look()
    except Exception as error:  # whatever is broken is what the doctor is here to tell
        found = Finding("wrong", f"could not look at {look.__name__}: {type(error).__name__}: {error}", REPAIR)
    return found if isinstance(found, list) else [found]


def show(finding):
    """Print one finding as soon as it is known."""
    print(f"{finding.mark:6} {finding.what}", flush=True)
    if finding.remedy:
        print(f"       -> {finding.remedy}", flush=True)
    return finding


def project():
    """The part of pyproject.toml that says what the course needs."""
    import tomllib

    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def python(version=None):
    """Is this a Python the course runs on?"""
    from packaging.specifiers import SpecifierSet

    version, wanted = version or "{}.{}.{}".format(*sys.version_info), project()["requires-python"]
    if version not in SpecifierSet(wanted):
        return Finding("wrong", f"Python {version} is not in {wanted}", f"install another Python, then {ANEW}")
    return Finding("ok", f"Python {version}")


def packages():
    """Is each package there, in a version that pyproject.toml allows?"""
    return [package(line) for line in project()["dependencies"]]


def package(line):
    """Is the package of one line of pyproject.toml there, in a version that the line allows?"""
    from packaging.requirements import Requirement

    wanted = Requirement(line)
    try:
        version = metadata.version(wanted.name)
    except metadata.PackageNotFoundError:
        return Finding("wrong", f"{wanted.name} is missing", REPAIR)
    if not wanted.specifier.contains(version, prereleases=True):
        return Finding("wrong", f"{wanted.name} {version} is not in {wanted.specifier}", REPAIR)
    return Finding("ok", f"{wanted.name} {version}")


def torch():
    """Does torch start? On Windows it may be installed and yet lack a system library."""
    try:
        import torch

        torch.ones(1).sum()
    except (ImportError, OSError) as error:
        vendor = "on Windows install Microsoft's Visual C++ Redistributable (x64); otherwise " + ANEW
        return Finding("wrong", f"torch does not start: {error}", vendor)
    return Finding("ok", "torch starts")


def kernel():
    """Does the kernel that notebooks get start, calculate, and come from the Python that was looked at?"""
    said = ask_kernel("import sys; print(1 + 1, sys.prefix)")
    two, _, prefix = said.strip().partition(" ")
    if two != "2":
        return Finding("wrong", f"the kernel answered {said!r} to 1 + 1", ANEW)
    if Path(prefix).resolve() != Path(sys.prefix).resolve():
        other = "remove it with `jupyter kernelspec uninstall python3`, or start the lab with `python3 course.py lab`"
        return Finding("wrong", f"the kernel named python3 belongs to another Python, {prefix}", other)
    return Finding("ok", "the kernel starts, and 1 + 1 is 2")


def ask_kernel(code):
    """What a kernel of its own prints when it runs this code."""
    from jupyter_client.manager import start_new_kernel

    said = []
    # The kernel's own stderr would only be noise here: what goes wrong comes back as an exception.
    manager, client = start_new_kernel(kernel_name="python3", startup_timeout=PATIENCE, stderr=subprocess.DEVNULL)
    try:
        client.execute_interactive(
            code, timeout=PATIENCE, output_hook=lambda message: said.append(message["content"].get("text", ""))
        )
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return "".join(said)


def widget_manager():
    """Does JupyterLab have the extensions that draw widgets, in the version the kernel's side wants?"""
    from packaging.requirements import Requirement

    pairs = [line for line in metadata.requires("ipywidgets") if line.startswith("jupyterlab_widgets")]
    return [package(str(Requirement(pairs[0]))), extension(MANAGER), extension("anywidget")]


def extension(name):
    """Is a JupyterLab extension there, and not switched off?"""
    from jupyter_core.paths import jupyter_path
    from jupyterlab.commands import AppOptions, get_app_info

    info = get_app_info(AppOptions(labextensions_path=jupyter_path("labextensions")))
    if name not in info["federated_extensions"]:
        return Finding("wrong", f"JupyterLab's extension {name} is missing: widgets stay blank", ANEW)
    if any(switched.split(":")[0] == name for switched in info["disabled"]):
        enable = f"run `jupyter labextension enable {name}`"
        return Finding("wrong", f"JupyterLab's extension {name} is switched off: widgets stay blank", enable)
    return Finding("ok", f"JupyterLab's extension {name} {info['federated_extensions'][name]['version']}")


def plotly_script():
    """Is the one plotly.js there that all figures of a page share?"""
    script = Path(metadata.distribution("plotly").locate_file("plotly/package_data/plotly.min.js"))
    if not script.exists():
        return Finding("wrong", "plotly.min.js is missing from the plotly package: figures stay blank", ANEW)
    return Finding("ok", f"plotly.min.js, {script.stat().st_size / 1e6:.1f} MB")


def widget_scripts():
    """Is every script and style sheet there that a widget names?"""
    sources = "".join(path.read_text("utf-8") for path in sorted(WIDGETS.glob("*.py")))
    named = sorted(set(re.findall(r'"([\w-]+\.(?:js|css))"', sources)))
    lost = [name for name in named if not (WIDGETS / name).is_file()]
    if lost or not named:
        get = "copy the course anew, or `git checkout -- attnlib/widgets`"
        return Finding("wrong", f"missing from attnlib/widgets: {', '.join(lost) or 'every script'}", get)
    return Finding("ok", f"the widgets' {len(named)} scripts and style sheets")


def browser():
    """Is there a browser that the lab can open by itself?"""
    try:
        webbrowser.get()
    except webbrowser.Error:
        return Finding("note", "no browser that Python can open", "open the address that `course.py lab` prints")
    return Finding("ok", "a browser to open the lab in")


def chromium():
    """Is there a Chromium for the browser tests? Readers need none."""
    if not any(map(shutil.which, CHROMIUMS)):
        return Finding("note", "no Chromium, so `course.py test` skips the browser tests", "install it to run them")
    return Finding("ok", "a Chromium for the browser tests")


def disk(wanted=0.5):
    """Is there room for notebooks and answers?"""
    free = shutil.disk_usage(ROOT).free / 1e9
    if free < wanted:
        return Finding("wrong", f"only {free:.1f} GB of disk are free", "make room where the course lies")
    return Finding("ok", f"{free:.0f} GB of disk are free")


def port(number=8888):
    """Is the lab's usual port free?"""
    with socket.socket() as door:
        door.settimeout(1)
        taken = door.connect_ex(("127.0.0.1", number)) == 0
    if taken:
        return Finding("note", f"port {number} is taken", "`course.py lab` finds another and says which")
    return Finding("ok", f"port {number} is free")


LOOKS = (
    python, packages, torch, kernel, widget_manager, plotly_script, widget_scripts, browser, chromium, disk, port,
)  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
