"""Contrast between colours, as WCAG 2.2 counts it (1.4.3 for text, 1.4.11 for graphics)."""

import numpy as np


def channels(hue):
    """Red, green and blue of a hex such as #0072B2, (3,) from 0 to 1."""
    return np.array([int(hue[start : start + 2], 16) / 255 for start in (1, 3, 5)])


def mixed(start, end, share):
    """The channels of the colour that lies this share of the way between two hexes, as plotly and CSS mix them."""
    return (1 - share) * channels(start) + share * channels(end)


def luminance(colour):
    """Relative luminance of channels in sRGB, from 0 (black) to 1 (white)."""
    linear = np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    return linear @ [0.2126, 0.7152, 0.0722]


def contrast(one, other):
    """How far two colours, as channels, stand apart: from 1 to 21."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)
