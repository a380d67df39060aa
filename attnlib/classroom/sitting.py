"""One notebook and the processes that answer for it: a new one leaves out the cell that ended the last."""

import time

from attnlib.classroom.answers import told
from attnlib.classroom.asking import Answering, Lost
from attnlib.classroom.notebooks import python
from attnlib.classroom.serving import Serving

WHOLE = 45.0  # seconds for a notebook; what is left of a minute goes to starting and ending
CELL, START = 5.0, 20.0  # for a cell; for an answering process to come up, with NumPy
STARTS = 30
SLOW = ("torch",)  # modules that are imported beforehand where a notebook speaks of them
STOPPED = {
    "time-out": f"Code cell {{}} was stopped after {CELL:g} seconds.",
    "ended": "Code cell {} ended the program that it ran in.",
    "garbled": "Code cell {} wrote into the conversation with whoever grades.",
}


class Sitting:
    """A notebook's cells, (grade_id, source) of each, and what answers for them.

    ours  the sources of cells that were handed out: what goes wrong in them is told to nobody, as the reader didn't
          write them, and as widgets do nothing here.
    """

    def __init__(self, code, ours=frozenset()):
        self.until, self.starts = time.monotonic() + WHOLE, STARTS
        self.cells = {number: python(source) for number, (_, source) in enumerate(code, 1)}
        self.lines = {f"<code cell {number}>": source.splitlines() for number, source in self.cells.items()}
        self.troubles, self.missing = {}, []
        self._first = [name for name in SLOW if any(name in source for source in self.cells.values())]
        self._ours = {number for number, (_, source) in enumerate(code, 1) if source.strip() in ours}
        self._skipped, self._answering = set(), None

    def left(self):
        """Seconds that the notebook has left."""
        return self.until - time.monotonic()

    def answering(self):
        """A process in which the cells have run; None where none can be had any more."""
        while self._answering is None and self.starts and self.left() > 1:
            self.starts -= 1
            self._answering = self._start()
        return self._answering

    def give_up(self):
        """End the process: the next exercise gets another."""
        if self._answering:
            self._answering.end()
        self._answering = None

    def _start(self):
        try:
            answering = Answering(min(START, self.left()), self._first)
        except Lost:
            return None
        self.missing = answering.missing
        at = self._run(answering)
        if at is None:
            return answering
        self._skipped.add(at)
        self.troubles[at] = STOPPED[answering.lost.why].format(at)
        return None

    def _run(self, answering):
        """Run the cells; the number of the one that ended the process, None where all went through."""
        chosen, at = [each for each in self.cells.items() if each[0] not in self._skipped], 0
        answering.within(min(CELL, self.left()))
        try:
            for reply in answering.listen({"do": "run", "cells": chosen}, Serving()):
                if reply.get("done"):
                    return None
                answering.within(min(CELL, self.left()))
                at = self._number(reply.get("begins")) or at
                self._note(self._number(reply.get("cell")), reply.get("trouble"))
        except Lost:
            return at

    def _number(self, said):
        """The number of a cell of ours, if it is one."""
        return said if isinstance(said, int) and said in self.cells else None

    def _note(self, number, trouble):
        if number and trouble is not None and number not in self._ours:
            said, _ = told(trouble, self.lines)
            self.troubles[number] = said.replace("Your function", f"Code cell {number}")
