"""Lines to put in order: the widget, and the function that they make, judged as any other."""

import ast
import linecache
import random
import re
from dataclasses import replace

import numpy as np

from attnlib import progress
from attnlib.checks.exercises import EXERCISES, find
from attnlib.checks.judging import judge
from attnlib.checks.keeping import keep
from attnlib.checks.verdicts import Verdict
from attnlib.widgets.ordering import Ordering

CELL = "your lines"  # what the reader is told a line stands in
MISSING = "{} still missing: {} make the function, and yours has {}."
UNUSED = "Nothing uses the result of `{}`. Does it stand too low, or is the line missing that should go on with it?"
NOTHING = "Your function has no lines yet. Bring those here that you would write, in their order."
NO_PROGRAM = "These lines make no program yet. Look at line {}, `{}`: does it fit below the one above it?"
TOO_EARLY = "A name is used before any line has made it. Does its line stand too low, or is it missing?"


def order(name, seed=0):
    """Show the lines of this exercise to put in order; they are shuffled by `seed`, and what you chose is kept."""
    exercise = find(name)
    if exercise.kind != "order":
        names = ", ".join(each.name for each in EXERCISES.values() if each.kind == "order")
        raise ValueError(f"order shows an exercise whose lines can be ordered: {names}; it came as {name!r}.")
    lines = shuffled([*exercise.lines, *exercise.wrong_lines], seed)
    return Ordering(
        exercise.head,
        lines,
        chosen=_chosen(name),
        title=exercise.title,
        judge=lambda chosen: judged(name, chosen).card(),
        keep=lambda chosen: progress.remember(f"order.{name}", chosen),
    )


def shuffled(lines, seed):
    """The lines in another order, the same for the same seed."""
    return random.Random(seed).sample(lines, len(lines))


def _chosen(name):
    """The lines that were kept, as far as the file holds lines."""
    kept = progress.recall(f"order.{name}", [])
    return [line for line in kept if isinstance(line, str)] if isinstance(kept, list) else []


def judged(name, chosen):
    """The verdict on the function that these lines make, in this order; it is kept as a try."""
    exercise = find(name)
    if not chosen:
        return Verdict(name, "not yet", NOTHING, parts=(("says", NOTHING),))
    function, trouble = made(exercise, chosen)
    if function is None:
        verdict = Verdict(name, "error", trouble, "no_program", ("no_program",), (("says", trouble),))
    else:
        verdict = kindly(exercise, chosen, judge(exercise, function))
    keep(verdict)
    return verdict


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

    A line whose result nobody uses is the whole story: no mistake in the numbers is told, or kept, beside it.
    """
    verdict = replace(verdict, exercise=exercise.name)
    if verdict.correct:
        return verdict
    few = len(exercise.lines) - len(chosen)
    said = [MISSING.format(_lines(few, " is", " are"), _lines(len(exercise.lines)), len(chosen))] if few > 0 else []
    if unused := _unused(chosen):
        said = " ".join([*said, UNUSED.format(unused)])
        return replace(verdict, message=said, mistake=None, mistakes=(), parts=(("says", said),))
    said += [TOO_EARLY] if re.search(r"\b(NameError|UnboundLocalError)\b", verdict.message) else []
    says = " ".join(said)
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


def _lines(count, one="", many=""):
    return f"{count} line{one}" if count == 1 else f"{count} lines{many}"
