"""Wrong programs as switches on one reference: a slip is a name, and each step asks whether it was made."""


class Slips(frozenset):
    """The slips that a program makes; none of them is the right program."""

    def __sub__(self, others):
        return Slips(frozenset(self) - frozenset(others))

    def pick(self, right, **wrong):
        """What this step computes: the wrong way whose name is among the slips, otherwise the right one.

        Each way is a function without arguments, so that only the chosen one runs.
        """
        return next((way for name, way in wrong.items() if name in self), right)()

    def choose(self, right, **wrong):
        """The same for plain values, where nothing has to run."""
        return next((value for name, value in wrong.items() if name in self), right)


NONE = Slips()
