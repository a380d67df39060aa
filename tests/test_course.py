"""Each command starts the right program, tells its exit status, and turns trouble into one sentence."""

import errno
import re
import socket
from pathlib import Path

import pytest

import bootstrap
import course
from bootstrap import Trouble

ROOT = Path(__file__).parents[1]


@pytest.fixture
def started(monkeypatch):
    """What was started, word by word; nothing is, and nothing is installed."""
    words = []
    monkeypatch.setattr(bootstrap, "set_up", lambda extras=(): words.append(["set up", *extras]))
    monkeypatch.setattr(course, "become", lambda line: words.append(line) or 0)
    monkeypatch.setattr(course.subprocess, "call", lambda line, **_: words.append(line[1:]) or 0)
    return words


@pytest.fixture
def taken():
    """A port on which somebody listens, with a free one behind it."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        yield door.getsockname()[1]


def test_lab_opens_chapter_1_on_loopback_without_news(started):
    assert course.main(["lab", "--no-browser"]) == 0
    ready, words = started
    assert ready == ["set up"]
    assert words[:2] == ["-m", "jupyterlab"]
    assert {
        "--ServerApp.ip=127.0.0.1",
        "--LabApp.default_url=/lab/tree/notebooks/01_similarity.ipynb",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        f"--ServerApp.root_dir={ROOT}",
    } <= set(words)
    assert words[-1] == "--no-browser"
    assert not any("token" in word or "password" in word for word in words)  # so that JupyterLab makes its own token


def test_jupyterlab_knows_the_options_that_it_is_started_with():
    from jupyterlab.labapp import LabApp

    lab = LabApp()
    lab.parse_command_line([word for word in course.LAB if "LabApp" in word])
    lab.update_config(lab.cli_config)
    assert lab.news_url is None
    assert lab.check_for_updates_class.__name__ == "NeverCheckForUpdate"
    assert lab.default_url == "/lab/tree/" + course.CHAPTER


@pytest.mark.parametrize(("user", "allowed"), [(0, True), (1000, False)])
def test_only_root_needs_leave_to_be_root(monkeypatch, user, allowed):
    monkeypatch.setattr(course.os, "geteuid", lambda: user, raising=False)
    assert ("--allow-root" in course.where(8888)) is allowed


def test_a_second_lab_finds_another_port_and_says_which(started, taken, capsys):
    course.main(["lab", "--port", str(taken)])
    port = int(re.search(r"--ServerApp.port=(\d+)", " ".join(started[-1])).group(1))
    assert taken < port < taken + course.PORTS
    assert f"Port {taken} is taken, so this lab uses {port}." in capsys.readouterr().out


def test_a_free_port_is_used_as_it_is(started, monkeypatch, capsys):
    monkeypatch.setattr(course, "is_free", lambda port: True)
    course.main(["lab"])
    assert "--ServerApp.port=8888" in started[-1]
    assert "taken" not in capsys.readouterr().out


@pytest.mark.parametrize(("first", "advice"), [(8888, "--port 9888"), (65530, "--port 9000")])
def test_where_no_port_is_free_the_reader_hears_how_to_name_one(started, monkeypatch, capsys, first, advice):
    monkeypatch.setattr(course, "is_free", lambda port: False)
    assert course.main(["lab", "--port", str(first)]) == 1
    assert f"No port from {first} on could be opened: close other labs" in (said := capsys.readouterr().err)
    assert advice in said


def test_a_port_on_which_somebody_listens_is_not_free(taken):
    assert not course.is_free(taken)


def test_test_runs_the_tests_and_every_notebook(started):
    assert course.main(["test"]) == 0
    ready, words = started
    assert ready == ["set up", "test"]
    assert words[:2] == ["-m", "pytest"]
    assert words[-4:] == ["tests", "notebooks", "solutions", "exercises"]
    assert {"--nbval-lax", "--nbval-current-env", "--nbval-cell-timeout=120", "loadfile"} <= set(words)


def test_test_keeps_its_answers_apart_from_the_readers(monkeypatch, started):
    kept = []
    monkeypatch.setattr(course.subprocess, "call", lambda line, env, **_: kept.append(env["SPOTLIGHT_PROGRESS"]) or 0)
    course.main(["test"])
    assert Path(kept[0]).is_absolute()
    assert not Path(kept[0]).exists()  # any more


def test_words_after_test_go_to_pytest_in_their_order(started):
    course.main(["test", "-k", "causal and not torch", "-x", "--tb", "short"])
    assert started[-1][-9:-4] == ["-k", "causal and not torch", "-x", "--tb", "short"]


@pytest.mark.parametrize("path", ["tests/test_course.py", "tests/test_course.py::test_test_tells_pytests_exit_status"])
def test_a_path_after_test_replaces_them(started, path):
    course.main(["test", path, "-x"])
    assert started[-1][-2:] == [path, "-x"]
    assert "notebooks" not in started[-1]


def test_test_tells_pytests_exit_status(started, monkeypatch):
    monkeypatch.setattr(course.subprocess, "call", lambda line, **_: 3)
    assert course.main(["test"]) == 3


def test_grade_hands_paths_over_as_the_caller_sees_them(started, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert course.main(["grade", "class", "--csv", "marks.csv", "--exercises", "ours", "--jobs", "3"]) == 0
    places = [str(tmp_path / name) for name in ("marks.csv", "ours", "class")]
    grading = [
        "-m",
        "attnlib.classroom.grading",
        "--jobs",
        "3",
        "--csv",
        places[0],
        "--exercises",
        places[1],
        places[2],
    ]
    assert started == [["set up"], grading]


def test_cut_makes_every_exercise_or_the_ones_that_are_named(started, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert course.main(["cut"]) == 0
    assert started == [["set up", "class"], ["-m", "attnlib.classroom.cutting"]]
    course.main(["cut", "02_softmax.ipynb"])
    assert started[-1] == ["-m", "attnlib.classroom.cutting", str(tmp_path / "02_softmax.ipynb")]


def test_bench_runs_each_file_and_keeps_the_worst_status(started, tmp_path, monkeypatch):
    monkeypatch.setattr(course, "ROOT", tmp_path)
    (tmp_path / "benchmarks").mkdir()
    for name in ("drag", "attend"):
        (tmp_path / "benchmarks" / f"bench_{name}.py").write_text("")
    statuses = {"bench_drag.py": 0, "bench_attend.py": 2}
    monkeypatch.setattr(course.subprocess, "call", lambda line, **_: statuses.pop(Path(line[1]).name))
    assert course.main(["bench"]) == 2
    assert statuses == {}
    assert course.main(["bench", "explore"]) == 1


def test_an_unknown_benchmark_is_answered_with_the_known_ones(started, capsys):
    assert course.main(["bench", "speed"]) == 1
    assert "There is no benchmark 'speed'; there are: attend" in capsys.readouterr().err
    assert started == []


def test_export_makes_pages_of_the_notebooks_that_are_named(started, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    course.main(["export", "--out", "pages", "02_softmax.ipynb"])
    out, notebook = str(tmp_path / "pages"), str(tmp_path / "02_softmax.ipynb")
    assert started[-1] == ["-m", "attnlib.pages", "--out", out, notebook]


def test_export_makes_pages_of_every_notebook_where_none_is_named(started, tmp_path, monkeypatch):
    monkeypatch.setattr(course, "ROOT", tmp_path)
    (tmp_path / "notebooks").mkdir()
    chapters = [tmp_path / "notebooks" / name for name in ("01_similarity.ipynb", "02_softmax.ipynb")]
    for chapter in chapters:
        chapter.write_text("")
    course.main(["export"])
    assert started[-1] == ["-m", "attnlib.pages", "--out", str(tmp_path / "site"), *map(str, chapters)]


def test_doctor_without_a_venv_says_how_to_make_one(started, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap, "venv_works", lambda: False)
    assert course.main(["doctor"]) == 1
    assert "not set up yet, or its .venv is broken: run `python3 course.py lab`" in capsys.readouterr().err
    assert started == []


@pytest.mark.parametrize("fresh", [True, False])
def test_doctor_looks_with_the_python_of_venv_and_changes_nothing(started, monkeypatch, capsys, fresh):
    monkeypatch.setattr(bootstrap, "venv_works", lambda: True)
    monkeypatch.setattr(bootstrap, "is_fresh", lambda stamp, extras: fresh)
    course.main(["doctor"])
    assert started == [["-P", str(ROOT / "attnlib" / "doctor.py")]]
    assert ("the next `course.py lab` brings it up to date" in capsys.readouterr().out) is not fresh


@pytest.mark.parametrize(
    ("raised", "sentence", "status"),
    [
        (Trouble("Do this."), "Do this.", 1),
        (KeyboardInterrupt(), "Stopped; the same command goes on from where it was.", 130),
        (OSError(errno.ENOSPC, "No space left on device"), "The disk is full", 1),
        (PermissionError(errno.EACCES, "Permission denied"), "copy it to a folder of your own", 1),
    ],
)
def test_trouble_is_one_sentence_and_an_exit_status(monkeypatch, capsys, raised, sentence, status):
    def fail(extras=()):
        raise raised

    monkeypatch.setattr(bootstrap, "set_up", fail)
    assert course.main(["test"]) == status
    said = capsys.readouterr().err
    assert sentence in said
    assert "Traceback" not in said


def test_an_error_of_ours_is_not_hidden(monkeypatch):
    def fail(extras=()):
        raise FileNotFoundError(errno.ENOENT, "a file of ours is missing")

    monkeypatch.setattr(bootstrap, "set_up", fail)
    with pytest.raises(FileNotFoundError):
        course.main(["test"])


def test_a_wrong_python_is_told_before_anything_else(monkeypatch, capsys):
    monkeypatch.setattr(bootstrap.check_python, "__defaults__", ((3, 8), "linux", "x86_64", 64, None))
    assert course.main(["lab"]) == 1
    assert "needs Python 3.11 to 3.14, and this is 3.8" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["lab", "test", "cut", "grade", "bench", "export", "doctor"])
def test_every_command_has_a_help(command, capsys):
    with pytest.raises(SystemExit, match="0"):
        course.main([command, "--help"])
    assert getattr(course, command).__doc__.split()[0] in capsys.readouterr().out


def test_without_a_command_the_help_is_shown(capsys):
    assert course.main([]) == 2
    assert "Open chapter 1 in JupyterLab" in capsys.readouterr().out
