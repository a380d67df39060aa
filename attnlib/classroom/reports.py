"""What a teacher reads: a table of the class, a file for a spreadsheet, and the mistakes with what to do about them."""

import csv
from collections import Counter, defaultdict

from attnlib.checks import EXERCISES, plainly
from attnlib.checks.common import HABITS, SPECIALS, TESTS
from attnlib.classroom.wire import plain

SIGNS = {"correct": "✓", "wrong": "✗", "not yet": "–", "error": "!"}
LEGEND = "✓ correct · ✗ wrong · – not yet · ! it stopped"
COLUMNS = ("submission", "reader", "notebook", "exercise", "state", "mistake", "points", "possible", "message")
FORMULAS = ("=", "+", "-", "@")  # what a spreadsheet would compute
UNNAMED = {
    "wrong": "no mistake that has a name; the file of --csv tells their numbers",
    "error": "it stopped with an exception; the file of --csv tells which, and on which line",
}
NEXT = {  # what leads on where a mistake isn't one in the numbers
    "endless": "Which loop waits for something that never comes?",
    "ours": "The lines of your own are the exercise.",
    "nothing_returned": "A function's last line hands its result over: return.",
    "out_of_time": "Which cell, or which earlier exercise, runs for so long?",
}


def table(results):
    """One line a notebook: its points, and a sign for each exercise."""
    wide = max(len(result.submission.name) for result in results)
    lines = [LEGEND, *(_line(plain(result.submission.name).ljust(wide), result) for result in results)]
    return "\n".join(lines)


def _line(name, result):
    if result.unreadable:
        return f"{name}  not graded: {plain(result.unreadable)}"
    earned, possible = result.points
    marks = "  ".join(f"{SIGNS[mark['state']]} {mark['exercise']}" for mark in result.marks)
    return f"{name}  {earned:3} of {possible:<3}  {marks}"


def write(path, results):
    """A row for each exercise of each notebook, as CSV."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:  # with the mark by which spreadsheets know UTF-8
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for result in results:
            rows.writerows(_rows(result))


def _rows(result):
    where = result.submission
    for mark in result.marks or [{"state": "not graded", "message": result.unreadable}]:
        own = mark | {"mistake": " + ".join(mark.get("mistakes", ()))}
        cells = [str(where.path), where.reader, where.path.name, *(own.get(name, "") for name in COLUMNS[3:])]
        yield [_harmless(cell) for cell in cells]


def _harmless(cell):
    """A text that no spreadsheet takes for a formula."""
    return "'" + cell if isinstance(cell, str) and cell.startswith(FORMULAS) else cell


def by_mistake(results):
    """For each exercise that somebody got wrong: how many made which mistake, and what leads on."""
    marks = defaultdict(list)
    for mark in (mark for result in results for mark in result.marks):
        marks[mark["exercise"]].append(mark)
    parts = [_part(name, marks[name]) for name in EXERCISES if any(mark["state"] != "correct" for mark in marks[name])]
    return "\n".join(parts)


def _part(exercise, marks):
    states = Counter(mark["state"] for mark in marks)
    head = f"{exercise}: {states['correct']} of {len(marks)} correct"
    head += f", {states['not yet']} not yet" if states["not yet"] else ""
    counts = Counter(mistake for mark in marks for mistake in mark["mistakes"])
    unnamed = Counter(mark["state"] for mark in marks if not mark["mistakes"])
    lines = [_mistake(exercise, name, f"{count} of {len(marks)}") for name, count in counts.most_common()]
    lines += [f"  {unnamed[state]} of {len(marks)}: {said}" for state, said in UNNAMED.items() if unnamed[state]]
    return "\n".join([head, *lines])


def _mistake(exercise, name, count):
    says, hint = words(exercise, name)
    return f"  {count}: {says} ({name})" + (f"\n      next: {hint}" if hint else "")


def words(exercise, name):
    """What a mistake is, without any reader's numbers, and the hint that leads on."""
    exercise = EXERCISES[exercise]
    found = (
        exercise.mistakes.get(name) or HABITS.get(name) or TESTS.get("misses" if name.startswith("misses_") else name)
    )
    if found:
        return plainly.plain(exercise, name), found.hint
    special = SPECIALS.get(name.removeprefix("not_for_"), SPECIALS["other"])
    return plainly.plain(exercise, name), special if name.startswith("not_for_") else NEXT.get(name, "")


def notes(results):
    """What went wrong in the readers' own cells, and what this machine lacks to shut notebooks in."""
    lines = [f"{plain(each.submission.name)}: {plain(said)}" for each in results for said in each.troubles]
    missing = sorted({plain(said) for each in results for said in each.missing})
    lines += [
        f"This machine has {said}; see CONTRIBUTING.md before you grade what strangers wrote." for said in missing
    ]
    return "\n".join(lines)
