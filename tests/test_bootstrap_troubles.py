"""Each trouble of an install gets the sentence that says what to do about it."""

import os
import re
import subprocess
import sys

import pytest

import bootstrap
from bootstrap import NoAnswer, Trouble

AGAIN = r"then run the same command again: it goes on from where it stopped\."

# Lines as pip writes them, each on the system and in the state that is named.
WORDS = {
    "no network": "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<pip._vendor"
    ".urllib3.connection.HTTPSConnection object>: Failed to establish a new connection: [Errno -3] Temporary failure "
    "in name resolution')': /simple/torch/\nERROR: No matching distribution found for torch==2.13.0",
    "network of Windows": "[Errno 11001] getaddrinfo failed",
    "slow network": "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='files.pythonhosted.org'"
    ", port=443): Read timed out.",
    "broken off": "ChunkedEncodingError: ('Connection broken: IncompleteRead(99 bytes read, 9 more expected)')",
    "a school's certificate": "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate "
    "verify failed: self-signed certificate in certificate chain')) Max retries exceeded",
    "an old mirror": "ERROR: No matching distribution found for torch==2.13.0",
    "disk": "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
    "disk of Windows": "OSError: [WinError 112] There is not enough space on the disk",
    "long paths": "HINT: This error might have occurred since this system does not have Windows Long Path support "
    "enabled. ERROR: Could not install packages due to an OSError: [Errno 2] No such file or directory",
    "permission": "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: 'x'",
}
SENTENCES = {
    "no network": "package index did not answer: check the network",
    "network of Windows": "package index did not answer: check the network",
    "slow network": "package index did not answer: check the network",
    "broken off": "package index did not answer: check the network",
    "a school's certificate": "a certificate that pip does not trust: set PIP_CERT",
    "an old mirror": "has not all that the course needs: if `pip config list` names a mirror",
    "disk": r"disk is full \(50\.0 GB free where the course lies, 2\.5 GB wanted\): make room",
    "disk of Windows": "disk is full .*make room",
    "long paths": "Windows refuses paths this long: move the course to a short folder",
    "permission": "may not be written to: copy it to a folder of your own",
}


@pytest.fixture
def real_pip(tmp_path, monkeypatch):
    """The pip of the Python that runs the tests, its log kept apart."""
    monkeypatch.setattr(bootstrap, "PYTHON", sys.executable)
    monkeypatch.setattr(bootstrap, "LOG", tmp_path / "log")
    # --isolated leaves out the settings of whoever runs the tests, but not those of the machine.
    monkeypatch.setattr(bootstrap, "environment", lambda: {**os.environ, "PIP_CONFIG_FILE": os.devnull})
    return bootstrap.pip


@pytest.mark.parametrize("trouble", WORDS)
def test_pips_words_become_a_sentence(house, trouble):
    house.disk(gigabytes=50)
    assert re.search(SENTENCES[trouble] + ".*" + AGAIN, str(bootstrap.diagnosis(WORDS[trouble])))


def test_words_that_tell_of_no_known_trouble_are_passed_on(house):
    said = str(bootstrap.diagnosis("Collecting numpy\nERROR: something never seen before"))
    assert "something never seen before" in said
    assert str(bootstrap.LOG) in said
    assert "Delete the folder .venv, then run the same command again" in said


def test_a_disk_that_is_full_to_the_brim_names_itself_though_pip_is_dumb(house):
    house.disk(gigabytes=0.01)
    assert "disk is full" in str(bootstrap.diagnosis(""))


def test_a_disk_that_is_too_small_is_told_before_anything_is_done(house):
    house.disk(gigabytes=2)
    with pytest.raises(Trouble, match=r"disk is full \(2\.0 GB free where the course lies, 2\.5 GB wanted\)"):
        house.set_up()
    assert house.acts == []


def test_what_is_left_to_do_needs_less_room_once_torch_is_there(house):
    house.set_up()
    (house.venv / "lib" / "python3.13" / "site-packages" / "torch-2.13.0.dist-info").mkdir(parents=True)
    house.disk(gigabytes=1)
    assert house.set_up("test") != []


def test_without_the_cpu_wheel_pip_takes_its_default_and_the_reader_knows_its_size(house, capsys):
    house.answers = [NoAnswer("the index of CPU wheels does not answer")]
    assert house.set_up()[2] == "torch==2.13.0"
    said = capsys.readouterr().out
    assert "No CPU wheel (192 MB) comes from download.pytorch.org: pip takes its default, about 2.8 GB" in said


def test_the_default_torch_is_not_begun_where_it_would_not_fit(house):
    house.answers = [NoAnswer("the index of CPU wheels does not answer")]
    house.disk(gigabytes=5)
    with pytest.raises(Trouble, match="10 GB wanted"):
        house.set_up()


def test_a_download_that_broke_off_is_not_made_up_for_by_a_larger_one(house):
    house.answers = [NoAnswer("broke off")]
    house.log = "Downloading torch-2.13.0+cpu-cp313-cp313-manylinux_2_28_x86_64.whl (191.8 MB)"
    with pytest.raises(NoAnswer, match="broke off"):
        house.set_up()


def test_a_python_without_venv_hears_of_the_package_that_brings_it(tmp_path, monkeypatch):
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(Trouble, match=r"sudo apt install python3-venv"):
        list(bootstrap.make_venv())


def test_a_broken_venv_is_not_made_anew_from_inside(monkeypatch):
    monkeypatch.setattr(bootstrap, "VENV", bootstrap.Path(sys.prefix))
    with pytest.raises(Trouble, match="this Python lives in it: run `deactivate`"):
        list(bootstrap.make_venv())


def test_a_venv_that_cannot_be_made_says_why(tmp_path, monkeypatch):
    def create(builder, folder):
        raise subprocess.CalledProcessError(1, "ensurepip", b"OSError: [Errno 28] No space left on device")

    monkeypatch.setattr("venv.EnvBuilder.create", create)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    with pytest.raises(Trouble, match="disk is full"):
        list(bootstrap.make_venv())


def test_a_real_pip_that_nobody_answers_names_the_network(real_pip):
    # One retry, because without any pip doesn't say that nobody answered.
    nobody = ["--isolated", "--retries", "1", "--index-url", "https://127.0.0.1:9/simple"]
    with pytest.raises(NoAnswer, match="package index did not answer"):
        list(real_pip(*nobody, "--dry-run", "--no-deps", "--ignore-installed", "anywidget"))


def test_a_real_pip_tells_its_last_word_while_it_works(real_pip):
    assert list(real_pip("--isolated", "--no-index", "pip")) != []
    assert bootstrap.last_line(bootstrap.LOG).startswith("Requirement already satisfied: pip")


def test_in_a_terminal_a_step_shows_its_last_word(monkeypatch, capsys):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    bootstrap.show_step("[1/3] Install ...", iter(["Collecting numpy"]))
    shown = capsys.readouterr().out
    assert "\r[1/3] Install ... 0 s  Collecting numpy" in shown
    assert shown.endswith("\r[1/3] Install ... 0 s\n")


def test_every_sentence_says_what_to_do_next():
    for _, _, sentence in bootstrap.SYMPTOMS:
        assert re.search(AGAIN, sentence)
