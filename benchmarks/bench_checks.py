"""Do the checks tell right from wrong? A matrix: wrong programs rejected and named, right ones accepted, time a check.

    python benchmarks/bench_checks.py [--others FOLDER] [--pairs 40] [--list]

FOLDER holds programs that others wrote: Python files, each with EXERCISE = "softmax", a function `answer`, and CORRECT
(False where it isn't said). `--list` prints each of them with the name that it got. `--pairs` is how many pairs of
mistakes an exercise are tried, drawn by chance (the same ones each time).
"""

import argparse
import itertools
import random
import runpy
import statistics
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from attnlib.checks.exercises import EXERCISES
from attnlib.checks.judging import judge
from attnlib.checks.slips import NONE, Slips
from tests.test_checks_right import RIGHT

REACH = {"rejected": 1.0, "named": 0.95, "accepted": 1.0, "others rejected": 0.95, "others named": 0.70}


class Tally:
    """Shares by what is counted, and the times of all checks."""

    def __init__(self):
        self.counts, self.times = {}, []

    def add(self, what, name, yes):
        good, all_ = self.counts.setdefault(name, {}).get(what, (0, 0))
        self.counts[name][what] = (good + bool(yes), all_ + 1)

    def judge(self, name, answer, ours=True):
        start = time.perf_counter()
        verdict = judge(EXERCISES[name], answer, seed=len(self.times), ours=ours)
        self.times.append(time.perf_counter() - start)
        return verdict

    def total(self, what):
        pairs = [counts[what] for counts in self.counts.values() if what in counts]
        return sum(good for good, _ in pairs), sum(all_ for _, all_ in pairs)


def program(exercise, slips):
    """A wrong program as an answer: it raises what the program raises."""

    def answer(*arguments):
        given = exercise.program(slips, *arguments)
        return given if isinstance(given, tuple) else np.asarray(given)

    return answer


def registered(tally, exercise):
    """Every registered wrong program alone."""
    for name in exercise.mistakes:
        verdict = tally.judge(exercise.name, program(exercise, Slips([name])), ours=False)
        tally.add("rejected", exercise.name, verdict.state != "correct")
        tally.add("named", exercise.name, verdict.mistakes == (name,))
        tally.add("named wrongly", exercise.name, verdict.mistakes not in ((), (name,)))


def pairs(tally, exercise, count):
    """Pairs of mistakes that make a program of their own: neither right, nor the same as one mistake."""
    chosen = list(itertools.combinations(exercise.mistakes, 2))
    random.Random(0).shuffle(chosen)
    probes = list(exercise.probes(3))
    singles = {_print(exercise, Slips([name]), probes) for name in exercise.mistakes} | {_print(exercise, NONE, probes)}
    own = (Slips(pair) for pair in chosen if _print(exercise, Slips(pair), probes) not in singles)
    for slips in itertools.islice(own, count):
        verdict = tally.judge(exercise.name, program(exercise, slips), ours=False)
        tally.add("pairs rejected", exercise.name, verdict.state != "correct")
        tally.add("pairs named", exercise.name, set(verdict.mistakes) == slips)


def _print(exercise, slips, probes):
    """The numbers of a program on these probes, to be compared as a whole."""
    runs = [exercise.run(slips, probe) for probe in probes]
    rounded = [run and tuple((a.shape, np.round(a.astype(float), 4).tobytes()) for a in run) for run in runs]
    return hash(tuple(rounded))


def others(tally, folder, listed):
    """Programs that others wrote, without a look at the checks."""
    written = [path for path in sorted(Path(folder).rglob("*.py")) if "\nEXERCISE = " in "\n" + path.read_text("utf-8")]
    for path in written:
        room = runpy.run_path(str(path))
        name, verdict = room["EXERCISE"], tally.judge(room["EXERCISE"], room["answer"])
        if room.get("CORRECT", False):
            tally.add("others accepted", name, verdict.correct)
        else:
            tally.add("others rejected", name, not verdict.correct)
            tally.add("others named", name, verdict.mistake is not None)
        if listed:
            said = "right" if room.get("CORRECT") else "wrong"
            print(f"{said:6}{name:18}{path.stem:28}{verdict.state:8} {verdict.mistake or '–':32} {room.get('WHY', '')}")


def _only(tally, options):
    """The programs of others alone."""
    others(tally, options.others, options.list)
    report(tally)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--others", metavar="FOLDER")
    parser.add_argument("--pairs", type=int, default=40)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--only", action="store_true", help="the others' programs alone")
    options = parser.parse_args()
    tally = Tally()
    if options.only:
        return _only(tally, options)
    for exercise in EXERCISES.values():
        registered(tally, exercise)
        pairs(tally, exercise, options.pairs)
        for right in RIGHT[exercise.name].values():
            tally.add("accepted", exercise.name, tally.judge(exercise.name, right).correct)
    if options.others:
        others(tally, options.others, options.list)
    report(tally)


def report(tally):
    columns = list(dict.fromkeys(what for counts in tally.counts.values() for what in counts))
    print(f"{'exercise':18}" + "".join(f"{what:>17}" for what in columns))
    for name, counts in tally.counts.items():
        print(f"{name:18}" + "".join(f"{_share(counts.get(what)):>17}" for what in columns))
    print(f"{'all':18}" + "".join(f"{_share(tally.total(what)):>17}" for what in columns))
    middle, late = statistics.median(tally.times), sorted(tally.times)[int(0.95 * len(tally.times))]
    print(f"time a check: median {middle:.2f} s, 95th percentile {late:.2f} s ({len(tally.times)} checks)")
    met = {what: _met(tally, what, reach) for what, reach in REACH.items() if tally.total(what)[1]}
    met |= {"none named wrongly": tally.total("named wrongly")[0] == 0, "time": middle < 0.3 and late < 1}
    print("reach: " + ", ".join(f"{what} {'met' if yes else 'missed'}" for what, yes in met.items()))


def _met(tally, what, reach):
    good, all_ = tally.total(what)
    return good >= reach * all_


def _share(count):
    return f"{count[0]} of {count[1]}" if count else ""


if __name__ == "__main__":
    main()
