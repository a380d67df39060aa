"""The palette can be read: contrast as WCAG 2.2 counts it (1.4.3 for text, 1.4.11 for graphics), light and dark."""

import re

import pytest

from attnlib.pictures import style

PALETTES = {"light": style.LIGHT, "dark": style.DARK}
GROUNDS = ["page", "panel", "track"]
INKS = ["text", "muted", *(name for name in style.LIGHT if name.endswith("-ink"))]
GRAPHICS = ["query", "key", "value", "weight", "edge", "ghost"]  # amber has a test of its own
FIXED = {"query": "#0072B2", "key": "#D55E00", "value": "#009E73", "weight": "#4B3B8F", "output": "#E69F00"}


def luminance(hue):
    """Relative luminance of an sRGB colour, from 0 (black) to 1 (white)."""
    channels = [int(hue[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_counted_as_wcag_counts_it():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_inks_can_be_read(theme, ground, ink):
    assert contrast(PALETTES[theme][ink], PALETTES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("note", ["good", "bad"])
def test_text_on_a_note_can_be_read(theme, note):
    for ink in ("text", "muted"):
        assert contrast(PALETTES[theme][ink], PALETTES[theme][note]) >= 4.5


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("fill", GRAPHICS)
def test_fills_can_be_seen(theme, ground, fill):
    assert contrast(PALETTES[theme][fill], PALETTES[theme][ground]) >= 3


@pytest.mark.parametrize("theme", PALETTES)
def test_amber_is_seen_by_its_rim(theme):
    """The output's amber is fixed and too light for a white page, so its ink is drawn round it."""
    colours = PALETTES[theme]
    for ground in GROUNDS:
        assert max(contrast(colours[name], colours[ground]) for name in ("output", "output-ink")) >= 3


@pytest.mark.parametrize("theme", PALETTES)
def test_the_main_buttons_words_can_be_read(theme):
    assert contrast(PALETTES[theme]["page"], PALETTES[theme]["weight-ink"]) >= 4.5


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
