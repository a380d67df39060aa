"""Lines to put in order: the widget, and the function that they make, judged as any other."""

import ast
import linecache
import random
import re
from dataclasses import replace

import numpy as np

from attnlib import progress
from attnlib.checks.exercises import EXERCISES, find
from attnlib.checks.explaining import noted
from attnlib.checks.judging import judge
from attnlib.checks.verdicts import Verdict
from attnlib.widgets.ordering import Ordering

CELL = "your lines"  # what the reader is told a line stands in
MISSING = "{} still missing: {} lines make the function, and yours has {}."
UNUSED = "Nothing uses the result of `{}`: it comes too late. Which line below it should go on with what it makes?"
NOTHING = "Your function has no lines yet. Bring those here that you would write, in their order."
NO_PROGRAM = "These lines make no program yet. Look at line {}, `{}`: does it fit below the one above it?"
TOO_EARLY = "A name is used before any line has made it. Does its line stand too low, or is it missing?"


def order(name, seed=0):
    """Show the lines of this exercise to put in order, shuffled by `seed`; what you chose, and its verdict, is kept."""
    exercise = find(name)
    if exercise.kind != "order":
        names = ", ".join(each.name for each in EXERCISES.values() if each.kind == "order")
        raise ValueError(f"order shows an exercise whose lines can be ordered: {names}; it came as {name!r}.")
    chosen = _kept(f"order.{name}")
    return Ordering(
        exercise.head,
        shuffled([*exercise.lines, *exercise.wrong_lines], seed),
        chosen=chosen,
        title=exercise.title,
        judge=lambda chosen: judged(name, chosen).card(),
        keep=lambda chosen: progress.remember(f"order.{name}", chosen),
        said=_verdict(name, chosen).card() if chosen and chosen == _kept(f"judged.{name}") else None,
    )


def shuffled(lines, seed):
    """The lines in another order, the same for the same seed."""
    return random.Random(seed).sample(lines, len(lines))


def _kept(key):
    """The lines that were kept under this name, as far as the file holds lines."""
    kept = progress.recall(key, [])
    return [line for line in kept if isinstance(line, str)] if isinstance(kept, list) else []


def judged(name, chosen):
    """The verdict on the function that these lines make, in this order; it is kept as a try."""
    verdict = _verdict(name, chosen)
    progress.remember(f"judged.{name}", chosen)
    return noted(verdict)


def _verdict(name, chosen):
    exercise = find(name)
    if not chosen:
        return Verdict(name, "not yet", NOTHING, parts=(("says", NOTHING),))
    function, trouble = made(exercise, chosen)
    if function is None:
        return Verdict(name, "error", trouble, "no_program", ("no_program",), (("says", trouble),))
    return kindly(exercise, chosen, judge(exercise, function))


def made(exercise, chosen):
    """The function that the lines make, or None; and what keeps them from being one."""
    source, names = "\n".join([exercise.head, *chosen, ""]), {"np": np}
    linecache.cache[CELL] = (len(source), None, [f"{line}\n" for line in chosen], CELL)
    try:
        tree = ast.increment_lineno(ast.parse(source, CELL), -1)  # line 1 is the first that was chosen
        exec(compile(tree, CELL, "exec"), names)
    except SyntaxError as error:
        at = (error.lineno or 1) - 1
        line = chosen[min(at, len(chosen)) - 1].strip()
        return None, NO_PROGRAM.format(max(at, 1), line)
    return names[exercise.head.split("(")[0].split()[1]], ""


def kindly(exercise, chosen, verdict):
    """The verdict, with a word before it on lines that are missing or stand too low.

    Where all are there and one comes too late, that is the whole story: no mistake in the numbers is told, or kept.
    """
    verdict = replace(verdict, exercise=exercise.name)
    if verdict.correct:
        return verdict
    few = MISSING.format(_missing(exercise, chosen), len(exercise.lines), len(chosen))
    few = few if len(chosen) < len(exercise.lines) else ""
    early = TOO_EARLY if re.search(r"\b(NameError|UnboundLocalError)\b", verdict.message) else ""
    if not early and set(exercise.lines) <= set(chosen) and (unused := _unused(chosen)):
        says = UNUSED.format(unused)
        return replace(verdict, message=says, mistake=None, mistakes=(), parts=(("says", says),))
    says = f"{few} {early}".strip()
    parts = (("says", says), *(("why", text) if kind == "says" else (kind, text) for kind, text in verdict.parts))
    return replace(verdict, message=f"{says} {verdict.message}", parts=parts) if says else verdict


def _unused(chosen):
    """The first line whose result no later line uses."""
    for place, line in enumerate(chosen):
        step = ast.parse(line.strip()).body[0]
        below = {each.id for other in chosen[place + 1 :] for each in _read_in(other)}
        if isinstance(step, ast.Assign) and not below & {each.id for each in step.targets}:
            return line.strip()
    return ""


def _read_in(line):
    names = (each for each in ast.walk(ast.parse(line.strip())) if isinstance(each, ast.Name))
    return [name for name in names if isinstance(name.ctx, ast.Load)]


def _missing(exercise, chosen):
    count = len(exercise.lines) - len(chosen)
    return "A line is" if count == 1 else f"{count} lines are"
