"""The exercises: what each asks, its hints, its mistakes in words, and how an answer to it is tried."""

import tomllib
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import combinations
from pathlib import Path

import numpy as np

from attnlib.checks import inputs_masks, inputs_mixture, inputs_scaled, inputs_shares, inputs_similarity
from attnlib.checks.programs import STYLES, masked, masks, mixture, scaled, shares, similarity
from attnlib.checks.slips import NONE, Slips

FIXED = 7  # the seed of the probes that are the same in every check; others are drawn anew
KINDS = {"like": "write", "tests": "test", "orders": "order"}
WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True)
class Mistake:
    """A mistake that people make: what it does, why that is wrong, a hint, and where it was once shipped."""

    name: str
    says: str
    why: str
    hint: str
    shipped: str = ""


@dataclass(frozen=True, eq=False)
class Exercise:
    """One exercise; `mistakes` maps the names of its known mistakes to their words.

    kind  "write" (also where blanks are filled, or a bug is mended), "test" or "order".
    base  the exercise that this one is built on, with which it shares program, probes and mistakes; itself otherwise.
    """

    name: str
    chapter: str
    title: str
    minutes: int
    difficulty: int
    purpose: str
    signature: str
    hints: tuple
    kind: str
    base: str
    mistakes: dict
    program: object = field(repr=False)
    probes: object = field(repr=False)
    returns: tuple
    ours: tuple
    sample: tuple = ()  # of a test: the mistakes that it has to catch
    head: str = ""  # of lines to order: the def line
    lines: tuple = ()
    wrong_lines: tuple = ()

    def run(self, slips, probe):
        """What the program with these slips gives, as a tuple of arrays; None where it raises."""
        fixed = _fixed(self.program, self.probes)
        return (_kept if probe in fixed else _run)(self.program, slips, probe)

    def wanted(self, probe):
        """What the right program gives."""
        return self.run(NONE, probe)

    def fixed(self):
        """The probes that are the same in every check, with what is wanted for them."""
        return [*_fixed(self.program, self.probes).items()]

    def programs(self, count):
        """The wrong programs with so many mistakes at once."""
        return _programs(tuple(self.mistakes), count)

    def styled(self, slips):
        """A program in the ways it may be written: what changes nothing in a right one may show in a wrong one."""
        return tuple(Slips(slips | {style}) for style in STYLES.get(self.base, ()))


@cache
def _programs(mistakes, count):
    return tuple(Slips(names) for names in combinations(mistakes, count))


def _run(program, slips, probe):
    try:
        with np.errstate(all="ignore"):
            given = program(slips, *probe.arguments)
    except (ValueError, IndexError, TypeError, ZeroDivisionError):
        return None
    return tuple(np.asarray(each) for each in (given if isinstance(given, tuple) else (given,)))


_kept = lru_cache(maxsize=20_000)(_run)  # of fixed probes, which all wrong programs run on, check after check


@cache
def _fixed(program, probes):
    return {probe: _run(program, NONE, probe) for probe in probes(FIXED)}


PARTS = {  # the program, its probes, the names of what it returns, and attnlib's own functions for the same
    "dot_product": (similarity.dot_product, inputs_similarity.vectors, ("result",), ("dot_scores", "scaled_scores")),
    "cosine": (similarity.cosine, inputs_similarity.vectors, ("cosine",), ("cosine_scores",)),
    "dot_scores": (similarity.dot_scores, inputs_similarity.one_and_many, ("scores",), ("dot_scores", "scaled_scores")),
    "softmax": (shares.softmax, inputs_shares.scores, ("weights",), ("softmax", "attend")),
    "sharpen": (shares.sharpen, inputs_shares.with_temperature, ("weights",), ("attend",)),
    "entropy": (shares.entropy, inputs_shares.weights, ("entropy",), ("entropy",)),
    "mix": (mixture.mix, inputs_mixture.weights_and_values, ("mixture",), ("attend",)),
    "soft_lookup": (mixture.soft_lookup, inputs_mixture.lookups, ("output",), ("attend",)),
    "kernel_regression": (mixture.kernel_regression, inputs_mixture.regressions, ("predictions",), ("attend",)),
    "scaled_scores": (scaled.scaled_scores, inputs_scaled.queries_and_keys, ("scores",), ("scaled_scores",)),
    "attend": (scaled.attend, inputs_scaled.queries_keys_values, ("output", "weights"), ("attend",)),
    "causal_mask": (masks.causal_mask, inputs_masks.counts, ("mask",), ("causal_mask", "sliding_mask")),
    "padding_mask": (masks.padding_mask, inputs_masks.lengths, ("mask",), ("padding_mask",)),
    "masked_softmax": (
        masked.masked_softmax,
        inputs_scaled.scores_and_masks,
        ("weights",),
        ("softmax(mask)", "attend"),
    ),
    "attend_masked": (masked.attend_masked, inputs_scaled.attending_with_masks, ("output", "weights"), ("attend",)),
}


def _read():
    """Every exercise, from the files of words, in the order of the course."""
    common = tomllib.loads((WORDS / "common.toml").read_text("utf-8"))
    found = {}
    for path in sorted(WORDS.glob("*_*.toml")):
        told = tomllib.loads(path.read_text("utf-8"))
        chapter = told.pop("chapter")
        for name, words in told.items():
            found[name] = _built(name, words, found) or _exercise(name, chapter, words, common)
    return dict(sorted(found.items(), key=lambda each: (each[1].chapter, _place(each[1]))))


def _place(exercise):
    """Where it stands in its chapter: gaps to fill, all of one's own, something to mend, a test or lines to order."""
    end = exercise.name.removeprefix(exercise.base)
    return {"_blanks": 0, "": 1, "_mended": 2}.get(end, 3)


def _exercise(name, chapter, words, common):
    mistakes = {each: _mistake(each, words["mistakes"], common) for each in words["known"]}
    program, probes, returns, ours = PARTS[name]
    parts = {"program": program, "probes": probes, "returns": returns, "ours": ours}
    return Exercise(name, chapter, **_plain(words), kind="write", base=name, mistakes=mistakes, **parts)


def _plain(words):
    told = {each: words[each] for each in ("title", "minutes", "difficulty", "signature")}
    return told | {"purpose": words.get("purpose", ""), "hints": tuple(words["hints"])}


def _built(name, words, found):
    """An exercise on top of another one, of which it says how: it is `like` that, `tests` it or `orders` its lines."""
    how = next((how for how in KINDS if how in words), None)
    if how is None:
        return None
    other = found[words[how]]
    signature = f"{name}(function): function -> bool" if how == "tests" else other.signature
    lists = {each: tuple(words.get(each, ())) for each in ("sample", "lines", "wrong_lines")}
    own = _plain({"signature": signature, **words}) | lists | {"head": words.get("head", "")}
    return replace(other, name=name, kind=KINDS[how], **own)


def _mistake(name, own, common):
    says, why, hint, *shipped = own.get(name) or common["mistakes"][name]
    return Mistake(name, says, why, hint, *(shipped or [common["shipped"].get(name, "")]))


EXERCISES = _read()


def find(name):
    """The exercise of this name."""
    if name not in EXERCISES:
        raise ValueError(f"name should be one of {', '.join(EXERCISES)}; it came as {name!r}.")
    return EXERCISES[name]
