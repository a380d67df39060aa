"""Controls: what stands for a keyword of the reader's function, by what the author wrote for it."""

import math
from dataclasses import dataclass
from numbers import Integral

from attnlib.arguments import is_number

WIDE = 99  # high / low from which a slider counts in powers, since its lower end would be a hair's breadth
TAKEN = ("theme", "busy")  # the card says these of itself, as data-theme and data-busy
FINE = 200  # steps that a slider has at least


@dataclass(frozen=True)
class Control:
    """One control: its kind, the value it starts from, and what the browser has to know of it."""

    name: str
    kind: str
    start: object
    range: dict

    def face(self):
        """What the browser draws it from."""
        return {"name": self.name, "label": self.name.replace("_", " "), "kind": self.kind, **self.range}

    def read(self, value):
        """The value as the reader's function gets it, of the type it started with and within its bounds."""
        return READ[self.kind](self, value)


def control(name, wish):
    """The control that an author's wish stands for; see explore."""
    if name in TAKEN:
        raise ValueError(f"{name} can't be the name of a control, as the card has one: say my_{name}, for example.")
    for fits, make in KINDS:
        if fits(wish):
            return make(name, wish)
    raise TypeError(
        f"{name} should be (low, high), (low, high, start), a list of numbers or of words, True or False, or a text; "
        f"it came as {wish!r}."
    )


def _is_slider(wish):
    return isinstance(wish, tuple) and len(wish) in (2, 3) and all(map(is_number, wish))


def _is_list_of(fits):
    return lambda wish: isinstance(wish, list) and len(wish) > 1 and all(map(fits, wish))


def _is_word(thing):
    return isinstance(thing, str)


def _slider(name, wish):
    low, high, *start = wish
    if not low < high:
        raise ValueError(f"{name} should go from low to high, (low, high); it came as {wish!r}.")
    whole = all(isinstance(number, Integral) for number in wish)
    digits = 0 if whole else _digits(wish)
    start = start[0] if start else round((low + high) / 2, digits)
    if not low <= start <= high:
        raise ValueError(f"{name} should start between {low} and {high}; its start came as {start!r}.")
    powers = not whole and low > 0 and high / low > WIDE
    face = {"min": low, "max": high, "step": 10.0**-digits if digits else 1, "digits": digits, "powers": powers}
    return Control(name, "slider", int(start) if whole else float(start), face)


def _digits(wish):
    """Decimal places enough for a fine step, and for the ends and the start to be reached."""
    fine = math.ceil(-math.log10((wish[1] - wish[0]) / FINE))
    given = max(len(repr(float(number)).partition(".")[2].rstrip("0")) for number in wish)
    return min(6, max(1, fine, given))


def _steps(name, wish):
    if wish != sorted(set(wish)):
        raise ValueError(f"{name} should list its numbers once each, from small to large; it came as {wish!r}.")
    digits = 0 if all(isinstance(number, Integral) for number in wish) else _digits((wish[0], wish[-1], *wish))
    return Control(name, "steps", wish[0], {"entries": wish, "digits": digits})


def _menu(name, wish):
    return Control(name, "menu", wish[0], {"entries": wish})


def _switch(name, wish):
    return Control(name, "switch", wish, {})


def _field(name, wish):
    return Control(name, "field", wish, {})


def _read_slider(slider, value):
    rounded = round(value, slider.range["digits"])
    return type(slider.start)(min(max(rounded, slider.range["min"]), slider.range["max"]))


def _read_steps(steps, value):
    return min(steps.range["entries"], key=lambda entry: abs(entry - value))


def _read_menu(menu, value):
    return value if value in menu.range["entries"] else menu.start


KINDS = (
    (_is_slider, _slider),
    (_is_list_of(is_number), _steps),
    (_is_list_of(_is_word), _menu),
    (lambda wish: isinstance(wish, bool), _switch),
    (_is_word, _field),
)
READ = {
    "slider": _read_slider,
    "steps": _read_steps,
    "menu": _read_menu,
    "switch": lambda _, value: bool(value),
    "field": lambda _, value: str(value),
}
