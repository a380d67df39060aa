"""The words for what may go wrong in any exercise: habits, and special cases that were forgotten."""

import tomllib

from attnlib.checks.exercises import WORDS, Mistake

_TOLD = tomllib.loads((WORDS / "common.toml").read_text("utf-8"))
HABITS = {name: Mistake(name, *words) for name, words in _TOLD["habits"].items()}
SPECIALS = _TOLD["specials"]
