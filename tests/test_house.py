"""The house keeps its plan: who may import whom, how long things are, what is said and what is never said."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LIBRARY = ROOT / "attnlib"
MODULES = sorted(LIBRARY.rglob("*.py"))
SCRIPTS = sorted([*LIBRARY.rglob("*.js"), *LIBRARY.rglob("*.css")])

MATHS = ["arguments", "attention", "masks", "positions", "heads", "local", "streaming", "costs"]
ROOMS = {  # a room, and the rooms it may import from besides itself
    "maths": set(),
    "layers": {"maths"},
    "training": {"maths", "layers", "progress"},
    "tasks": set(),
    "pictures": set(),
    "widgets": {"maths", "pictures", "tasks", "questions", "progress"},
    "questions": set(),
    "progress": set(),
    "pages": set(),
    "doctor": set(),
    "checks": {"maths", "pictures", "widgets", "progress"},
    "classroom": {"checks", "widgets"},
}
MATHS_MAY_USE = {"array_api_compat", "numpy"}
NETWORK = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "urllib", "urllib3", "websockets"}
MAY_LISTEN = {"doctor"}  # it asks whether a port is free


def named(path):
    return path.relative_to(ROOT).as_posix()


def each(paths):
    return pytest.mark.parametrize("path", paths, ids=named)


def tree(path):
    return ast.parse(path.read_text("utf-8"))


def room(module):
    """The room of a module such as attnlib.widgets.base; the package's own front door has none."""
    first = module.split(".")[1] if "." in module else None
    return "maths" if first in MATHS else first


def imports(path):
    """Every module that a file imports, by full name; `from attnlib import masks` counts as attnlib.masks."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1]] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"attnlib.{alias.name}" for alias in node.names) if module == "attnlib" else [module]


def functions(path):
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def lines(function):
    """Lines of a function, its docstring apart and its blank lines too: what there is to follow."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return len({line for node in body for line in range(node.lineno, node.end_lineno + 1)}) + 1


@each(MODULES)
def test_who_may_import_whom(path):
    home = room(".".join(path.relative_to(ROOT).with_suffix("").parts))
    if path == LIBRARY / "__init__.py":
        assert not [name for name in imports(path) if name.startswith("attnlib")], "the front door imports nothing"
        return
    assert home in ROOMS, f"{named(path)} belongs to no room: give it one in ROOMS"
    for name in imports(path):
        if name.startswith("attnlib."):
            assert room(name) in ROOMS[home] | {home}, f"{home} may not import {name}"


@each([path for path in MODULES if path.stem in MATHS])
def test_the_maths_uses_the_array_api_and_no_library_of_its_own(path):
    used = {name.split(".")[0] for name in imports(path)}
    assert used <= MATHS_MAY_USE | set(sys.stdlib_module_names) | {"attnlib"}


def test_the_maths_waits_for_no_torch():
    """A chapter on NumPy shouldn't wait for torch to load."""
    modules = ", ".join(f"attnlib.{name}" for name in MATHS if (LIBRARY / f"{name}.py").exists())
    code = f"import sys, {modules}; sys.exit('torch' in sys.modules or 'plotly' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@each(MODULES)
def test_nothing_asks_the_network(path):
    used = {name.split(".")[0] for name in imports(path)} & NETWORK
    assert not used or path.stem in MAY_LISTEN


@each([*MODULES, ROOT / "course.py", ROOT / "bootstrap.py"])
def test_files_and_functions_are_short(path):
    assert len(path.read_text("utf-8").splitlines()) <= 250
    for function in functions(path):
        length = function.end_lineno - function.lineno + 1
        assert length <= 25, f"{function.name} has {length} lines"


def test_the_middle_function_has_six_lines():
    assert statistics.median(lines(function) for path in MODULES for function in functions(path)) <= 6


@each(MODULES)
def test_everything_public_says_what_it_is(path):
    module = tree(path)
    assert ast.get_docstring(module) or not module.body, "the module has no docstring"
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"


