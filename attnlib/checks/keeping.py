"""What is kept of each exercise: tries, the mistakes met, whether it is solved, hints opened."""

from attnlib import progress
from attnlib.checks.exercises import EXERCISES

OFTEN = 3  # times that the same mistake was met, until the verdict ends with a question
AT_HAND = "exercises.chapter"  # under which the chapter is kept that was touched last
WAIT = "The last hint opens after a try: write something, let `check` look at it, and come back."


def kept(name):
    """What is kept of one exercise; what was changed by hand into something else counts as none."""
    record = progress.recall(f"exercise.{name}", {})
    record = record if isinstance(record, dict) else {}
    met = record.get("mistakes")
    return {
        "tries": _count(record.get("tries")),
        "hints": min(_count(record.get("hints")), len(EXERCISES[name].hints)),
        "mistakes": {each: _count(times) for each, times in met.items()} if isinstance(met, dict) else {},
        "solved": record.get("solved") is True,
    }


def _count(value):
    return value if type(value) is int and value > 0 else 0


def keep(verdict):
    """Count a try; a stub is none. Return how often its mistakes have been met by now."""
    _touch(verdict.exercise)
    if verdict.state == "not yet":
        return 0
    record = kept(verdict.exercise)
    record["tries"] += not record["solved"]
    for name in verdict.mistakes:
        record["mistakes"][name] = record["mistakes"].get(name, 0) + 1
    record["solved"] |= verdict.correct
    progress.remember(f"exercise.{verdict.exercise}", record)
    return min((record["mistakes"][name] for name in verdict.mistakes), default=0)


def at_hand():
    """The chapter of the exercise that was touched last, be it by a stub; None where none was."""
    chapter = progress.recall(AT_HAND)
    return chapter if chapter in [exercise.chapter for exercise in EXERCISES.values()] else None


def _touch(name):
    if at_hand() != EXERCISES[name].chapter:
        progress.remember(AT_HAND, EXERCISES[name].chapter)


def open_hint(name):
    """Open the next hint of this exercise, and keep that it is open; the last waits for a try."""
    _touch(name)
    record, hints = kept(name), EXERCISES[name].hints
    opened = min(record["hints"] + 1, len(hints))
    if opened == len(hints) and record["hints"] < opened and not record["tries"]:
        return record["hints"], WAIT
    if opened != record["hints"]:
        record["hints"] = opened
        progress.remember(f"exercise.{name}", record)
    return opened, ""
