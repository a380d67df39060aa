"""How well the checks tell right from wrong: what `course.py bench checks` prints, and what the tests hold.

Every answer is judged as a reader's is. A count is a pair (yes, all), by what is counted and by exercise.
"""

import itertools
import random
import runpy
import time
from pathlib import Path

import numpy as np

from attnlib.checks.exercises import EXERCISES
from attnlib.checks.judging import judge
from attnlib.checks.reading import Outcome
from attnlib.checks.recognising import like
from attnlib.checks.slips import NONE, Slips
from tests.test_checks_right import RIGHT
from tests.twins import TWINS

FOREIGN = {which: Path(__file__).parent / "foreign" / which for which in ("first", "second")}
WRITTEN = {name: exercise for name, exercise in EXERCISES.items() if exercise.base == name}  # with programs of its own


class Matrix:
    """Counts by exercise and by what is counted, and the seconds that each check took."""

    def __init__(self):
        self.counts, self.seconds, self.told = {name: {} for name in WRITTEN}, {name: [] for name in WRITTEN}, []

    def add(self, name, what, yes):
        good, all_ = self.counts[name].get(what, (0, 0))
        self.counts[name][what] = (good + bool(yes), all_ + 1)

    def judge(self, name, answer, **options):
        start = time.perf_counter()
        verdict = judge(EXERCISES[name], answer, seed=len(self.seconds[name]), **options)
        self.seconds[name].append(time.perf_counter() - start)
        return verdict

    def total(self, what):
        """The count over all exercises."""
        found = [counts[what] for counts in self.counts.values() if what in counts]
        return sum(good for good, _ in found), sum(all_ for _, all_ in found)

    def share(self, what):
        good, all_ = self.total(what)
        return good / all_


def program(exercise, slips):
    """A wrong program as an answer: it raises what the program raises."""
    return lambda *arguments: exercise.program(slips, *arguments)


def registered(matrix, name):
    """Every registered wrong program, from its switch."""
    for mistake in WRITTEN[name].mistakes:
        verdict = matrix.judge(name, program(WRITTEN[name], Slips([mistake])), ours=False)
        _count(matrix, name, "registered", verdict, mistake)


def twins(matrix, name):
    """Registered wrong programs written by hand."""
    for mistake, answer in TWINS[name].items():
        _count(matrix, name, "twins", matrix.judge(name, answer), mistake)


def _count(matrix, name, kind, verdict, mistake):
    matrix.add(name, f"{kind} rejected", not verdict.correct)
    matrix.add(name, f"{kind} named", verdict.mistakes == (mistake,))
    matrix.add(name, f"{kind} misnamed", verdict.mistakes not in ((), (mistake,)))


def alike(name, seed):
    """Pairs of wrong programs, the right one among them, that give the same on all probes of this seed."""
    exercise = WRITTEN[name]
    probes = sorted(exercise.probes(seed), key=lambda probe: probe.size)
    slips = {"nothing": NONE} | {mistake: Slips([mistake]) for mistake in exercise.mistakes}
    runs = {mistake: [exercise.run(each, probe) for probe in probes] for mistake, each in slips.items()}
    return [pair for pair in itertools.permutations(runs, 2) if _explains(*(runs[mistake] for mistake in pair))]


def _explains(one, other):
    outcomes = (Outcome(arrays, kind="raised" if arrays is None else "") for arrays in other)
    return all(like(arrays, outcome) for arrays, outcome in zip(one, outcomes, strict=True))


def indistinguishable(matrix, name):
    """Each pair counts once, as told apart or not."""
    same = {frozenset(pair) for pair in alike(name, 1)}
    for pair in itertools.combinations(["nothing", *WRITTEN[name].mistakes], 2):
        matrix.add(name, "indistinguishable", frozenset(pair) in same)


def pairs(matrix, name, count):
    """Pairs of mistakes, drawn by chance, that make a program of their own: neither right nor the same as one alone."""
    exercise = WRITTEN[name]
    probes = list(exercise.probes(3))
    alone = {_numbers(exercise, Slips([mistake]), probes) for mistake in exercise.mistakes}
    alone.add(_numbers(exercise, NONE, probes))
    drawn = list(itertools.combinations(exercise.mistakes, 2))
    random.Random(0).shuffle(drawn)
    own = (Slips(pair) for pair in drawn if _numbers(exercise, Slips(pair), probes) not in alone)
    for slips in itertools.islice(own, count):
        verdict = matrix.judge(name, program(exercise, slips), ours=False)
        matrix.add(name, "pairs rejected", not verdict.correct)
        matrix.add(name, "pairs named", set(verdict.mistakes) == slips)
        matrix.add(name, "pairs half-named", len(slips & set(verdict.mistakes)) == 1 == len(verdict.mistakes))
        matrix.add(name, "pairs misnamed", set(verdict.mistakes) & WRITTEN[name].mistakes.keys() - slips)


def _numbers(exercise, slips, probes):
    """All that a program gives on these probes, to be compared as a whole."""
    runs = [exercise.run(slips, probe) for probe in probes]
    return str([run and [(array.shape, np.round(array.astype(float), 4).tobytes()) for array in run] for run in runs])


def right(matrix, name):
    """Right answers in every style."""
    for answer in RIGHT[name].values():
        matrix.add(name, "accepted", matrix.judge(name, answer).correct)


def foreign(matrix, name, which, folder=None, some=None):
    """Programs that others wrote: the first set, the second, or those of a folder; `told` keeps what became of each.

    some  how many of the wrong ones, drawn by chance, the same ones each time; all if not given.
    """
    for path in _drawn(sorted((Path(folder or FOREIGN[which]) / name).glob("*.py")), some):
        written = runpy.run_path(str(path))
        verdict = matrix.judge(name, written["answer"])
        matrix.told.append((name, path.stem, written["CORRECT"], verdict, written["WHY"]))
        if written["CORRECT"]:
            matrix.add(name, f"{which} accepted", verdict.correct)
        else:
            matrix.add(name, f"{which} rejected", not verdict.correct)
            matrix.add(name, f"{which} named", not verdict.correct and verdict.mistake is not None)


def _drawn(paths, some):
    """All the right programs, and so many of the wrong ones."""
    wrong = [path for path in paths if not path.stem.startswith("ok_")]
    random.Random(len(wrong)).shuffle(wrong)
    return [path for path in paths if path not in wrong] + wrong[:some]
