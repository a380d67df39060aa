"""Checks that name the mistake: check("softmax", my_softmax) says which it is, why it is wrong, and what shows it."""

from attnlib.checks.exercises import EXERCISES, Exercise, Mistake, find
from attnlib.checks.explaining import noted
from attnlib.checks.judging import judge
from attnlib.checks.ordering import order
from attnlib.checks.pages import hint, progress_page
from attnlib.checks.verdicts import Verdict

__all__ = ["EXERCISES", "Exercise", "Mistake", "Verdict", "check", "hint", "order", "progress_page"]


def check(name, answer):
    """Judge the reader's function for the exercise of this name, and keep how it went."""
    return noted(judge(find(name), answer))
