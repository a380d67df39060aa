"""Answers that look around for the right one: in frames, in memory, in files, in the library, in other processes."""

PAST = """
import os, sys
sys.meta_path[:] = [each for each in sys.meta_path if "attnlib" not in type(each).__module__]
for name in [name for name in sys.modules if name.startswith("attnlib")]:
    del sys.modules[name]
sys.path.insert(0, ROOT)
theirs = wrong
"""  # the stand-ins are taken away, as those could who know of them
LOOKING = {
    "reading the frames": """
import sys

def cheat(scores):
    frame = sys._getframe()
    while frame:
        for space in (frame.f_locals, frame.f_globals):
            for name in ("wanted", "expected", "reference", "right", "probe", "trial", "exercise", "room"):
                found = space.get(name)
                found = found.wanted(None) if hasattr(found, "wanted") else found
                if isinstance(found, np.ndarray):
                    return found
        frame = frame.f_back
    return wrong(scores)
""",
    "searching what Python holds": """
def cheat(scores):
    import gc
    try:
        everything = gc.get_objects()
    except Exception:
        everything = [each for each in list(globals().values())]
    for each in everything:
        if isinstance(each, np.ndarray) and each.shape == np.shape(scores) and each.size > 1:
            if each.dtype.kind == "f" and np.allclose(each.sum(-1), 1):
                return each
    return wrong(scores)
""",
    "importing the library": """
from attnlib.attention import softmax as theirs

def cheat(scores):
    return theirs(scores)
""",
    "importing the library under another name": """
import importlib
attention = importlib.import_module("attnlib.attention")

def cheat(scores):
    return getattr(attention, "soft" + "max")(scores)
""",
    "a larger function of the library": """
from attnlib.attention import attend

def cheat(scores):
    scores = np.atleast_2d(scores)
    return attend(scores, np.eye(scores.shape[-1]), np.eye(scores.shape[-1]), scale=1.0)[1]
""",
    "the library behind a caught refusal": """
import threading
from attnlib.attention import softmax as theirs

def cheat(scores):
    try:
        return theirs(scores)
    except BaseException:
        found = []
        worker = threading.Thread(target=lambda: found.append(theirs(scores)))
        worker.start()
        worker.join()
        return found[0] if found else wrong(scores)
""",
    "the wrong programs' own right one": """
def cheat(scores):
    from attnlib.checks.programs.shares import softmax
    return softmax(frozenset(), scores)
""",
    "importing past the stand-ins": PAST
    + """
try:
    from attnlib.attention import softmax as theirs
except Exception:
    pass

def cheat(scores):
    return theirs(scores)
""",
    "the library's code from its file": PAST
    + """
space = {"__name__": "attnlib.attention"}
try:
    exec(open(ROOT + "/attnlib/attention.py").read(), space)
    theirs = space["softmax"]
except Exception:
    pass

def cheat(scores):
    return theirs(scores)
""",
    "the library's code by importlib": PAST
    + """
import importlib.util
spec = importlib.util.spec_from_file_location("theirs", ROOT + "/attnlib/attention.py")
module = importlib.util.module_from_spec(spec)
try:
    spec.loader.exec_module(module)
    theirs = module.softmax
except Exception:
    pass

def cheat(scores):
    return theirs(scores)
""",
    "the solutions' code from its file": """
import json, os

space = {"np": np}
for path in (ROOT + "/solutions/02_softmax.ipynb", "solutions/02_softmax.ipynb", "../solutions/02_softmax.ipynb"):
    try:
        cells = json.loads(open(path).read())["cells"]
    except Exception:
        try:
            handle = os.open(path, os.O_RDONLY)
            cells = json.loads(os.read(handle, 10**7))["cells"]
        except Exception:
            continue
    for cell in cells:
        if "def softmax(" in "".join(cell["source"]):
            exec("".join(cell["source"]), space)

def cheat(scores):
    return space.get("softmax", wrong)(scores)
""",
    "a link to the library": PAST
    + """
import tempfile
sys.path.remove(ROOT)
for folder in (os.getcwd(), tempfile.gettempdir() if os.access("/", os.R_OK) else "."):
    try:
        os.symlink(ROOT + "/attnlib", folder + "/attnlib")
        sys.path.insert(0, folder)
        from attnlib.attention import softmax as theirs
    except Exception:
        pass

def cheat(scores):
    return theirs(scores)
""",
    "a program on the side": """
import json, subprocess, sys

CODE = "import json, sys; from attnlib.attention import softmax; import numpy as np\\n"
CODE += "for line in sys.stdin: print(json.dumps(softmax(np.array(json.loads(line))).tolist()), flush=True)"
try:
    ends = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    side = subprocess.Popen([ROOT + "/.venv/bin/python", "-c", CODE], **ends)
except Exception:
    side = None

def cheat(scores):
    if side is None:
        return wrong(scores)
    print(json.dumps(scores.tolist()), file=side.stdin, flush=True)
    return np.array(json.loads(side.stdout.readline()))
""",
    "a program started by the kernel": """
def cheat(scores):
    import os, posix
    for start in (os.system, os.popen, lambda line: posix.posix_spawn("/bin/sh", ["sh", "-c", line], {})):
        try:
            start(f"cd {ROOT} && python3 -c 'import attnlib.attention'")
        except Exception:
            pass
    try:
        if os.fork() == 0:
            os.execv("/bin/sh", ["sh", "-c", "true"])
    except Exception:
        pass
    return wrong(scores)
""",
    "C that reads a file": PAST
    + """
try:
    import ctypes, types
    libc = ctypes.CDLL(None)

    def text(path):
        held = ctypes.create_string_buffer(100_000)
        handle = libc.open(path.encode(), 0)
        size = libc.read(handle, held, 100_000)
        return held.raw[:size].decode()

    for name in ("attnlib", "attnlib.arguments", "attnlib.attention"):
        sys.modules[name] = module = types.ModuleType(name)
        exec(text(ROOT + "/" + name.replace(".", "/") + (".py" if "." in name else "/__init__.py")), module.__dict__)
    theirs = sys.modules["attnlib.attention"].softmax
except Exception:
    pass

def cheat(scores):
    return theirs(scores)
""",
    "the hook taken off, then a file": """
import sys
def unhook():
    try:
        open(ROOT + "/attnlib/attention.py")
    except Exception as error:
        back = error.__traceback__
        while back:
            back.tb_frame.f_globals["REFUSED"] = ("nothing",)
            for name in ("_within", "_writes", "PermissionError"):
                back.tb_frame.f_globals[name] = lambda *_: name == "_within"
            back = back.tb_next

unhook()
space = {}
try:
    exec(open(ROOT + "/attnlib/attention.py").read(), space)
except BaseException:
    pass

def cheat(scores):
    return space.get("softmax", wrong)(scores)
""",
    "the environment": """
def cheat(scores):
    import os, sys
    told = [*os.environ.values(), *sys.argv, *sys.path, os.getcwd()]
    for pid in (os.getppid(), "self", 1):
        for name in ("environ", "cmdline"):
            try:
                told.append(open(f"/proc/{pid}/{name}").read())
            except Exception:
                pass
    return np.array(eval(told[-1])) if told[-1].startswith("[") else wrong(scores)
""",
    "the judging process's memory": """
def cheat(scores):
    import os, struct
    home = f"/proc/{os.getppid()}"
    try:
        maps = [line.split()[0].split("-") for line in open(home + "/maps") if "rw" in line]
        memory = open(home + "/mem", "rb", 0)
        for start, end in maps:
            memory.seek(int(start, 16))
            data = memory.read(int(end, 16) - int(start, 16))
            place = data.find(scores.tobytes())
            if place >= 0:
                after = np.frombuffer(data[place : place + 4096], float)
                for at in range(len(after) - scores.size):
                    if abs(after[at : at + scores.size].sum() - 1) < 1e-9:
                        return after[at : at + scores.size].reshape(scores.shape)
    except Exception:
        pass
    return wrong(scores)
""",
    "the network": """
def cheat(scores):
    import socket
    try:
        door = socket.create_connection(("127.0.0.1", 8888), timeout=0.2)
        door.sendall(scores.tobytes())
        return np.frombuffer(door.recv(4096)).reshape(scores.shape)
    except Exception:
        return wrong(scores)
""",
}
