"""The palette can be read: contrast as WCAG 2.2 counts it (1.4.3 for text, 1.4.11 for graphics), light and dark."""

import re
from itertools import product

import pytest

from attnlib.pictures import style
from tests.colours import channels, contrast

PALETTES = {"light": style.LIGHT, "dark": style.DARK}
GROUNDS = ["page", "panel", "track"]
INKS = ["text", "muted", *(name for name in style.LIGHT if name.endswith("-ink"))]
GRAPHICS = ["query", "key", "value", "weight", "edge", "ghost"]  # amber has a test of its own
FIXED = {"query": "#0072B2", "key": "#D55E00", "value": "#009E73", "weight": "#4B3B8F", "output": "#E69F00"}


def test_contrast_is_counted_as_wcag_counts_it():
    white = channels("#ffffff")
    assert contrast(channels("#000000"), white) == pytest.approx(21)
    assert contrast(channels("#777777"), white) == pytest.approx(4.48, abs=0.005)


PAIRS = [
    *product(INKS, GROUNDS, [4.5]),
    *product(["text", "muted"], ["good", "bad"], [4.5]),  # on a note
    ("page", "weight-ink", 4.5),  # on the main button
    *product(GRAPHICS, GROUNDS, [3]),
]


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize(("name", "ground", "least"), PAIRS)
def test_words_can_be_read_and_graphics_seen(theme, name, ground, least):
    assert apart(PALETTES[theme], name, ground) >= least


def apart(palette, name, ground):
    return contrast(channels(palette[name]), channels(palette[ground]))


@pytest.mark.parametrize("theme", PALETTES)
def test_amber_is_seen_by_its_rim(theme):
    """The output's amber is fixed and too light for a white page, so its ink is drawn round it."""
    for ground in GROUNDS:
        assert max(apart(PALETTES[theme], name, ground) for name in ("output", "output-ink")) >= 3


def test_the_fills_have_the_colours_of_the_course():
    assert {name: style.LIGHT[name] for name in FIXED} == FIXED


def test_both_palettes_name_the_same_colours_as_hexes():
    assert list(style.LIGHT) == list(style.DARK)
    for hue in (*style.LIGHT.values(), *style.DARK.values()):
        assert re.fullmatch(r"#[0-9A-Fa-f]{6}", hue)


def test_each_light_colour_has_one_dark_twin():
    assert len({hue.lower() for hue in style.LIGHT.values()}) == len(style.LIGHT)
    twins = style.dark_twins()
    assert len(twins) == len(style.LIGHT)
    assert twins["#0072b2"] == style.DARK["query"]


def test_the_sheet_gives_every_colour_in_both_themes():
    light, dark = style.css().split("[data-theme='dark']")
    for sheet, palette in ((light, style.LIGHT), (dark, style.DARK)):
        for name, hue in palette.items():
            assert f"--{name}: {hue};" in sheet


def test_weight_maps_run_from_the_page_to_violet():
    assert [hue for _, hue in style.WEIGHT_SCALE] == [style.LIGHT["page"], style.LIGHT["weight"]]
    assert [place for place, _ in style.SIGNED_SCALE] == [0.0, 0.5, 1.0]