@each([path for path in MODULES if room(f"attnlib.{path.relative_to(LIBRARY).with_suffix('').parts[0]}") == "maths"])
def test_the_maths_prints_nothing(path):
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    assert "print" not in [call.id for call in calls if isinstance(call, ast.Name)]


MACHINE = re.compile(r"(?<![\w.:/~-])(/(?:home|root|Users|work|mnt|media|tmp)/\w|[A-Z]:\\\\?Users\\)")
TEXTS = {".py", ".js", ".css", ".toml", ".md", ".ipynb", ".yml", ".yaml", ".json", ".html", ".svg", ".cfg", ""}
PLACES = ["attnlib", "tests", "notebooks", "solutions", "exercises", "benchmarks", "docs", ".ci", ".github"]


def texts():
    """Every text of ours: the files at the top, and those in our own folders."""
    found = [path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"]
    for place in PLACES:
        found += [path for path in (ROOT / place).rglob("*") if path.is_file() and "checkpoint" not in path.as_posix()]
    return [path for path in found if path.suffix in TEXTS]


def test_no_file_knows_a_machine():
    known = {named(path): MACHINE.findall(path.read_text("utf-8")) for path in texts()}
    assert len(known) > 20, "this test should see the files"
    assert not {name: found for name, found in known.items() if found}


@pytest.mark.parametrize("words", ["|home|ada", "open('|Users|ada')", "C:\\_Users\\ada", "see |root|x"])
def test_a_path_of_a_machine_would_be_found(words):
    """Written with | and _ here, so as not to be found itself."""
    assert MACHINE.search(words.replace("_", "").replace("|", "/"))


REQUESTS = re.compile(
    r"\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\bimport\s*\(\s*['\"`]|@import|^\s*import\s"
    r"|https?://(?!www\.w3\.org/)|url\(\s*['\"]?(?!data:|#|['\"])|src\s*=\s*['\"]//",
    re.MULTILINE,
)


@each(SCRIPTS)
def test_nothing_drawn_asks_for_a_file(path):
    """What a widget needs is in the widget: no request, to this machine or any other."""
    assert REQUESTS.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("code", ['fetch("x")', "https://cdn.example/x.js", "url(x.woff)", 'import x from "x";'])
def test_a_request_would_be_found(code):
    assert REQUESTS.search(code)


LONG = 12  # signs in a row that tell a message from all others


def raised(path):
    """The text of every message that a file raises, by its place: the parts that are the same each time, in order."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args:
            message = node.exc.args[0]
            parts = message.values if isinstance(message, ast.JoinedStr) else ast.walk(message)
            parts = [part.value for part in parts if isinstance(part, ast.Constant)]
            yield f"{named(path)}:{node.lineno}", tuple(part for part in parts if isinstance(part, str))


def runs(parts):
    """Every run of twelve signs in these parts."""
    return {part[start : start + LONG] for part in parts for start in range(len(part) - LONG + 1)}


MESSAGES = {place: parts for path in MODULES for place, parts in raised(path) if runs(parts)}


@pytest.fixture(scope="module")
def quotes():
    """Every string in the tests, as it stands and as the pattern it may be."""
    texts = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    nodes = [node.value for path in texts for node in ast.walk(tree(path)) if isinstance(node, ast.Constant)]
    strings = "\n".join(node for node in nodes if isinstance(node, str))
    return strings + re.sub(r"\\(.)", r"\1", strings)


@pytest.mark.parametrize("place", MESSAGES)
def test_each_message_is_quoted_in_a_test(place, quotes):
    """A test that quotes a message fails when it doesn't come; this finds the message that no test asks for."""
    parts = MESSAGES[place]
    others = set().union(*(runs(other) for other in MESSAGES.values() if other != parts))
    whole = re.search(".*".join(map(re.escape, parts)), quotes)
    assert whole or any(run in quotes for run in runs(parts) - others), f"no test quotes {' … '.join(parts)}"
