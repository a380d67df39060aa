"""What goes between the judging and the answering process: numbers alone, and no more of them than there should be."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from attnlib.checks import EXERCISES
from attnlib.checks.judging import judge
from attnlib.checks.slips import Slips
from attnlib.classroom import jail, kernel, wire
from attnlib.classroom.answers import Answer
from attnlib.classroom.asking import Answering, Lost
from attnlib.classroom.serving import Serving
from attnlib.classroom.wire import Malformed, Other, pack, unpack
from tests.beside import graded
from tests.matrix import program
from tests.test_checks_right import RIGHT

ROOT = Path(__file__).parents[1]
F8 = {"kind": "<f8", "shape": [1], "bytes": "AAAAAAAA8D8="}


def there_and_back(value):
    return unpack(wire.load(wire.dump(pack(value))) if isinstance(pack(value), dict) else pack(value))


@pytest.mark.parametrize(
    "value",
    [None, 3, 0.5, True, 1j, "many", [1, 2.5], [[1, 2], [3]], (1, [2, None]), [], (), np.float32(2), np.int64(7)],
    ids=repr,
)
def test_plain_things_come_back_as_they_went(value):
    came = there_and_back(value)
    assert came == value
    assert type(came) is type(value)


@pytest.mark.parametrize("dtype", ["?", "i1", "u8", "f2", "f4", "f8", "c16", ">f8"])
@pytest.mark.parametrize("shape", [(), (3,), (2, 0), (2, 3, 4)])
def test_arrays_come_back_as_they_went(dtype, shape):
    array = np.arange(np.prod(shape, dtype=int)).reshape(shape).astype(dtype)
    came = there_and_back(array.T)
    assert came.dtype == array.dtype.newbyteorder("=")
    assert np.array_equal(came, array.T)


def test_tensors_and_long_lists_become_arrays_and_lists():
    import torch

    assert np.array_equal(there_and_back(torch.ones(2, dtype=torch.bfloat16, requires_grad=True)), [1, 1])
    assert there_and_back(list(range(100))) == list(range(100))
    assert there_and_back(tuple(range(100))) == tuple(range(100))


@pytest.mark.parametrize(
    "value", [{}, object(), np.array(["a"]), list("abcdefghij"), Other("x")], ids=lambda value: type(value).__name__
)
def test_of_anything_else_its_name_is_left(value):
    came = there_and_back(value)
    assert isinstance(came, Other)
    assert repr(came) == repr(value)[:200]


def test_a_longer_float_is_shortened():
    assert there_and_back(np.longdouble([0.5])).dtype == float


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"no json", "a message should be a line of JSON"),
        (b"[" * 100_000, "a message should be a line of JSON"),
        (b"[1]", "a message should be a dictionary."),
    ],
)
def test_a_line_that_is_no_message_is_refused(line, said):
    with pytest.raises(Malformed, match=said):
        wire.load(line)


@pytest.mark.parametrize(
    ("packed", "said"),
    [
        (3, "a value should be a dictionary, and not too deep"),
        ({"list": [{"list": [{"list": [{"list": [{"list": [{"list": [3]}]}]}]}]}]}, "and not too deep"),
        ({}, "a value should be an array, a text, a list or a tuple"),
        ({"text": 3}, "a text should be a text"),
        ({"single": F8}, "a single number should have no axes"),
        ({"list": "abc"}, "a list should hold a few values"),
        ({"list": [None] * 9}, "a list should hold a few values"),
        (F8 | {"kind": "|O"}, "an array should be of real or complex numbers"),
        (F8 | {"kind": ["<f8"]}, "an array should be of real or complex numbers"),
        (F8 | {"bytes": "?"}, "an array's bytes should be in base64"),
        (F8 | {"shape": [2]}, "an array's bytes should be as many as its shape says"),
        (F8 | {"shape": [1 << 40]}, "an array's bytes should be as many as its shape says"),
        (F8 | {"shape": [0, 1 << 20, 1 << 20], "bytes": ""}, "an array's bytes should be as many as its shape says"),
        (F8 | {"shape": [-1, -1]}, "an array's bytes should be as many as its shape says"),
        (F8 | {"shape": [True]}, "an array's bytes should be as many as its shape says"),
    ],
)
def test_what_is_not_as_we_pack_it_is_refused(packed, said):
    with pytest.raises(Malformed, match=said):
        unpack(packed)


def asking(function, *arguments, exercise="sharpen", **named):
    serving = Serving(EXERCISES[exercise] if exercise else None)
    what = {"program": serving.lend(function)} if callable(function) else {"ours": function}
    message = {
        "serve": what,
        "arguments": [*map(pack, arguments)],
        "named": {name: pack(each) for name, each in named.items()},
    }
    return sent(serving.serve(sent(message)))


def sent(message):
    return wire.load(wire.dump(message))


def test_a_function_that_was_lent_runs_here():
    assert np.array_equal(unpack(asking(lambda scores: 2 * scores, np.ones(3))["value"]), [2, 2, 2])


def test_an_exception_goes_over_in_words():
    assert asking(lambda: 1 / 0)["raised"] == ["ZeroDivisionError", "division by zero"]


def test_the_library_serves_what_earlier_exercises_build_and_nothing_later():
    scores = np.array([[1.0, 2.0]])
    assert "value" in asking("attention.softmax", scores, exercise="sharpen")
    assert "value" in asking("attention.softmax", scores, exercise="attend")
    assert "value" in asking("attention.attend", scores, scores, scores, exercise=None)
    for name in ("softmax", "dot_scores"):
        assert asking("attention.softmax", scores, exercise=name)["raised"][0] == "PermissionError"
    said = asking("attention.softmax", scores, exercise="masked_softmax", mask=np.ones((1, 2), bool))["raised"]
    assert "does this exercise or a later one" in said[1]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("attention._normalise", "attnlib has nothing of the name '_normalise'"),
        ("arguments.check", "attnlib has nothing of the name 'check'"),
        ("checks.judging.judge", "attnlib has nothing of the name"),
        ("attention.array_namespace", "'array_namespace' is no function of attnlib's"),
        ("attention.nothing", "has no attribute 'nothing'"),
        (3, "attnlib has nothing of the name"),
    ],
)
def test_nothing_but_the_functions_of_the_maths_is_served(name, said):
    kind, words = asking(name, np.ones(3))["raised"]
    assert kind == "AttributeError"
    assert said in words


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([np.zeros(10_001)], "too many"),
        ([np.zeros((1,) * 6)], "too many"),
        ([[0.0] * 10_001], "too many"),
        ([1000], "too many"),
        ([{}], "functions of attnlib's take arrays and numbers"),
    ],
)
def test_what_would_be_too_much_to_run_is_refused(arguments, said):
    assert said in asking(lambda *_: None, *arguments)["raised"][1]


def test_a_function_that_runs_too_long_or_gives_too_much_is_refused(monkeypatch):
    from attnlib.classroom import serving

    monkeypatch.setattr(serving, "SECONDS", 0.1)

    def endless(_):
        while True:
            pass

    assert asking(endless, 1)["raised"][0] == "MemoryError"
    assert asking(lambda _: np.zeros(10**6), 1)["raised"][0] == "MemoryError"


def test_a_function_is_lent_for_one_call():
    serving = Serving(EXERCISES["softmax_test"])
    message = sent({"serve": {"program": serving.lend(abs)}, "arguments": [pack(3)], "named": {}})
    assert "value" in serving.serve(message)
    serving.forget()
    assert (
        "a function can be called only while the test runs that it was handed to" in serving.serve(message)["raised"][1]
    )


def test_there_is_an_end_to_being_served():
    serving = Serving()
    serving.calls = 10_000
    message = sent({"serve": {"ours": "attention.softmax"}, "arguments": [pack(np.ones(3))], "named": {}})
    assert serving.serve(message)["raised"][1] == "no more calls where notebooks are graded"


@pytest.mark.parametrize("message", [{}, {"arguments": 3, "named": {}}, {"arguments": [None] * 9, "named": {}}])
def test_a_request_that_makes_no_sense_is_refused(message):
    with pytest.raises(Malformed, match=r"arguments should be a short list and a dictionary\."):
        Serving().serve(message | {"serve": {"ours": "attention.softmax"}})


def test_an_answer_of_another_process_is_not_called_here():
    with pytest.raises(TypeError, match="this answer lives in another process: ask its attempt"):
        Answer(None, "softmax", Quiet(), {}, 1)(np.ones(3))


class Quiet:
    """An answering process that nobody needs."""

    def within(self, seconds):
        pass


@pytest.fixture
def answering():
    process = Answering(20)
    yield process
    process.end()


@pytest.fixture
def defined(answering):
    """Runs a cell there, and returns what became of it."""

    def run(source):
        answering.within(20)
        cell, *_ = [each for each in _until_done(answering, source) if "cell" in each]
        return cell["trouble"]

    return run


def _until_done(answering, source):
    for reply in answering.listen({"do": "run", "cells": [(1, source)]}, Serving()):
        yield reply
        if reply.get("done"):
            return


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (f"open({str(ROOT / 'course.py')!r})", "no files are read or written"),
        ("open('note.txt', 'w')", "no files are read or written"),
        ("import socket; socket.socket()", "there is no socket"),
        ("import subprocess; subprocess.run(['true'])", "there is no subprocess"),
    ],
)
def test_what_is_refused_is_refused_in_words(defined, source, said):
    trouble = defined(source)
    assert trouble["type"] == "PermissionError"
    assert f"Where notebooks are graded, {said}" in trouble["message"]


def test_only_the_thread_that_was_called_is_served(defined):
    source = "import threading; from attnlib.attention import softmax; found = []\n"
    source += "def ask():\n    try:\n        softmax([1.0])\n"
    source += "    except RuntimeError as error:\n        found.append(str(error))\n"
    source += "thread = threading.Thread(target=ask); thread.start(); thread.join()\n"
    trouble = defined(source + "raise ValueError(found[0])")
    assert trouble["message"] == "Only the thread that was called may call this function."


def test_what_a_notebook_imports_of_ours_is_inert_and_breaks_nothing(defined):
    source = (
        "import numpy as np\nfrom attnlib import attention, widgets\nfrom attnlib.checks import check, progress_page\n"
    )
    source += "assert check('softmax', 3).state == 'correct'\nwidgets.explore(x=1).y[2] + 3\nprogress_page()\n"
    source += "import attnlib.attention as ours\nassert ours is attention\n"
    source += "assert abs(attention.softmax(np.ones(2))[0] - 0.5) < 1e-9\ndisplay(3)\n"
    assert defined(source) is None


def test_a_process_that_is_late_is_ended(answering):
    answering.within(0.2)
    with pytest.raises(Lost, match="time-out"):
        list(_until_done(answering, "import time; time.sleep(60)"))
    with pytest.raises(Lost, match="time-out"):
        answering.ask({"do": "forget"})


def test_a_process_that_asks_when_nothing_is_served_is_ended(answering):
    with pytest.raises(Lost, match="garbled"):
        answering.ask({"do": "run", "cells": [(1, "")]}) and answering.ask({"do": "forget"})


OUT = """
import os, sys
sys.path.insert(0, {root!r})
from attnlib.classroom import jail, kernel
import _socket
missing = kernel.shut(jail.readable(), jail.homes())
def refused(work):
    try:
        work()
    except OSError as error:
        return True
