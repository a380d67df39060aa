"""What a question's entry must hold; each error names the file, the question and what is missing."""

import re

PLACES = ("open", "close", "warm")
FIELDS = {
    "choice": {"id", "ask", "kind", "place", "choices"},
    "prediction": {"id", "ask", "kind", "choices", "low", "high", "unit", "digits"},
}
CHOICE_FIELDS = {
    "choice": {"text", "because", "right", "mistake"},
    "prediction": {"text", "because", "name", "mistake"},
}


def check_question(entry, chapter, where, seen):
    """Refuse an entry that isn't whole; `seen` collects the ids of its file."""
    kind = entry.get("kind", "choice")
    if kind not in FIELDS:
        raise ValueError(f'{where}: kind should be "choice" or "prediction"; it came as {kind!r}.')
    _check_fields(entry, FIELDS[kind], where)
    _check_id(entry, chapter, where, seen)
    _check_text(entry, "ask", where)
    if entry.get("place", "open") not in PLACES:
        raise ValueError(f'{where}: place should be "open", "close", "warm" or absent; it came as {entry["place"]!r}.')
    if kind == "prediction" and "choices" not in entry:
        _check_number(entry, where)
    else:
        _check_choices(entry, kind, where)


def _check_fields(entry, known, where):
    for field in entry:
        if field not in known:
            raise ValueError(f"{where}: {field!r} is no field here; there are {', '.join(sorted(known))}.")


def _check_id(entry, chapter, where, seen):
    name = entry.get("id", "")
    if not re.fullmatch(rf"{re.escape(chapter)}\.[a-z][a-z0-9_]*", str(name)):
        raise ValueError(f"{where}: id should be {chapter}.word, in small letters; it came as {name!r}.")
    if name in seen:
        raise ValueError(f"{where}: this id stands twice; each question has its own.")
    seen.add(name)


def _check_text(entry, field, where):
    if not isinstance(entry.get(field), str) or not entry[field].strip():
        raise ValueError(f"{where} has no {field!r}: it should be a text.")


def _check_number(entry, where):
    if not all(_is_number(entry.get(field)) for field in ("low", "high")) or not entry["low"] < entry["high"]:
        raise ValueError(f"{where}: a prediction has choices, or numbers with low < high and a unit (it may be empty).")
    if not isinstance(entry.get("unit"), str):
        raise ValueError(f"{where} has no 'unit': it should be a text, and may be empty.")
    if entry.get("digits", 0) not in range(7):
        raise ValueError(f"{where}: digits after the point should be 0 to 6; they came as {entry['digits']!r}.")


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < float("inf")


def _check_choices(entry, kind, where):
    choices = entry.get("choices", [])
    if len(choices) < (3 if kind == "choice" else 2):
        raise ValueError(f"{where}: too few choices ({len(choices)}); a choice question has 3 or more, a prediction 2.")
    for number, choice in enumerate(choices, 1):
        _check_choice(choice, kind, f"{where}, choice {number}")
    for field in ("text", "name") if kind == "prediction" else ("text",):
        if len({choice[field] for choice in choices}) < len(choices):
            raise ValueError(f"{where}: two choices have one {field}.")
    right = sum(choice.get("right", False) for choice in choices)
    if kind == "choice" and right != 1:
        raise ValueError(f"{where}: exactly one choice should have right = true; {right} have.")


def _check_choice(choice, kind, where):
    _check_fields(choice, CHOICE_FIELDS[kind], where)
    for field in ("text", "because", "name") if kind == "prediction" else ("text", "because"):
        _check_text(choice, field, where)
    if not isinstance(choice.get("right", False), bool):
        raise ValueError(f"{where}: right should be true or absent; it came as {choice['right']!r}.")
    if "mistake" in choice and not re.fullmatch(r"M\d\d", str(choice["mistake"])):
        raise ValueError(f"{where}: mistake should be an id such as M01; it came as {choice['mistake']!r}.")
    if "mistake" in choice and choice.get("right"):
        raise ValueError(f"{where}: the right choice is no mistake.")
