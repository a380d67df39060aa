"""python -m attnlib.classroom.cutting: make exercises/ of solutions/, with the same bytes as nbgrader makes."""

import argparse
import sys
from pathlib import Path

from nbconvert.exporters import NotebookExporter
from nbgrader.converters import GenerateAssignment
from nbgrader.preprocessors import SaveCells
from traitlets.config import Config, PyFileConfigLoader

ROOT = Path(__file__).parents[2]
SOLUTIONS = ROOT / "solutions"


def cutter():
    """nbgrader's own steps from a solution to an exercise, apart from the one that writes a gradebook."""
    nothing_else = Config({"Exporter": {"default_preprocessors": []}})
    nothing_else.merge(PyFileConfigLoader("nbgrader_config.py", path=str(ROOT)).load_config())
    made = NotebookExporter(config=nothing_else)
    for step in GenerateAssignment.class_traits()["preprocessors"].default():
        if step is not SaveCells:
            made.register_preprocessor(step)
    return made


def cut(solutions, folder):
    """Write the exercise of each solution into a folder, and yield its path and whether it has changed."""
    exporter = cutter()
    for solution in map(Path, solutions):
        exercise = Path(folder) / solution.name
        text, _ = exporter.from_filename(str(solution))
        changed = not exercise.exists() or exercise.read_text("utf-8") != text
        if changed:
            exercise.parent.mkdir(parents=True, exist_ok=True)
            exercise.write_text(text, "utf-8", newline="\n")
        yield exercise, changed


def main(arguments=None):
    """Cut what the command line names, or every solution, and say which exercises have changed."""
    parser = argparse.ArgumentParser(prog="attnlib.classroom.cutting", description="Make exercises of solutions.")
    parser.add_argument("solutions", nargs="*", help="paths of solutions (all of them where none is given)")
    parser.add_argument("--out", default=ROOT / "exercises", help="the folder to write to (default: exercises)")
    chosen = parser.parse_args(arguments)
    for exercise, changed in cut(chosen.solutions or sorted(SOLUTIONS.glob("*.ipynb")), chosen.out):
        print(f"{exercise.name}  {'cut anew' if changed else 'as it was'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
