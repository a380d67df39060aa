"""Which notebooks are to be graded, and whose they are."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

CHAPTER = re.compile(r"^\d\d_[a-z_]+$")  # how our own notebooks are called


class Trouble(ValueError):
    """A path that can't be graded; the message says why, and what to do."""


@dataclass(frozen=True)
class Submission:
    """One notebook, and the name of the reader who wrote it."""

    path: Path
    reader: str

    @property
    def name(self):
        """What it is called in a table."""
        return f"{self.reader} · {self.path.stem}"


def submissions(paths):
    """Every notebook that these paths name, in the order of the alphabet, each once."""
    found = {each.path.resolve(): each for path in map(Path, paths) for each in _below(path)}
    return sorted(found.values(), key=lambda each: (each.reader, each.path))


def _below(path):
    if not path.exists():
        raise Trouble(f"There is nothing at {path}. Is the name right?")
    if path.is_dir():
        found = [Submission(each, _reader(each, path)) for each in _notebooks(path)]
        if not found:
            raise Trouble(f"No notebook lies in {path}: their names should end in .ipynb.")
        return found
    if path.suffix != ".ipynb":
        raise Trouble(f"{path} is no notebook: its name should end in .ipynb.")
    return [Submission(path, path.resolve().parent.name if CHAPTER.match(path.stem) else path.stem)]


def _notebooks(folder):
    """The notebooks below a folder. Links are left alone: what they lead to is nobody's own work."""
    for home, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (Path(home, each) for each in sorted(names) if each.endswith(".ipynb") and _own(Path(home, each)))


def _own(path):
    return path.is_file() and not path.is_symlink()


def _reader(path, folder):
    """The first folder below the class's that the notebook lies in; its own name if it lies in none."""
    inner = path.relative_to(folder).parts
    return inner[0] if len(inner) > 1 else path.stem if not CHAPTER.match(path.stem) else folder.resolve().name
