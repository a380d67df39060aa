"""The words for what may go wrong in any exercise: habits, special cases that were forgotten, tests that miss."""

import tomllib

from attnlib.checks.exercises import WORDS, Mistake

_TOLD = {name: tomllib.loads((WORDS / f"{name}.toml").read_text("utf-8")) for name in ("common", "catching")}
HABITS, TESTS = (
    {name: Mistake(name, *words) for name, words in told.items()}
    for told in (_TOLD["common"]["habits"], _TOLD["catching"]["tests"])
)
SPECIALS = _TOLD["common"]["specials"]
