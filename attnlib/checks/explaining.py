"""Make verdicts: the words for what was found, with the reader's own numbers in them."""

import re
from dataclasses import replace

import numpy as np

from attnlib.checks import properties, shrinking, telling
from attnlib.checks.common import SPECIALS
from attnlib.checks.exercises import EXERCISES
from attnlib.checks.habits import factor, scale
from attnlib.checks.keeping import OFTEN, keep
from attnlib.checks.plainly import LETTERS
from attnlib.checks.probes import SPECIAL
from attnlib.checks.reading import same
from attnlib.checks.slips import Slips
from attnlib.checks.verdicts import Verdict

MEASURES = {"other_factor": factor, "other_scale": scale}
UNKNOWN = "No mistake that I know gives these numbers."


def _state(first):
    return "error" if first is not None and first.outcome.kind in ("raised", "numbers") else "wrong"


def known(asked, trials, slips):
    """The verdict on a recognised mistake, or on two at once: words, numbers and picture are of one input."""
    exercise = asked.exercise
    mistakes = [exercise.mistakes[name] for name in exercise.mistakes if name in slips]
    shown = _shown(asked, trials, [Slips([mistake.name]) for mistake in mistakes])
    broken = properties.failing(exercise, asked.arrays, shown)
    parts = [("says", "Two things at once.")] if len(mistakes) > 1 else []
    for mistake in mistakes:
        facts = telling.facts(exercise, shown, exercise.run(Slips([mistake.name]), shown.probe))
        says = _filled(mistake.says, facts, alone=len(mistakes) == 1)
        parts += [("says", says), ("why", _with(mistake.why, facts))]
    parts += [("shows", f"What shows it: {broken[0].says}")] if broken else []
    parts += [("hint", f"Hint: {mistakes[0].hint}")]
    parts += [("shipped", f"You are in good company: {each.shipped}") for each in mistakes if each.shipped]
    return _make(exercise, asked.answer, "wrong", tuple(mistake.name for mistake in mistakes), parts, shown)


def _shown(asked, trials, alone):
    """A small trial on which each of these slips alone makes a difference, or the first; better without a blind row."""
    wrong = [trial for trial in trials if not trial.right]
    usual = [trial for trial in wrong if trial.outcome.arrays and not trial.outcome.trouble]
    usual = usual or [trial for trial in wrong if trial.outcome.arrays] or wrong
    usual = sorted(usual, key=lambda trial: (shrinking.blind(trial.probe.arguments), trial.probe.size))
    for slips in (alone, alone[:1], ()):

        def shows(trial, slips=slips):
            return not any(same(asked.exercise.run(each, trial.probe), trial.wanted) for each in slips)

        if found := next(filter(shows, usual), None):
            return shrinking.small(asked, found, shows)


def _filled(says, facts, alone):
    """The sentence with its numbers; one that has none, or whose numbers make no sense here, gets two of its own."""
    asked = set(re.findall(r"{(\w+)}", says))
    if asked and not any(str(facts[name]) == "?" for name in asked):
        return says.format(**facts)
    said = says.split("{")[0].rsplit(".", 1)[0].rsplit(":", 1)[0].rstrip(".") + "." if asked else says
    numbers = f" Yours gives {facts['came']} where {facts['wanted']} is wanted."
    return said + numbers if alone and facts["came"] != telling.NOTHING else said


def _with(text, facts):
    """The text with its sizes, or letters for those that make no sense here."""
    return re.sub(r"{(\w+)}", lambda found: str(LETTERS[found[1]] if facts[found[1]] == "?" else facts[found[1]]), text)


def measured(name, trials):
    """By how much, for a habit that can be measured: at two widths, so that the reader sees what it depends on."""
    if name not in MEASURES:
        return ""
    found = [(trial, MEASURES[name](trial)) for trial in trials if not trial.right]
    at = {_width(trial): telling.number(by) for trial, by in found if by}
    said = [f"{by} times where the first argument is {width} wide" for width, by in [*at.items()][:2]]
    return f"Here: {', '.join(said)}." if said else ""


