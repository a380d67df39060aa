"""python -m attnlib.classroom.one NOTEBOOK RELEASES: grade one notebook, and write a line of JSON for each exercise.

This is the judging process. It reads the notebook and runs none of it: that is the work of an answering process.
"""

import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from attnlib.checks import EXERCISES, explaining
from attnlib.checks.judging import judge
from attnlib.classroom import jail
from attnlib.classroom.answers import Answer
from attnlib.classroom.asking import Lost
from attnlib.classroom.notebooks import Unreadable, cells, functions, release_of, releases
from attnlib.classroom.sitting import WHOLE, Sitting

MEMORY = 1 << 32  # bytes for the judging process, which runs programs on inputs that readers make up
ANSWERS, JUDGEMENT = 4.0, 4.7  # for all calls of one exercise; for these and the judgement
ENDLESS = "Your function was stopped after {:.0f} seconds. Does a loop in it never end?"
SPENT = f"The {WHOLE:g} seconds of this notebook were used up before this exercise."
NO_START = "No process could be started in which the notebook's functions would run."


@dataclass(frozen=True)
class Mark:
    """What became of one exercise of one notebook."""

    exercise: str
    state: str
    message: str
    points: int
    possible: int
    mistakes: tuple = ()


def grade(path, folder=None):
    """What is asked for, then the marks of one notebook as they come, then what is to be said of it, in words."""
    code = cells(path)
    release = release_of(path, code, releases(folder))
    if release is None:
        raise Unreadable("it holds none of the exercises: neither their marks, nor the name of a notebook of them.")
    yield {"asked": [(asked.exercise, asked.points) for asked in release.asked]}
    sitting = Sitting(code, release.sources)
    try:
        for asked in release.asked:
            yield _mark(sitting, asked, functions(asked, code))
    finally:
        sitting.give_up()
    yield {"troubles": [sitting.troubles[number] for number in sorted(sitting.troubles)], "missing": sitting.missing}


def _mark(sitting, asked, names):
    """The mark of one exercise: of the function that was asked for; where that isn't written, of the reader's own."""
    until = time.monotonic() + ANSWERS
    for name in names:
        verdict = _verdict(sitting, EXERCISES[asked.exercise], name, until - time.monotonic())
        if verdict.state != "not yet":
            break
    points = asked.points if verdict.state == "correct" else 0
    return Mark(asked.exercise, verdict.state, verdict.message, points, asked.points, tuple(verdict.mistakes))


def _verdict(sitting, exercise, name, seconds):
    answering = sitting.answering()
    if answering is None:
        return explaining.simple(exercise, None, "error", "out_of_time", SPENT if sitting.left() <= 1 else NO_START)
    seconds = min(seconds, sitting.left())
    answer = Answer(exercise, name, answering, sitting.lines, seconds)
    verdict = _judged(exercise, answer, seconds + JUDGEMENT - ANSWERS)
    try:
        answer.finish()
        answering.ask({"do": "forget"})
    except Lost:
        sitting.give_up()
    theirs = answer.serving.theirs
    return explaining.theirs(exercise, answer, theirs) if theirs and verdict.state != "correct" else verdict


def _judged(exercise, answer, seconds):
    try:
        verdict = judge(exercise, answer, seconds=seconds)
    except Exception as error:  # numbers that nobody thought of: one exercise is lost by them, and not the notebook
        said = f"The numbers that came could not be judged ({type(error).__name__})."
        return explaining.simple(exercise, answer, "error", "not_judged", said)
    late = verdict.mistake == "endless"
    return explaining.simple(exercise, answer, "error", "endless", ENDLESS.format(ANSWERS)) if late else verdict


def main(arguments=None):
    """Grade the notebook that the command line names."""
    path, *folder = sys.argv[1:] if arguments is None else arguments
    jail.limit_memory(MEMORY)
    try:
        for each in grade(Path(path), *folder):
            print(json.dumps(asdict(each) if isinstance(each, Mark) else each), flush=True)
    except (Unreadable, OSError) as error:
        print(json.dumps({"unreadable": str(error)}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
