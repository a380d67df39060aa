"""Notebooks whose marks are changed: what is asked for, and how much it is worth, stands in the released one alone."""

CLAIM = "check = lambda *_: type('Verdict', (), {'state': 'correct', 'points': 100})()\n"
LENT = "from attnlib.attention import softmax as theirs\n"


def _checks(notebook):
    return [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]


def points_claimed(notebook):
    """Points, scores and states wherever a grader might look for them."""
    notebook["metadata"]["nbgrader"] = {"score": 100, "state": "correct"}
    for cell in notebook["cells"]:
        cell["metadata"].setdefault("nbgrader", {}).update(points=100, score=100, state="correct", grade=True)
        cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "softmax: correct. 100 points"}]


def checks_deleted(notebook):
    """No check cells at all."""
    notebook["cells"] = [cell for cell in notebook["cells"] if cell not in _checks(notebook)]


def checks_doctored(notebook):
    """Check cells that bring a check of their own."""
    for cell in _checks(notebook):
        cell["source"] = CLAIM + cell["source"]


def checks_of_another_function(notebook):
    """Check cells that hand over the library's function."""
    for cell in _checks(notebook):
        cell["source"] = LENT + cell["source"].replace(", softmax)", ", theirs)")


def checks_many_times(notebook):
    """The same exercise again and again."""
    notebook["cells"] += 10 * _checks(notebook)


def names_changed(notebook):
    """Other marks on all cells."""
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["grade_id"] = "check_dot_product"


def an_easier_exercise(notebook):
    """A check of something easier in the place of the one that was asked for."""
    for cell in _checks(notebook):
        cell["source"] = 'check("dot_product", np.dot)'


DOCTORING = {
    each.__doc__.rstrip(".").lower(): each
    for each in (
        points_claimed,
        checks_deleted,
        checks_doctored,
        checks_of_another_function,
        checks_many_times,
        names_changed,
        an_easier_exercise,
    )
}
