"""A mistake in plain words, without the numbers of the day it was met."""

import re

from attnlib.checks.common import HABITS, TESTS
from attnlib.checks.probes import SPECIAL

LETTERS = {"d": "d", "k": "k", "t": "t", "root": "√d"}
OTHERS = {  # what isn't a mistake in the numbers
    "endless": "A loop that never ended",
    "no_program": "The lines made no program",
    "not_a_function": "Something was handed over that is no function",
    "slow": "It was right so far, and too slow",
    "ours": "attnlib's own function was called",
}


def plain(exercise, name):
    """What the mistake of this name is, in a few words."""
    if name.startswith("not_for_"):
        case = SPECIAL.get(name.removeprefix("not_for_"), "the input is special")
        return f"Right, but not where {case}"
    if name.startswith("misses_"):
        return f"A test that lets through: “{plain(exercise, name.removeprefix('misses_'))}”"
    known = exercise.mistakes.get(name) or HABITS.get(name) or TESTS.get(name)
    return without_numbers(known.says) if known else OTHERS.get(name, name.replace("_", " "))


def without_numbers(says):
    """The first clause of a sentence, cut before its numbers."""
    said = re.sub(r" = [^ ,:]*{\w+}[^ ,:.]*", "", says)
    said = re.sub(r"{(\w+)}", lambda found: LETTERS.get(found[1], found[0]), said)
    said, brace, _ = re.split(r"[:.] ", said)[0].rstrip(".").partition("{")
    return re.split(r",? (?:and|where|so) ", said)[0].rstrip(" ,;") if brace else said
