"""Make the .venv that course.py starts things in, and say in words why it could not be made."""
# The standard library alone, and no syntax newer than Python 3.6: a Python that is too old must still be able
# to read this file, so that it can say which one is wanted.

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
JUPYTER = ROOT / ".jupyter"  # switches off what nbgrader adds to a lab: its “Validate” passes an empty exercise
STAMP = VENV / "spotlight.json"
LOG = VENV / "spotlight-install.log"

HERE = "{}.{}".format(*sys.version_info)
OLDEST, NEWEST = (3, 11), (3, 14)  # the Pythons that the pinned torch has wheels for
OLDEST_MACOS = 14
CPU_WHEELS = "https://download.pytorch.org/whl/cpu"  # 192 MB, where PyPI's Linux wheel brings CUDA with it
GIGABYTES, GIGABYTES_CUDA, GIGABYTES_MORE = 2.5, 10, 0.5  # a new .venv, one with CUDA, one that has its torch

AGAIN = "then run the same command again: it goes on from where it stopped"
DISK = "The disk is full ({free:.1f} GB free where the course lies, {need} GB wanted): make room there, " + AGAIN + "."
NETWORK = (
    "The packages could not be fetched, because the package index did not answer: check the network "
    "(behind a proxy, set HTTPS_PROXY), " + AGAIN + "."
)
CERTIFICATE = (
    "Something between here and the package index answers with a certificate that pip does not trust: "
    "set PIP_CERT to your network's certificate file, " + AGAIN + "."
)
NO_WHEEL = (
    "The package index has not all that the course needs: if `pip config list` names a mirror, choose one that is "
    "up to date (and for Alpine, or a Linux with a glibc older than 2.28, no torch is made), " + AGAIN + "."
)
LONG_PATH = "Windows refuses paths this long: move the course to a short folder such as C:\\spotlight, " + AGAIN + "."
NOT_OURS = "The folder of the course may not be written to: copy it to a folder of your own, " + AGAIN + "."
UNKNOWN = "pip stopped, and said why in {log}; its last words:\n{words}\nDelete the folder .venv, " + AGAIN + "."


class Trouble(Exception):
    """One sentence for the reader: what is wrong, and what to do."""


class NoAnswer(Trouble):
    """No package index answered, or the one that did has no such wheel."""


SYMPTOMS = [  # the first that is found in pip's words names the trouble
    (r"No space left|not enough space|Errno 28\b|Disk quota exceeded", Trouble, DISK),
    (r"Long Path", Trouble, LONG_PATH),
    (r"CERTIFICATE_VERIFY_FAILED", NoAnswer, CERTIFICATE),
    (r"Max retries|NewConnection|[Tt]imed out|Timeout|ProxyError|Connection(Error| aborted| broken| refused| reset)"
     r"|name resolution|getaddrinfo|unreachable|Could not fetch URL|IncompleteRead", NoAnswer, NETWORK),
    (r"No matching distribution", NoAnswer, NO_WHEEL),
    (r"Permission denied|Access is denied|Read-only file system", Trouble, NOT_OURS),
]  # fmt: skip


def check_python(version=sys.version_info[:2], system=sys.platform, machine=None, bits=None, macos=None):
    """Raise the one sentence that a Python without torch wheels gets."""
    built = sysconfig.get_platform().split("-")[-1] if system == "win32" else platform.machine()
    machine = (machine or built).lower()  # on Windows the Python's kind, as an x86-64 one runs on ARM too
    bits = bits or (64 if sys.maxsize > 2**32 else 32)
    if not OLDEST <= version <= NEWEST:
        raise Trouble(python_sentence(version, system))
    if system == "darwin" and machine in ("x86_64", "i386"):
        raise Trouble(
            "torch, which the course needs, is not made for Macs with an Intel chip: read the course on Binder, Linux "
            "or Windows (on a Mac with an Apple chip, install Python from python.org: this one is made for Intel)."
        )
    if system == "darwin" and int((macos or platform.mac_ver()[0]).split(".")[0]) in range(11, OLDEST_MACOS):
        raise Trouble(f"torch, which the course needs, wants macOS {OLDEST_MACOS} or later: update macOS first.")
    if bits == 32 or (system == "win32" and machine == "arm64"):
        raise Trouble("This Python is not one that torch is made for: install the 64-bit (x86-64) one from python.org.")


def python_sentence(version, system):
    """Say which Python is wanted, and how to start it once it is there."""
    start = "py -{0} course.py lab" if system == "win32" else "python{0} course.py lab"
    return (
        "Spotlight needs Python {}.{} to {}.{}, and this is {}.{}: install one from python.org, then run `{}`."
    ).format(*OLDEST, *NEWEST, *version, start.format("3.13"))


def wanted_stamp(extras):
    """What .venv has to have been made from; a moved folder breaks it too, as the course is installed in place."""
    return {
        "pyproject": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
        "python": HERE,
        "platform": sys.platform + "-" + platform.machine(),
        "folder": str(ROOT),
        "extras": sorted(extras),
    }


def read_stamp():
    """What was installed, as far as an install has ever come to its end."""
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def is_fresh(stamp, extras):
    """Whether .venv holds all this start needs, seen without starting its Python."""
    return (
        PYTHON.exists()  # False too for a link to a Python that is gone
        and set(extras) <= set(stamp.get("extras", ()))
        and stamp == wanted_stamp(stamp.get("extras", ()))
    )


