"""python -m attnlib.classroom.grading PATH…: grade notebooks, each in processes of its own, and report on them."""

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from attnlib.classroom import reports
from attnlib.classroom.asking import ONE, ROOT
from attnlib.classroom.notebooks import releases
from attnlib.classroom.submissions import Submission, Trouble, submissions

SECONDS = 58.0  # a minute, less what starting and ending take
LOST = "The processes that graded this notebook were ended before they were done."


@dataclass
class Result:
    """What became of one submission: a dictionary for each exercise, and what is to be said of the whole."""

    submission: Submission
    marks: list = field(default_factory=list)
    troubles: list = field(default_factory=list)
    missing: list = field(default_factory=list)
    unreadable: str = ""

    @property
    def points(self):
        """The points that were earned, and those that could have been."""
        return sum(mark["points"] for mark in self.marks), sum(mark["possible"] for mark in self.marks)


def grade(submission, folder=None):
    """The result of one submission, in a minute at most whatever it does."""
    command = [sys.executable, "-m", "attnlib.classroom.one", str(submission.path.resolve())]
    environment = os.environ | ONE | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([*command, *filter(None, [folder])], **pipes, env=environment) as process:
        try:
            said, error = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            said, error = process.communicate()
    lines = [json.loads(line) for line in said.split(b"\n")[:-1]]  # the last may have been cut short
    return _result(submission, lines, error.decode(errors="replace").strip().rpartition("\n")[2])


def _result(submission, lines, error):
    """What the lines of the judging process say; exercises that it was to mark and didn't are marked here."""
    said = {name: value for line in lines if "exercise" not in line for name, value in line.items()}
    marks = [line for line in lines if "exercise" in line]
    done = {mark["exercise"] for mark in marks}
    lost = {"state": "error", "message": LOST, "points": 0, "mistakes": ["out_of_time"]}
    marks += [
        {"exercise": name, "possible": count, **lost} for name, count in said.get("asked", []) if name not in done
    ]
    unreadable = said.get("unreadable", "" if lines else f"{LOST} {error}".strip())
    return Result(submission, marks, said.get("troubles", []), said.get("missing", []), unreadable)


def grade_all(found, jobs, folder=None):
    """The results of all submissions in their order, several at a time."""
    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(lambda each: grade(each, folder), found)


def parser():
    """The command line."""
    made = argparse.ArgumentParser(prog="course.py grade", description="Grade notebooks of exercises.")
    made.add_argument("paths", nargs="+", metavar="PATH", help="notebooks, or folders in which they lie")
    made.add_argument("--csv", metavar="FILE", type=Path, help="write a row for each exercise of each notebook")
    made.add_argument("--jobs", metavar="N", type=int, default=os.cpu_count() or 1, help="at a time (%(default)s)")
    made.add_argument("--exercises", metavar="FOLDER", help="the notebooks as they were handed out (exercises)")
    return made


def main(arguments=None):
    """Grade what the command line names: 0 if every notebook could be graded, whatever it earned."""
    chosen = parser().parse_args(arguments)
    try:
        found = submissions(chosen.paths)
        if chosen.csv and not chosen.csv.absolute().parent.is_dir():
            raise Trouble(f"There is no folder {chosen.csv.absolute().parent} to write {chosen.csv.name} to.")
        if not releases(chosen.exercises):
            raise Trouble(f"No exercises lie in {chosen.exercises or 'exercises'}: `course.py cut` makes them.")
        results = []
        for result in grade_all(found, max(1, chosen.jobs), chosen.exercises):
            results.append(result)
            print(f"{len(results)} of {len(found)}: {result.submission.name}", file=sys.stderr, flush=True)
        if chosen.csv:
            reports.write(chosen.csv, results)
    except KeyboardInterrupt:
        print("Stopped: nothing was written.", file=sys.stderr)
        return 130
    except (Trouble, OSError) as trouble:
        print(trouble, file=sys.stderr)
        return 2
    print("\n\n".join(filter(None, (reports.table(results), reports.by_mistake(results), reports.notes(results)))))
    return 1 if any(result.unreadable for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
