"""Every finding of the doctor that is wrong brings its remedy, and the exit status tells."""

import socket
import sys
import webbrowser
from importlib import metadata

import pytest

from attnlib import doctor
from attnlib.doctor import Finding


def examine(monkeypatch, *looks):
    monkeypatch.setattr(doctor, "LOOKS", looks)
    return doctor.main()


def extensions(monkeypatch, there, disabled=()):
    info = {"federated_extensions": {name: {"version": "1.0"} for name in there}, "disabled": dict.fromkeys(disabled)}
    monkeypatch.setattr("jupyterlab.commands.get_app_info", lambda options: info)


def test_nothing_wrong_is_status_0(monkeypatch, capsys):
    assert examine(monkeypatch, lambda: Finding("ok", "all"), lambda: [Finding("note", "a", "b")]) == 0
    assert capsys.readouterr().out == "ok     all\nnote   a\n       -> b\n\nNothing is wrong.\n"


def test_something_wrong_is_status_1_and_all_looks_are_made(monkeypatch, capsys):
    assert examine(monkeypatch, lambda: Finding("wrong", "one", "mend it"), lambda: Finding("ok", "two")) == 1
    assert capsys.readouterr().out == "wrong  one\n       -> mend it\nok     two\n\n1 of 2 need repair.\n"


def test_a_look_that_fails_is_a_finding_too(monkeypatch, capsys):
    def kernel():
        raise ModuleNotFoundError("No module named 'jupyter_client'")

    assert examine(monkeypatch, kernel) == 1
    said = capsys.readouterr().out
    assert "could not look at kernel: ModuleNotFoundError: No module named 'jupyter_client'" in said
    assert f"-> {doctor.REPAIR}" in said


def test_a_python_outside_the_range_is_named():
    mark, what, remedy = doctor.python("3.9.1")
    assert mark == "wrong"
    assert what.startswith("Python 3.9.1 is not in >=3.11")
    assert remedy.startswith("install another Python, then delete the folder .venv")
    assert doctor.python() == Finding("ok", "Python {}.{}.{}".format(*sys.version_info))


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("numpy>=2.1,<3", Finding("ok", "numpy 2.4.0")),
        ("numpy>=2.5", Finding("wrong", "numpy 2.4.0 is not in >=2.5", doctor.REPAIR)),
        ("torch==2.13.0", Finding("ok", "torch 2.13.0+cpu")),
        ("plotly>=6.1", Finding("wrong", "plotly is missing", doctor.REPAIR)),
    ],
)
def test_a_package_is_held_against_its_range(monkeypatch, line, finding):
    def version(name):
        try:
            return {"numpy": "2.4.0", "torch": "2.13.0+cpu"}[name]
        except KeyError:
            raise metadata.PackageNotFoundError(name) from None

    monkeypatch.setattr(metadata, "version", version)
    assert doctor.package(line) == finding


def test_the_packages_of_a_working_course_are_all_right():
    found = doctor.packages()
    assert {finding.mark for finding in found} == {"ok"}
    names = {finding.what.split()[0] for finding in found}
    assert {"torch", "numpy", "jupyterlab", "ipywidgets", "anywidget", "plotly"} <= names


