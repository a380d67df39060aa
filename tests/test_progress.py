"""What a reader answered is kept, whatever happens to the folder, the file or the kernel."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from attnlib import progress

pytestmark = pytest.mark.usefixtures("home")


def kept(home):
    return json.loads((home / "answers.json").read_text("utf-8"))


def test_without_the_variable_it_is_beside_the_package(monkeypatch):
    monkeypatch.delenv("SPOTLIGHT_PROGRESS")
    assert progress.folder() == Path(progress.__file__).parents[1] / "progress"


def test_what_is_kept_comes_back(home):
    assert progress.recall("a.b") is None
    assert progress.recall("a.b", "nothing yet") == "nothing yet"
    assert progress.remember("a.b", {"choice": "cosine √"})
    assert progress.recall("a.b") == {"choice": "cosine √"}
    assert "cosine √" in (home / "answers.json").read_text("utf-8"), "a reader can read it"
    assert progress.news() == ""


def test_zero_and_false_are_answers_too():
    progress.remember("a.zero", 0)
    progress.remember("a.no", False)
    assert progress.recall("a.zero", 5) == 0
    assert progress.recall("a.no", True) is False


def test_the_last_word_counts_and_others_stay(home):
    for value in (1, 2):
        progress.remember("a.b", value)
    progress.remember("a.c", 3)
    assert kept(home) == {"a.b": 2, "a.c": 3}


def test_forget_takes_out_only_what_is_named(home):
    for key in ("a.b", "a.c", "a.d"):
        progress.remember(key, 1)
    assert progress.forget("a.b", "a.d", "never.kept")
    assert kept(home) == {"a.c": 1}


def test_what_another_kernel_wrote_meanwhile_stays(home):
    progress.remember("a.b", 1)
    (home / "answers.json").write_text('{"a.b": 1, "other.kernel": 2}')
    progress.remember("a.c", 3)
    assert kept(home) == {"a.b": 1, "a.c": 3, "other.kernel": 2}


KERNEL = "import sys; from attnlib import progress; [progress.remember(f'{sys.argv[1]}.{i}', i) for i in range(40)]"


def test_kernels_at_once_lose_no_key(home):
    kernels = [subprocess.Popen([sys.executable, "-c", KERNEL, name]) for name in ("first", "second", "third")]
    assert [kernel.wait() for kernel in kernels] == [0, 0, 0]
    assert kept(home) == {f"{name}.{i}": i for name in ("first", "second", "third") for i in range(40)}


def test_threads_at_once_lose_no_key(home):
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda i: progress.remember(f"thread.{i}", i), range(40)))
    assert kept(home) == {f"thread.{i}": i for i in range(40)}


def test_only_the_file_and_its_lock_are_left(home):
    progress.remember("a.b", 1)
    assert {path.name for path in home.iterdir()} == {"answers.json", ".lock"}


@pytest.mark.parametrize("damage", [b'{"a.b": 1', b"[1, 2]", b"\xff\xfe\x00", b"", b"[" * 200_000])
def test_a_damaged_file_is_set_aside_and_told_once(home, damage):
    home.mkdir()
    (home / "answers.json").write_bytes(damage)
    assert progress.recall("a.b", "default") == "default"
    assert (home / "answers.damaged-1.json").read_bytes() == damage
    words = progress.news()
    assert "damaged" in words
    assert "answers.damaged-1.json" in words
    assert progress.news() == ""
    assert progress.remember("a.b", 2)
    assert kept(home) == {"a.b": 2}


def test_a_second_damaged_file_does_not_cover_the_first(home):
    home.mkdir()
    for damage in (b"first", b"second"):
        (home / "answers.json").write_bytes(damage)
        progress.remember("a.b", 1)
    assert (home / "answers.damaged-1.json").read_bytes() == b"first"
    assert (home / "answers.damaged-2.json").read_bytes() == b"second"


@pytest.fixture
def unwritable(home, tmp_path, monkeypatch):
    """A folder that nobody can make, not even root: its parent is a file."""
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SPOTLIGHT_PROGRESS", str(tmp_path / "file" / "progress"))


@pytest.mark.usefixtures("unwritable")
def test_where_nothing_can_be_written_the_course_goes_on():
    assert progress.remember("a.b", 1) is False
    assert progress.recall("a.b") == 1, "as long as the kernel lives"
    words = progress.news()
    assert "can't be kept" in words
    assert "until the kernel stops" in words
    assert progress.remember("a.c", 2) is False
    assert progress.news() == "", "told once"
    assert progress.forget("a.b") is False
    assert progress.recall("a.b", "gone") == "gone"


def test_what_could_not_be_written_is_written_once_it_can(home, tmp_path, monkeypatch):
    progress.remember("a.out", 1)
    (tmp_path / "file").write_text("in the way")
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("SPOTLIGHT_PROGRESS", str(tmp_path / "file" / "progress"))
        progress.remember("a.b", 2)
        progress.forget("a.out")
    progress.remember("a.c", 3)
    assert kept(home) == {"a.b": 2, "a.c": 3}


def test_a_file_that_can_not_be_read_is_told(home):
    (home / "answers.json").mkdir(parents=True)  # a folder of that name: the one thing that root can't read either
    assert progress.recall("a.b", "default") == "default"
    assert "can't be read" in progress.news()


def test_a_half_written_file_never_takes_the_place_of_a_whole_one(home, monkeypatch):
    progress.remember("a.b", 1)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(progress.os, "replace", full)
    assert progress.remember("a.c", 2) is False
    assert kept(home) == {"a.b": 1}
    assert "no space left on device" in progress.news()
    assert {path.name for path in home.iterdir()} == {"answers.json", ".lock"}


def test_a_disk_that_knows_no_locks_still_keeps_answers(home, monkeypatch):
    def refuse(_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(progress, "_wait_for", refuse)
    assert progress.remember("a.b", 1)
    assert kept(home) == {"a.b": 1}


@pytest.mark.parametrize("key", ["", 3, None])
def test_a_key_is_a_word(key):
    for use in (progress.recall, progress.forget, lambda key: progress.remember(key, 1)):
        with pytest.raises(TypeError, match=r"key should be a word, such as 'similarity\.longest'; it came as"):
            use(key)


@pytest.mark.parametrize("value", [{1, 2}, float("nan"), object()])
def test_a_value_is_plain_json(value):
    with pytest.raises(TypeError, match=r"what is kept under 'a\.b' should be plain JSON; it came as"):
        progress.remember("a.b", value)


def test_none_is_no_answer():
    with pytest.raises(TypeError, match=r"None can't be kept under 'a\.b': forget\('a\.b'\) takes an answer out"):
        progress.remember("a.b", None)
