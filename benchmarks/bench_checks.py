"""Do the checks tell right from wrong? Wrong programs rejected and named, right ones accepted, seconds a check.

    python3 course.py bench checks                                  the whole matrix
    python benchmarks/bench_checks.py --foreign FOLDER [--list]     programs of others alone, from another folder

FOLDER is laid out as tests/foreign/first is. `--list` tells what became of each program. `--pairs` is how many pairs of
mistakes an exercise are tried, drawn by chance, the same ones each time.
"""

import argparse
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests import matrix
from tests.attacks import ATTACKS, undeserved

# What is counted, the share that is wanted, and what was measured of peers with their own checks.
REACH = {
    "registered rejected": (1.0, "12 of 36 (TorchCode), 16 of 21 (Neuromatch)"),
    "registered named": (0.95, "2 of 11 (ARENA's mask check), 0 of 16"),
    "registered misnamed": (0.0, ""),
    "indistinguishable": (0.0, ""),
    "twins rejected": (1.0, ""),
    "twins named": (0.95, ""),
    "twins misnamed": (0.0, ""),
    "pairs rejected": (1.0, ""),
    "pairs named": (None, ""),
    "pairs half-named": (None, ""),
    "pairs misnamed": (None, ""),
    "accepted": (1.0, ""),
    "first accepted": (1.0, ""),
    "first rejected": (0.95, ""),
    "first named": (0.70, ""),
    "second accepted": (1.0, ""),
    "second rejected": (0.95, ""),
    "second named": (0.70, ""),
    "foreign accepted": (1.0, ""),
    "foreign rejected": (0.95, ""),
    "foreign named": (0.70, ""),
}
SECONDS = {"median": 0.3, "95th percentile": 1.0}  # of a check in the notebook


def late(seconds):
    return sorted(seconds)[int(0.95 * len(seconds))]


def of(count):
    return f"{count[0]}/{count[1]}" if count else ""


def table(found):
    """A row an exercise, a column for what is counted."""
    columns = [what for what in REACH if found.total(what)[1]]
    print(f"{'':18}" + "".join(f"{what.split()[0]:>18}" for what in columns) + f"{'seconds':>16}")
    print(f"{'':18}" + "".join(f"{' '.join(what.split()[1:]):>18}" for what in columns) + f"{'median, 95 %':>16}")
    for name, counts in found.counts.items():
        cells = "".join(f"{of(counts.get(what)):>18}" for what in columns)
        times = found.seconds[name]
        print(f"{name:18}{cells}{f'{statistics.median(times):.2f}, {late(times):.2f}' if times else '':>16}")
    print(f"{'all':18}" + "".join(f"{of(found.total(what)):>18}" for what in columns))


def met(good, all_, wanted):
    """Whether a share is reached; one of 0 must not be exceeded."""
    return good == 0 if wanted == 0 else good >= wanted * all_


def reach(found):
    """Line by line what is wanted, what is measured, and what peers have."""
    for what, (wanted, peers) in REACH.items():
        good, all_ = found.total(what)
        if all_:
            said = "" if wanted is None else "met" if met(good, all_, wanted) else "MISSED"
            aim = "" if wanted is None else f"wanted {wanted:.0%}" if wanted else "wanted none"
            print(f"{what:22}{of((good, all_)):>12}{good / all_:>8.1%}  {aim:12} {said:7} {peers}")
    seconds = [each for times in found.seconds.values() for each in times]
    for what, measured in {"median": statistics.median(seconds), "95th percentile": late(seconds)}.items():
        said = "met" if measured < SECONDS[what] else "MISSED"
        print(f"seconds a check, {what}: {measured:.2f} of {SECONDS[what]:g} {said}")


def attacks():
    """How many attacks on `course.py grade` earn marks that they don't deserve: one line."""
    earned = undeserved()
    said = f"MISSED: {', '.join(earned)}" if earned else "met"
    print(f"attacks that earn marks {len(earned)}/{len(ATTACKS)}  wanted none  {said}  nbgrader 5 of 18, otter 4 of 18")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--foreign", metavar="FOLDER", help="programs of others alone, from this folder")
    parser.add_argument("--pairs", type=int, default=40)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    found = matrix.Matrix()
    for name in matrix.WRITTEN:
        if not options.foreign:
            for count in (matrix.registered, matrix.indistinguishable, matrix.twins, matrix.right):
                count(found, name)
            matrix.pairs(found, name, options.pairs)
        for which in ("foreign",) if options.foreign else matrix.FOREIGN:
            matrix.foreign(found, name, which, options.foreign)
    if options.list:
        for name, program, correct, verdict, why in found.told:
            said = "right" if correct else "wrong"
            print(f"{said:6}{name:18}{program:28}{verdict.state:8} {verdict.mistake or '–':32} {why}")
    table(found)
    reach(found)
    if not options.foreign:
        attacks()


if __name__ == "__main__":
    main()
