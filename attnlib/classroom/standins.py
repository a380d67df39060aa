"""What a notebook finds under the name of attnlib where it is graded: things that do nothing, and functions from afar.

`check`, `ask`, widgets and pictures do nothing there. The functions of the maths are asked of the judging process,
which decides whether they may be used (see serving.py); their code is not here.
"""

import importlib
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

OPERATIONS = ["add", "radd", "sub", "rsub", "mul", "rmul", "truediv", "rtruediv", "matmul", "rmatmul", "pow", "neg"]
OPERATIONS += ["getitem", "enter", "lt", "le", "gt", "ge"]


class Inert:
    """Something that takes every call, holds whatever is asked of it, and does nothing."""

    def __call__(self, *_, **__):
        return self

    def __getattr__(self, name):
        if name.startswith("__") or name in ("detach", "shape", "dtype"):  # it is no array, and shouldn't pass for one
            raise AttributeError(name)
        return self

    def __setitem__(self, key, value):
        pass

    def __iter__(self):
        return iter(())

    def __exit__(self, *_):
        return False

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0

    def __repr__(self):
        return "something of attnlib's, which does nothing where notebooks are graded"


for name in OPERATIONS:
    setattr(Inert, f"__{name}__", lambda self, *_: self)


class Module(ModuleType):
    """A module of attnlib's: in those of the maths each name is a function from afar, in all others inert."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        module = self.__name__.partition(".")[2]
        if not module and name in self.__spec__.loader.maths:
            return importlib.import_module(f"{self.__name__}.{name}")
        return self.__spec__.loader.function(f"{module}.{name}") if module in self.__spec__.loader.maths else Inert()


class Finder(MetaPathFinder, Loader):
    """Finds every module whose name begins with attnlib, whether or not there is one."""

    def __init__(self, maths, ask):
        self.maths, self._ask = maths, ask

    def find_spec(self, name, path=None, target=None):
        """The module of this name, if it is to be one of attnlib's."""
        return ModuleSpec(name, self, is_package=True) if name.partition(".")[0] == "attnlib" else None

    def create_module(self, spec):
        """An empty module."""
        return Module(spec.name)

    def exec_module(self, module):
        """Nothing has to run."""

    def function(self, name):
        """A function that is asked of the judging process."""

        def ours(*arguments, **named):
            return self._ask({"ours": name}, arguments, named)

        ours.__name__ = ours.__qualname__ = name.rpartition(".")[2]
        return ours


def install(maths, ask):
    """Put the stand-ins in the place of attnlib, of which nothing remains."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "attnlib"]:
        del sys.modules[name]
    sys.meta_path.insert(0, Finder(tuple(maths), ask))
