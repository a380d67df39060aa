"""Widgets: the only place where maths and pictures meet."""

from attnlib.widgets.adapters import attend_from
from attnlib.widgets.figure import explore, show
from attnlib.widgets.goals import goal
from attnlib.widgets.painter import MaskPainter
from attnlib.widgets.questions import ask, look_back, outcome, predict, quiz
from attnlib.widgets.spotlight import Spotlight

__all__ = [
    "MaskPainter",
    "Spotlight",
    "ask",
    "attend_from",
    "explore",
    "goal",
    "look_back",
    "outcome",
    "predict",
    "quiz",
    "show",
]
