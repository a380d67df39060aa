#!/usr/bin/env python3
"""Spotlight, an interactive course on attention: open it, test it, ask what is wrong with it."""
# The standard library alone, and no syntax newer than Python 3.6: a Python that is too old must still be able
# to read this file and bootstrap.py, so that it can say which one is wanted.

import argparse
import errno
import os
import socket
import subprocess
import sys
import tempfile

import bootstrap
from bootstrap import ROOT, Trouble

CHAPTER = "notebooks/01_similarity.ipynb"
PORT, PORTS = 8888, 50
LAB = [
    "--ServerApp.ip=127.0.0.1",
    "--LabApp.news_url=None",  # neither the pop-up that asks about news, nor the news
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.default_url=/lab/tree/" + CHAPTER,
    "--Application.log_level=WARN",  # leaves the address, and what goes wrong
]
BOOKS = ["notebooks", "solutions", "exercises"]
NOTEBOOKS = ["--nbval-lax", "--nbval-current-env", "--nbval-cell-timeout=120"]
WORKERS = ["-n", "2", "--dist", "loadfile"]


def lab(options, rest):
    """Open chapter 1 in JupyterLab, on this machine alone and behind a token."""
    bootstrap.set_up()
    port = free_port(options.port)
    if port != options.port:
        print(f"Port {options.port} is taken, so this lab uses {port}.")
    print(f"JupyterLab starts on port {port}; Control-C, twice, stops it.", flush=True)
    return become(["-m", "jupyterlab", *LAB, *where(port), *rest])


