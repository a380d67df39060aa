"""How nbgrader makes exercises of our solutions: `course.py cut` reads this file, and so may a course of your own.

In that course it lies at the root, and each chapter is an assignment: solutions/02_softmax.ipynb goes to
source/02_softmax/, then `nbgrader generate_assignment 02_softmax` makes of it what lies in exercises/.
"""

import atexit
import os
import shutil
import tempfile

c = get_config()  # noqa: F821  nbgrader brings it

c.ClearSolutions.code_stub = {"python": "raise NotImplementedError"}  # which `check` answers with “not yet”
c.ClearMarkScheme.enforce_metadata = False  # ours lie in read-only cells: a task cell waits for a grader by hand


def begin_afresh(**_):
    """Keep the answers that are being graded apart from each other, and from those of whoever grades."""
    folder = os.environ["SPOTLIGHT_PROGRESS"] = tempfile.mkdtemp(prefix="spotlight-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)


c.Autograde.pre_convert_hook = begin_afresh
