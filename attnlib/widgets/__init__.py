"""Widgets: the only place where maths and pictures meet."""

from attnlib.widgets.adapters import attend_from
from attnlib.widgets.goals import goal
from attnlib.widgets.spotlight import Spotlight

__all__ = ["Spotlight", "attend_from", "goal"]
