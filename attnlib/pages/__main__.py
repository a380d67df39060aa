"""python -m attnlib.pages: write chapters as pages that open without a kernel."""

import argparse
import sys
from pathlib import Path

from attnlib.pages import PageNotMade, export

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


def main(arguments=None):
    """Export what the command line names, say how large each page is, and return 0; or say what went wrong, and 1."""
    parser = argparse.ArgumentParser(
        prog="attnlib.pages", description="Write notebooks as pages that open without a kernel."
    )
    parser.add_argument("notebooks", nargs="*", help="paths of notebooks (all chapters where none is given)")
    parser.add_argument("--out", default="site", help="the folder to write to (default: site)")
    chosen = parser.parse_args(arguments)
    try:
        for page in export(chosen.notebooks or sorted(NOTEBOOKS.glob("*.ipynb")), chosen.out):
            print(f"{page}  {page.stat().st_size / 1e6:.1f} MB")
    except PageNotMade as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