def _width(trial):
    return (np.shape(trial.probe.arguments[0]) or (1,))[-1]


def named(exercise, answer, mistake, first, more="", shows=""):
    """The verdict on a mistake that any exercise may show."""
    parts = [("says", f"{mistake.says} {more}".strip()), ("why", mistake.why)]
    parts += [("shows", f"What shows it: {shows}" if shows else ""), ("hint", f"Hint: {mistake.hint}")]
    return _make(exercise, answer, _state(first), (mistake.name,), parts, first)


def special(exercise, answer, name, first, broken):
    """The verdict on an answer that is right but for a special case."""
    parts = [("says", f"Right for other inputs, and wrong where {SPECIAL[name]}.")]
    parts += [("says", first.outcome.trouble)] if first.outcome.trouble else []
    parts += [("shows", f"What shows it: {broken[0].says}")] if broken else []
    hint = SPECIALS.get(f"{name} {exercise.base}") or SPECIALS.get(name, SPECIALS["other"])
    parts += [("hint", f"Hint: {hint}")]
    return _make(exercise, answer, _state(first), (f"not_for_{name}",), parts, first)


def unnamed(exercise, answer, first, broken, raised=""):
    """The verdict on numbers that no known mistake gives; `raised` is what happened where no numbers came."""
    said = first.outcome.trouble or _difference(exercise, first)
    parts = [("says", said)]
    parts += [("says", f"And for another input: {raised}")] if raised and first.outcome.kind != "raised" else []
    parts += [("shows", f"What shows it: {each.says}") for each in broken[:2] if not first.outcome.trouble]
    return _make(exercise, answer, _state(first), (), parts, first)


def _difference(exercise, first):
    facts = telling.facts(exercise, first)
    name = exercise.returns[telling.wrong_part(first)]
    return f"Your {name}: {facts['came']} came where {facts['wanted']} is wanted. {UNKNOWN}"


def noted(verdict):
    """Keep how it went; for somebody who has met the mistake often a question comes at the end: predict, then look."""
    if keep(verdict) < OFTEN or verdict.trial is None:
        return verdict
    question = telling.question(EXERCISES[verdict.exercise].returns, verdict.trial)
    said = f"You have met this one before. Leave the code alone for a moment, and take a pencil: {question}"
    return replace(verdict, parts=(*verdict.parts, ("ask", said)), message=f"{verdict.message} {said}")


def _make(exercise, answer, state, names, parts, first):
    case = telling.case(exercise, first) if first is not None else []
    message = " ".join(text for _, text in parts if text)
    if case:
        message += " For " + ": ".join([case[0][1], f"yours {case[1][1]}, wanted {case[2][1]}."])
    mistake = " + ".join(names) or None
    parts = tuple((kind, text) for kind, text in parts if text)
    return Verdict(exercise.name, state, message, mistake, names, parts, first, answer)


ENDS = {  # kinds of trouble after which no other call is needed: state and mistake
    "stub": ("not yet", None),
    "none": ("error", "nothing_returned"),
    "time-out": ("error", "endless"),
}


def ended(exercise, answer, outcome):
    """The verdict where one call says all, or None."""
    if outcome.kind in ENDS:
        return simple(exercise, answer, *ENDS[outcome.kind], outcome.trouble)


def simple(exercise, answer, state, mistake, message):
    """A verdict of one sentence."""
    names = (mistake,) if mistake else ()
    return Verdict(exercise.name, state, message, mistake, names, (("says", message),), None, answer)


def theirs(exercise, answer, ours):
    """The verdict on a function that calls our own."""
    said = f"That is ours: your function calls attnlib's own `{ours}`, which does the exercise. Now yours!"
    if exercise.kind == "test":
        said = f"That is ours: your test asks attnlib's own `{ours}`. Say what must hold, whatever it would answer."
    return simple(exercise, answer, "not yet", "ours", said)


def not_a_function(exercise, answer):
    """The verdict on something that can't be called."""
    called = " Hand over the function itself, without calling it: no brackets behind its name."
    said = f"The check wants a function; it came as {answer!r:.60}.{called}"
    return simple(exercise, None, "error", "not_a_function", said)
