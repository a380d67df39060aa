"""What is kept of each exercise: tries, the mistakes met, whether it is solved, hints opened."""

from attnlib import progress
from attnlib.checks.exercises import EXERCISES


def kept(name):
    """What is kept of one exercise; a record that was changed by hand into something else counts as none."""
    record = progress.recall(f"exercise.{name}", {})
    record = record if isinstance(record, dict) else {}
    tries, hints, mistakes = record.get("tries"), record.get("hints"), record.get("mistakes")
    return {
        "tries": tries if isinstance(tries, int) else 0,
        "hints": hints if isinstance(hints, int) else 0,
        "mistakes": mistakes if isinstance(mistakes, dict) else {},
        "solved": record.get("solved") is True,
    }


def keep(verdict):
    """Count a try; a stub is none."""
    if verdict.state == "not yet":
        return
    record = kept(verdict.exercise)
    record["tries"] += not record["solved"]
    for name in verdict.mistakes:
        record["mistakes"][name] = record["mistakes"].get(name, 0) + 1
    record["solved"] |= verdict.correct
    progress.remember(f"exercise.{verdict.exercise}", record)


def open_hint(name):
    """Open the next hint of this exercise, and keep that it is open; the last waits for a try."""
    record, hints = kept(name), EXERCISES[name].hints
    opened = min(record["hints"] + 1, len(hints))
    if opened == len(hints) and record["hints"] < opened and not record["tries"]:
        return record[
            "hints"
        ], "The last hint opens after a try: write something, let `check` look at it, and come back."
    if opened != record["hints"]:
        record["hints"] = opened
        progress.remember(f"exercise.{name}", record)
    return opened, ""
