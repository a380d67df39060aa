"""Actors in the place of what sets the course up, so that its tests install nothing."""

import sys
from types import SimpleNamespace

import bootstrap


class House:
    """A course in a folder of its own; actors make and fill its .venv, and `acts` keeps what they were asked for."""

    def __init__(self, folder, monkeypatch):
        self.folder, self.venv, self.acts = folder, folder / ".venv", []
        self.answers, self.log = [], ""  # what pip raises, call by call (None: it works), and what it writes
        self.patch = monkeypatch
        self.project('dependencies = ["torch==2.13.0"]')
        names = {"VENV": "", "PYTHON": "python", "STAMP": "stamp", "LOG": "log"}
        for name, place in {"ROOT": folder, **{name: self.venv / end for name, end in names.items()}}.items():
            monkeypatch.setattr(bootstrap, name, place)
        monkeypatch.setattr(bootstrap, "make_venv", self.make_venv)
        monkeypatch.setattr(bootstrap, "pip", self.pip)
        self.disk(gigabytes=100)

    def project(self, text):
        (self.folder / "pyproject.toml").write_text(text)

    def disk(self, gigabytes):
        self.patch.setattr(bootstrap.shutil, "disk_usage", lambda path: SimpleNamespace(free=gigabytes * 1e9))

    def make_venv(self):
        self.acts.append("venv")
        self.venv.mkdir(exist_ok=True)
        bootstrap.PYTHON.unlink(missing_ok=True)
        bootstrap.PYTHON.symlink_to(sys.executable)
        yield "making"

    def pip(self, *words):
        self.acts.append(" ".join(words))
        bootstrap.LOG.write_text(self.log)
        yield "collecting"
        if self.answers and (answer := self.answers.pop(0)):
            raise answer

    def set_up(self, *extras):
        """Set up, and return what that took."""
        self.acts.clear()
        bootstrap.set_up(extras)
        return list(self.acts)
