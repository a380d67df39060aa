"""For all tests: hypothesis draws the same examples every time and counts no seconds, so no test fails by luck.

Beside that the homes that several of them move into: a folder for answers, and a folder for the course.
"""

import sys

import pytest
from hypothesis import settings

from attnlib import progress
from tests.actors import House

settings.register_profile("house", deadline=None, derandomize=True, max_examples=40)
settings.load_profile("house")


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A folder of its own for answers, not made yet, and a `progress` that has told and held back nothing."""
    monkeypatch.setenv("SPOTLIGHT_PROGRESS", str(tmp_path / "progress"))
    monkeypatch.setattr(progress, "_unkept", {})
    monkeypatch.setattr(progress, "_told", set())
    monkeypatch.setattr(progress, "_untold", [])
    return tmp_path / "progress"


@pytest.fixture
def house(tmp_path, monkeypatch):
    """The course in a folder of its own, on Linux."""
    if sys.platform == "win32":
        pytest.skip("the actors link to a Python, which Windows lets only administrators do")
    monkeypatch.setattr(sys, "platform", "linux")
    return House(tmp_path, monkeypatch)