def where(port):
    """The options of JupyterLab that differ from reader to reader."""
    words = [f"--ServerApp.root_dir={ROOT}", f"--ServerApp.port={port}"]
    return words + (["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])


def free_port(first):
    """The first port from `first` on that nobody listens on."""
    for port in range(first, min(first + PORTS, 65536)):
        if is_free(port):
            return port
    raise Trouble(
        f"No port from {first} on could be opened: close other labs, or name a port, as in "
        f"`python3 course.py lab --port {first + 1000 if first + 1000 < 65000 else 9000}`."
    )


def is_free(port):
    """Whether a server could listen on this port of this machine."""
    with socket.socket() as door:
        if os.name != "nt":  # where the same option would let two servers share a port
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def become(words):
    """Go on as the Python of .venv; Windows can't, so there we wait for it."""
    command = [str(bootstrap.PYTHON), *words]
    os.chdir(ROOT)
    if os.name == "nt":
        return subprocess.call(command, env=bootstrap.environment())
    os.execve(command[0], command, bootstrap.environment())


def call(*words, **settings):
    """Run the Python of .venv in the folder of the course, and return its exit status."""
    sys.stdout.flush()
    environment = {**bootstrap.environment(), **settings}
    return subprocess.call([str(bootstrap.PYTHON), *words], cwd=str(ROOT), env=environment)


def test(options, rest):
    """Run every test and every notebook; words after `test` go to pytest, and a path replaces them all."""
    bootstrap.set_up(["test"])
    paths = [] if any((ROOT / word.split("::")[0]).exists() for word in rest) else ["tests", *BOOKS]
    with tempfile.TemporaryDirectory() as answers:  # or the solutions would count as solved by the reader
        return call("-m", "pytest", *WORKERS, *NOTEBOOKS, *rest, *paths, SPOTLIGHT_PROGRESS=answers)


def cut(options, rest):
    """Make the exercises of the solutions; of all of them where none is named."""
    bootstrap.set_up(["class"])
    return call("-m", "attnlib.classroom.cutting", *map(os.path.abspath, options.notebooks), *rest)


def grade(options, rest):
    """Grade notebooks of exercises, or a folder of them: a table, and the mistakes with what leads on."""
    bootstrap.set_up()
    words = ["--jobs", str(options.jobs)] if options.jobs else []
    for name, path in (("--csv", options.csv), ("--exercises", options.exercises)):
        words += [name, os.path.abspath(path)] if path else []
    return call("-m", "attnlib.classroom.grading", *words, *map(os.path.abspath, options.paths), *rest)


def bench(options, rest):
    """Run the benchmarks, or the one that is named; each prints one table."""
    found = {path.stem[len("bench_") :]: path for path in sorted((ROOT / "benchmarks").glob("bench_*.py"))}
    if options.name and options.name not in found:
        raise Trouble(f"There is no benchmark {options.name!r}; there are: {', '.join(found) or 'none yet'}.")
    bootstrap.set_up(["bench"])
    chosen = [found[options.name]] if options.name else found.values()
    return max([call(str(path), *rest) for path in chosen], default=0)


def export(options, rest):
    """Make pages of the notebooks that work without a kernel; of all of them where none is named."""
    bootstrap.set_up(["pages"])
    chosen = options.notebooks or sorted((ROOT / "notebooks").glob("*.ipynb"))
    # Absolute, as the reader may stand in another folder than the course.
    return call("-m", "attnlib.pages", "--out", os.path.abspath(options.out), *map(os.path.abspath, chosen), *rest)


def doctor(options, rest):
    """Look at everything that the course needs, and say what to do about what is wrong; changes nothing."""
    if not bootstrap.venv_works():
        raise Trouble("The course is not set up yet, or its .venv is broken: run `python3 course.py lab`.")
    if not bootstrap.is_fresh(bootstrap.read_stamp(), []):
        print("note   .venv does not follow pyproject.toml (any more): the next `course.py lab` brings it up to date.")
    # As a file and with -P, so that it runs where attnlib itself can't be imported.
    return call("-P", str(ROOT / "attnlib" / "doctor.py"))


def parser():
    """What can be asked for, with its help."""
    top = argparse.ArgumentParser(
        prog="course.py", description=__doc__, allow_abbrev=False,
        epilog="The first start makes .venv beside this file, and takes minutes; later ones take a second.",
    )  # fmt: skip
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    made = {}
    for command in (lab, test, cut, grade, bench, export, doctor):
        say = command.__doc__.rstrip(".")
        made[command] = commands.add_parser(command.__name__, help=say, description=say + ".", allow_abbrev=False)
        made[command].set_defaults(run=command)
    made[lab].add_argument("--port", type=int, default=PORT, help="the port to try first (%(default)s)")
    made[lab].epilog = "Other options go to JupyterLab; --no-browser prints the address and opens nothing."
    made[test].epilog = "For example: course.py test tests/test_masks.py -k causal"
    made[grade].add_argument("paths", nargs="+", metavar="PATH", help="a notebook, or a folder with any folders in it")
    made[grade].add_argument("--csv", metavar="FILE", help="write a row for each exercise of each notebook")
    made[grade].add_argument("--jobs", metavar="N", type=int, help="notebooks at a time (one for each core)")
    made[grade].add_argument("--exercises", metavar="FOLDER", help="the notebooks as handed out (exercises)")
    made[bench].add_argument("name", nargs="?", metavar="NAME", help="one benchmark of benchmarks/bench_NAME.py")
    made[cut].add_argument("notebooks", nargs="*", metavar="SOLUTION", help="for example solutions/02_softmax.ipynb")
    made[export].add_argument("notebooks", nargs="*", metavar="NOTEBOOK", help="for example " + CHAPTER)
    made[export].add_argument("--out", metavar="FOLDER", default=ROOT / "site", help="where to put them (site)")
    return top


def main(words=None):
    """Do what was asked for, and turn trouble into one sentence and an exit status."""
    try:
        bootstrap.check_python()
        options, rest = parser().parse_known_args(words)
        if options.command is None:
            parser().print_help()
            return 2
        return options.run(options, rest)
    except Trouble as trouble:
        return complain(trouble)
    except KeyboardInterrupt:
        return complain("Stopped; the same command goes on from where it was.", 130)
    except OSError as error:
        return complain(os_sentence(error))


def os_sentence(error):
    """Say what the machine refused, where it is something that a reader can change."""
    if error.errno == errno.ENOSPC:
        return bootstrap.DISK.format(free=0, need="more")
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return bootstrap.NOT_OURS
    raise error


def complain(sentence, status=1):
    """Print one sentence where errors go."""
    sys.stdout.flush()
    print(f"\n{sentence}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
