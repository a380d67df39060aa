"""The set-up does what is missing, nothing twice, and says in one sentence what stands in its way."""

import ast
import json
import os
import sys
from pathlib import Path

import pytest

import bootstrap
from bootstrap import Trouble

ROOT = Path(__file__).parents[1]
TORCH, COURSE = "Install torch==2.13.0", "Install JupyterLab and the course"


# Which Python


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 15), (4, 0)])
def test_a_python_without_torch_wheels_hears_which_one_to_install(version):
    with pytest.raises(Trouble, match=r"needs Python 3\.11 to 3\.14, and this is {}\.{}: install one".format(*version)):
        bootstrap.check_python(version, "linux", "x86_64", 64)


def test_the_sentence_names_the_command_of_the_system():
    assert "`python3.13 course.py lab`" in bootstrap.python_sentence((3, 8), "darwin")
    assert "`py -3.13 course.py lab`" in bootstrap.python_sentence((3, 8), "win32")


@pytest.mark.parametrize(
    ("system", "machine", "bits", "macos", "sentence"),
    [
        ("darwin", "x86_64", 64, "15.1", "not made for Macs with an Intel chip: read the course on Binder"),
        ("darwin", "arm64", 64, "13.6", "wants macOS 14 or later: update macOS"),
        ("win32", "arm64", 64, None, r"install the 64-bit \(x86-64\) one from python.org"),
        ("win32", "win32", 32, None, r"install the 64-bit \(x86-64\) one from python.org"),
    ],
)
def test_a_machine_without_torch_wheels_hears_what_to_do(system, machine, bits, macos, sentence):
    with pytest.raises(Trouble, match=sentence):
        bootstrap.check_python((3, 13), system, machine, bits, macos)


@pytest.mark.parametrize(
    ("system", "machine", "macos"),
    [
        ("linux", "x86_64", None),
        ("linux", "aarch64", None),
        ("win32", "amd64", None),
        ("darwin", "arm64", "14.0"),
        ("darwin", "arm64", "26.1"),
    ],
)
@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_a_machine_with_torch_wheels_goes_on(minor, system, machine, macos):
    assert bootstrap.check_python((3, minor), system, machine, 64, macos) is None


@pytest.mark.parametrize("name", ["course.py", "bootstrap.py"])
def test_an_old_python_can_read_the_sentence_and_nothing_must_be_installed(name):
    tree = ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 6))
    asked = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    asked |= {node.module for node in tree.body if isinstance(node, ast.ImportFrom)}
    assert {"sys", "subprocess"} < asked <= sys.stdlib_module_names | {"bootstrap"}


# What is done, and what is not done twice


def test_the_first_start_makes_venv_then_torch_alone_then_the_course(house, capsys):
    first, torch, course = house.set_up("test")
    assert first == "venv"
    assert torch.startswith("--no-deps --retries 0 --timeout 10 torch==2.13.0 --index-url https://download.pytorch.org")
    assert course == "--editable .[test]"
    said = capsys.readouterr().out
    assert f"[2/3] {TORCH} ... 0 s\n[3/3] {COURSE} ... 0 s\n" in said


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_elsewhere_pypis_own_torch_is_the_small_one(house, monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    assert house.set_up()[1] == "--no-deps torch==2.13.0"


def test_the_second_start_starts_nothing(house, monkeypatch):
    house.set_up("test")
    monkeypatch.setattr(bootstrap.subprocess, "run", None)
    monkeypatch.setattr(bootstrap.subprocess, "Popen", None)
    assert house.set_up("test") == []
    assert house.set_up() == []  # a reader's packages are among a tester's


def test_a_changed_pyproject_installs_again_into_the_same_venv(house):
    house.set_up()
    house.project('dependencies = ["torch==2.13.0", "scipy"]')
    assert [words.split()[0] for words in house.set_up()] == ["--no-deps", "--editable"]
    assert house.set_up() == []


def test_an_extra_is_added_to_those_that_are_there(house):
    house.set_up("test")
    assert house.set_up("bench")[-1] == "--editable .[bench,test]"


def test_a_course_that_was_moved_is_installed_where_it_lies_now(house):
    house.set_up()
    stamp = json.loads(bootstrap.STAMP.read_text())
    bootstrap.STAMP.write_text(json.dumps({**stamp, "folder": "/where/it/was"}))
    assert house.set_up()[-1] == "--editable ."


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), Trouble("the network broke off")])
def test_an_install_that_broke_off_goes_on_with_the_venv_it_made(house, stop):
    house.answers = [None, stop]
    with pytest.raises(type(stop)):
        house.set_up()
    assert [words.split()[0] for words in house.set_up()] == ["--no-deps", "--editable"]
    assert house.set_up() == []


def test_an_update_that_broke_off_is_not_taken_for_done(house):
    house.set_up()
    house.answers = [None, Trouble("the network broke off")]
    with pytest.raises(Trouble):
        house.set_up("test")
    assert house.set_up() != []


@pytest.mark.parametrize("broken", ["gone", "no pip", "another Python"])
def test_a_venv_whose_python_does_not_work_is_made_anew(house, monkeypatch, broken):
    house.set_up()
    bootstrap.PYTHON.unlink()
    if broken == "gone":
        bootstrap.PYTHON.symlink_to(house.folder / "uninstalled")
    else:
        answer = "import sys; sys.exit(1)" if broken == "no pip" else "print('3.99')"
        bootstrap.PYTHON.write_text(f"#!{sys.executable}\n{answer}\n")
        bootstrap.PYTHON.chmod(0o755)
        bootstrap.STAMP.unlink()
    assert house.set_up()[0] == "venv"


def test_a_stamp_that_cannot_be_read_counts_as_none(house):
    house.set_up()
    bootstrap.STAMP.write_text('{"half a st')
    assert house.set_up() != []


@pytest.mark.parametrize("own", ["", "mine"])
def test_a_lab_of_the_course_hears_its_settings_first_and_then_the_readers(monkeypatch, own):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", own)
    first, *others = bootstrap.environment()["JUPYTER_CONFIG_PATH"].split(os.pathsep)
    assert (Path(first) / "labconfig" / "page_config.json").exists()
    assert others == [own] * bool(own)


def test_what_would_send_packages_elsewhere_is_left_out(monkeypatch):
    for name in ("PIP_USER", "PIP_TARGET", "PYTHONHOME"):
        monkeypatch.setenv(name, "1")
    seen = bootstrap.environment()
    assert {"PIP_USER", "PIP_TARGET", "PYTHONHOME"}.isdisjoint(seen)
    assert seen["PATH"].startswith(str(bootstrap.PYTHON.parent))