works = [
    lambda: open({root!r} + "/course.py"), lambda: open("/etc/passwd"), lambda: os.listdir({root!r}), os.fork,
    lambda: os.kill(os.getppid(), 0), lambda: os.execv("/bin/true", ["true"]), _socket.socket,
    lambda: os.chmod({root!r}, 0o755), lambda: open("here.txt", "w"), lambda: os.setpriority(0, os.getppid(), 5),
    lambda: __import__("resource").prlimit(os.getppid(), 0), lambda: __import__("fcntl").fcntl(0, 8, os.getppid()),
]
print(missing, [refused(work) for work in works])
import threading
threading.Thread(target=print, args=["threads run"]).start()
"""


@pytest.mark.skipif(not kernel.knows(), reason="only Linux has these walls")
def test_the_kernel_refuses_what_leads_out(tmp_path):
    code = OUT.format(root=str(ROOT))
    said = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == [f"[] {[True] * 12}", "threads run"]


def test_where_there_are_no_such_walls_it_is_said(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert kernel.shut([], []) == ["no walls of the kernel's (those are Linux's, on x86_64 and aarch64)"]
    monkeypatch.setattr(jail, "resource", None)
    assert jail._limits() == ["no limits of memory and processes (not a POSIX system)"]


def test_our_own_package_is_not_among_what_may_be_read():
    assert not [path for path in jail.readable() if ROOT.as_posix() == path or path.startswith(str(ROOT / "attnlib"))]


@pytest.mark.parametrize("name", RIGHT)
def test_whatever_way_it_is_written_a_right_answer_is_right_over_the_wire_too(name):
    for style, answer in RIGHT[name].items():
        assert graded(EXERCISES[name], answer).correct, style


@pytest.mark.parametrize("name", RIGHT)
def test_a_mistake_is_recognised_over_the_wire_as_in_the_notebook(name):
    exercise = EXERCISES[name]
    for mistake in list(exercise.mistakes)[:3]:
        verdicts = [judged(exercise, program(exercise, Slips([mistake])), seed=5) for judged in (judge_here, graded)]
        assert verdicts[0].mistakes == verdicts[1].mistakes == (mistake,)
        assert verdicts[0].message == verdicts[1].message


def judge_here(exercise, answer, seed):
    return judge(exercise, answer, seed=seed, ours=False)


def test_a_test_is_judged_over_the_wire_as_in_the_notebook():
    def catches(candidate):
        scores = np.array([[1.0, 2.0, 900.0], [0.0, -3.0, 2.0]])
        return np.allclose(np.asarray(candidate(scores)).sum(-1), 1)

    verdicts = [judged(EXERCISES["softmax_test"], catches, seed=5) for judged in (judge_here, graded)]
    assert verdicts[0].mistake == verdicts[1].mistake
    assert verdicts[0].message == verdicts[1].message
