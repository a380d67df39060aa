"""The questions of each chapter, as data beside this file: NN_chapter.toml, so that no answer stands in a notebook.

Two kinds. A "choice" has one right answer, and every choice says why it is right or wrong. A "prediction" has no right
answer here: the chapter computes it. Its choices have names for that, or it asks for a number from `low` to `high`.
"""

import difflib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from attnlib.questions.checks import check_question

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Choice:
    """One answer to choose; `because` says why it is right or wrong, `mistake` which known mistake it is."""

    text: str
    because: str
    right: bool = False
    name: str = ""
    mistake: str = ""


@dataclass(frozen=True)
class Question:
    """One question; `place`: it looks back ("open"), closes the chapter ("close") or begins its exercises ("warm")."""

    id: str
    ask: str
    kind: str = "choice"
    place: str = ""
    choices: tuple[Choice, ...] = ()
    low: float = 0
    high: float = 0
    unit: str = ""
    digits: int = 0


def chapters(folder=HERE):
    """The chapters that have questions, by name and in order, with their files."""
    return {path.stem.split("_", 1)[-1]: path for path in sorted(Path(folder).glob("*_*.toml"))}


def chapter(name, folder=HERE):
    """All questions of a chapter, in the order of its file."""
    files = chapters(folder)
    if name not in files:
        raise ValueError(f"chapter should be one of {', '.join(files)}; it came as {name!r}.{_perhaps(name, files)}")
    return _read(name, files[name])


def find(id, folder=HERE):
    """The question of this id, such as "similarity.longest"."""
    if not isinstance(id, str) or "." not in id:
        raise ValueError(f"a question is named chapter.word, such as 'similarity.longest'; it came as {id!r}.")
    asked = {question.id: question for question in chapter(id.split(".")[0], folder)}
    if id not in asked:
        raise ValueError(f"there is no question {id!r}; there are {', '.join(asked)}.{_perhaps(id, asked)}")
    return asked[id]


def _perhaps(word, words):
    close = difflib.get_close_matches(str(word), words, 1)
    return f" Did you mean {close[0]!r}?" if close else ""


def _read(name, path):
    try:
        entries = tomllib.loads(path.read_text("utf-8")).get("question", [])
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name} is no valid TOML: {error}.") from None
    seen = set()
    for number, entry in enumerate(entries, 1):
        check_question(entry, name, f"{path.name}, question {entry.get('id', number)!r}", seen)
    return [_question(entry) for entry in entries]


def _question(entry):
    choices = tuple(Choice(**_tidy(choice)) for choice in entry.get("choices", []))
    return Question(**{**_tidy(entry), "choices": choices})


def _tidy(entry):
    """Line breaks of the file are no line breaks of the text."""
    return {key: " ".join(value.split()) if isinstance(value, str) else value for key, value in entry.items()}