def venv_works():
    """Whether .venv has a Python of this version that starts, with a pip."""
    ask = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([str(PYTHON), "-c", ask], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.decode().strip() == HERE


def check_disk(gigabytes):
    """Raise before the start rather than in the middle, where the disk is too small."""
    free = shutil.disk_usage(str(ROOT)).free / 1e9
    if free < gigabytes:
        raise Trouble(DISK.format(free=free, need=gigabytes))


def set_up(extras=()):
    """Make .venv hold what this start needs: nothing where it does already, the missing steps where not."""
    stamp = read_stamp()
    if is_fresh(stamp, extras):
        return
    extras = sorted({*extras, *stamp.get("extras", ())})
    torch_is_there = any(VENV.glob("[Ll]ib/**/site-packages/torch-*.dist-info"))
    check_disk(GIGABYTES_MORE if torch_is_there else GIGABYTES)
    print("Spotlight sets itself up in .venv; the next start takes a second.", flush=True)
    STAMP.unlink(missing_ok=True)  # from here on .venv is half-made, until the last step is done
    steps = plan(extras)
    for number, (what, work) in enumerate(steps, 1):
        show_step(f"[{number}/{len(steps)}] {what} ...", work)
    STAMP.write_text(json.dumps(wanted_stamp(extras)), encoding="utf-8")


def plan(extras):
    """The steps that are still to do, each a name and its work."""
    project = f".[{','.join(extras)}]" if extras else "."
    steps = [] if venv_works() else [(f"Make .venv with Python {platform.python_version()}", make_venv())]
    return [
        *steps,
        (f"Install {torch_pin()}", install_torch()),
        ("Install JupyterLab and the course", pip("--editable", project)),
    ]


def make_venv():
    """Make .venv anew, with the Python that runs this."""
    yield "with its own pip"
    if Path(sys.prefix).resolve() == VENV.resolve():
        raise Trouble("The folder .venv is broken, and this Python lives in it: run `deactivate`, " + AGAIN + ".")
    try:
        import ensurepip  # noqa: F401  Debian and Ubuntu sell it separately
        import venv
    except ImportError:
        raise Trouble("This Python comes without venv: run `sudo apt install python3-venv`, " + AGAIN + ".") from None
    try:
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(str(VENV))
    except subprocess.CalledProcessError as error:
        raise diagnosis((error.output or b"").decode(errors="replace")) from None


def environment():
    """What the programs in .venv see: its own tools first, its own kernel rather than one of the same name at home."""
    path = os.pathsep.join([str(PYTHON.parent), os.environ.get("PATH", "")])
    settings = os.pathsep.join(filter(None, [str(JUPYTER), os.environ.get("JUPYTER_CONFIG_PATH")]))
    mine = {"PATH": path, "VIRTUAL_ENV": str(VENV), "JUPYTER_PREFER_ENV_PATH": "1", "JUPYTER_CONFIG_PATH": settings}
    lost = ("PYTHONHOME", "PIP_USER", "PIP_TARGET")  # each sends what is installed or imported elsewhere
    return {**{name: value for name, value in os.environ.items() if name not in lost}, **mine}


def torch_pin():
    """The torch that pyproject.toml pins, as pip wants to hear it."""
    return re.search(r'"(torch==[^"]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8")).group(1)


def install_torch():
    """Install torch by itself, on Linux from PyTorch's index of CPU wheels where that answers."""
    if sys.platform != "linux":
        yield from pip("--no-deps", torch_pin())
        return
    try:
        yield from pip("--no-deps", "--retries", "0", "--timeout", "10", torch_pin(), "--index-url", CPU_WHEELS)
    except NoAnswer:
        if "Downloading" in LOG.read_text(encoding="utf-8", errors="replace"):
            raise  # it answered and then broke off: going on later costs less than CUDA
        print("\nNo CPU wheel (192 MB) comes from download.pytorch.org: pip takes its default, about 2.8 GB with CUDA.")
        check_disk(GIGABYTES_CUDA)
        yield from pip(torch_pin())


def pip(*words):
    """Let pip install, yielding its last line while it works; raise in words why it could not."""
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check", *words]
    with LOG.open("wb") as log:
        run = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=str(ROOT), env=environment())
        try:
            while run.poll() is None:
                yield last_line(LOG)
                time.sleep(0.2)
        finally:
            run.kill()  # where Control-C came between: does nothing to a pip that has ended
    if run.returncode:
        raise diagnosis(LOG.read_text(encoding="utf-8", errors="replace"))


def diagnosis(said):
    """Name the trouble that pip's words tell of."""
    free = shutil.disk_usage(str(ROOT)).free / 1e9
    said = "No space left" if free < 0.05 else said  # a full disk swallows pip's own words about it
    for pattern, kind, sentence in SYMPTOMS:
        if re.search(pattern, said):
            return kind(sentence.format(free=free, need=GIGABYTES))
    return Trouble(UNKNOWN.format(log=LOG, words="\n".join(said.strip().splitlines()[-5:])))


def last_line(path):
    """The last line of a file that is being written."""
    return path.read_text(encoding="utf-8", errors="replace").strip().rpartition("\n")[-1].strip()


def show_step(head, work):
    """Do one step, on a line that says what it does, and in a terminal also its last word."""
    begun, width = time.monotonic(), shutil.get_terminal_size().columns - 1
    print(head, end="", flush=True)
    for word in work:
        if sys.stdout.isatty():
            line = f"{head} {time.monotonic() - begun:.0f} s  {word}"
            print("\r" + line[:width].ljust(width), end="", flush=True)
    start = "\r" + " " * width + "\r" + head if sys.stdout.isatty() else ""
    print(f"{start} {time.monotonic() - begun:.0f} s", flush=True)