def test_a_torch_that_lacks_a_system_library_is_told_with_its_vendor(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    mark, what, remedy = doctor.torch()
    assert (mark, what.split(":")[0]) == ("wrong", "torch does not start")
    assert "Visual C++ Redistributable" in remedy


def test_a_real_kernel_starts_and_calculates():
    assert doctor.kernel() == Finding("ok", "the kernel starts, and 1 + 1 is 2")


@pytest.mark.parametrize(
    ("said", "what", "remedy"),
    [
        ("", "the kernel answered '' to 1 + 1", doctor.ANEW),
        ("2 /another/python\n", "belongs to another Python, /another/python", "jupyter kernelspec uninstall python3"),
    ],
)
def test_a_kernel_that_does_not_answer_or_is_not_ours_is_wrong(monkeypatch, said, what, remedy):
    monkeypatch.setattr(doctor, "ask_kernel", lambda code: said)
    finding = doctor.kernel()
    assert finding.mark == "wrong"
    assert what in finding.what
    assert remedy in finding.remedy


def test_the_widget_manager_is_there_and_agrees_with_ipywidgets():
    version, manager, anywidget = doctor.widget_manager()
    assert version == Finding("ok", f"jupyterlab_widgets {metadata.version('jupyterlab_widgets')}")
    assert [manager.mark, anywidget.mark] == ["ok", "ok"]


def test_a_widget_manager_of_another_time_is_wrong(monkeypatch):
    monkeypatch.setattr(metadata, "version", lambda name: "1.0.0")
    monkeypatch.setattr(metadata, "requires", lambda name: ["comm>=0.1.3", "jupyterlab_widgets~=3.0.17"])
    extensions(monkeypatch, [])
    assert doctor.widget_manager()[0] == Finding("wrong", "jupyterlab_widgets 1.0.0 is not in ~=3.0.17", doctor.REPAIR)


def test_an_extension_that_is_missing_leaves_widgets_blank(monkeypatch):
    extensions(monkeypatch, there=["anywidget"])
    finding = doctor.extension(doctor.MANAGER)
    assert finding == Finding(
        "wrong", f"JupyterLab's extension {doctor.MANAGER} is missing: widgets stay blank", doctor.ANEW
    )


@pytest.mark.parametrize("switched", ["anywidget", "anywidget:plugin"])
def test_an_extension_that_is_switched_off_is_told_how_to_switch_on(monkeypatch, switched):
    extensions(monkeypatch, there=["anywidget"], disabled=[switched])
    finding = doctor.extension("anywidget")
    assert (finding.mark, finding.remedy) == ("wrong", "run `jupyter labextension enable anywidget`")


def test_plotlys_script_is_there_or_missed(monkeypatch, tmp_path):
    assert doctor.plotly_script().mark == "ok"
    monkeypatch.setattr(metadata.PathDistribution, "locate_file", lambda self, path: tmp_path / path)
    assert doctor.plotly_script()[::2] == ("wrong", doctor.ANEW)


def test_the_widgets_scripts_are_there_and_none_lies_about():
    count = sum(path.suffix in (".js", ".css") for path in doctor.WIDGETS.iterdir())
    assert doctor.widget_scripts() == Finding("ok", f"the widgets' {count} scripts and style sheets")


def test_a_script_that_a_widget_names_and_nobody_has_is_missed(monkeypatch, tmp_path):
    monkeypatch.setattr(doctor, "WIDGETS", tmp_path)
    assert doctor.widget_scripts().what == "missing from attnlib/widgets: every script"
    (tmp_path / "spotlight.py").write_text('_esm = script("plane.js", "spotlight.js")\n_css = sheet("spotlight.css")')
    (tmp_path / "plane.js").write_text("")
    finding = doctor.widget_scripts()
    assert finding.what == "missing from attnlib/widgets: spotlight.css, spotlight.js"
    assert "git checkout -- attnlib/widgets" in finding.remedy


def test_without_a_browser_the_reader_opens_the_address(monkeypatch):
    def get():
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", get)
    assert doctor.browser()[::2] == ("note", "open the address that `course.py lab` prints")
    monkeypatch.setattr(webbrowser, "get", lambda: None)
    assert doctor.browser().mark == "ok"


def test_without_a_chromium_only_tests_are_skipped(monkeypatch):
    monkeypatch.setattr(doctor.shutil, "which", lambda name: None)
    assert doctor.chromium()[0] == "note"
    monkeypatch.setattr(doctor.shutil, "which", lambda name: "/bin/chromium" if name == "chromium" else None)
    assert doctor.chromium()[0] == "ok"


def test_a_full_disk_is_wrong():
    assert doctor.disk(wanted=10**9)[::2] == ("wrong", "make room where the course lies")
    assert doctor.disk(wanted=0).mark == "ok"


def test_a_taken_port_is_only_worth_a_note():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        number = door.getsockname()[1]
        assert doctor.port(number).mark == "ok"
        door.listen()
        assert doctor.port(number) == Finding(
            "note", f"port {number} is taken", "`course.py lab` finds another and says which"
        )
