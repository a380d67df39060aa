"""Every colour, size and font of the course. A colour has one meaning and one home: here.

Fills are for areas and thick lines; an "ink" is the same hue, dark or light enough for text and thin lines.
"""

LIGHT = {
    "page": "#ffffff",
    "panel": "#fbfbfd",
    "grid": "#eceef3",
    "axis": "#c3c7d3",
    "border": "#d8dae3",
    "edge": "#82869a",
    "track": "#f1f0f6",
    "text": "#22252e",
    "muted": "#5b6070",
    "query": "#0072B2",
    "query-ink": "#00537f",
    "key": "#D55E00",
    "key-ink": "#9c4400",
    "value": "#009E73",
    "value-ink": "#00694d",
    "weight": "#4B3B8F",
    "weight-ink": "#4b3b8e",
    "on-light-weight": "#000000",
    "on-full-weight": "#fefefe",
    "output": "#E69F00",
    "output-ink": "#8a5c00",
    "good": "#e6f4ee",
    "bad": "#fdeee6",
    "ghost": "#7c8194",
}

DARK = {
    "page": "#17181d",
    "panel": "#1d1f26",
    "grid": "#2a2d37",
    "axis": "#565b6c",
    "border": "#3a3e4b",
    "edge": "#8a90a5",
    "track": "#2a2c38",
    "text": "#e8eaf0",
    "muted": "#aab0c0",
    "query": "#3d9fdb",
    "query-ink": "#8ccbf3",
    "key": "#e8793a",
    "key-ink": "#f6ab80",
    "value": "#1fb98c",
    "value-ink": "#66dcb8",
    "weight": "#9488ec",
    "weight-ink": "#bab0f8",
    "on-light-weight": "#ffffff",
    "on-full-weight": "#000000",
    "output": "#f0b43c",
    "output-ink": "#f7cf7e",
    "good": "#16352b",
    "bad": "#40261a",
    "ghost": "#9297aa",
}

FONT = "Inter, 'Segoe UI', Helvetica, Arial, sans-serif"
MONO = "ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', monospace"
SIZE = 14

WEIGHT_SCALE = [[0.0, LIGHT["page"]], [1.0, LIGHT["weight"]]]
ORDER = ("weight", "key", "value", "query", "output", "edge")  # whose colours lines take where nobody chose
SIGNED_SCALE = [[0.0, LIGHT["key"]], [0.5, LIGHT["page"]], [1.0, LIGHT["query"]]]


def css():
    """The palette as CSS variables, light and dark, for everything of class `attnlib`."""
    light, dark = (" ".join(f"--{name}: {hue};" for name, hue in palette.items()) for palette in (LIGHT, DARK))
    fonts = f"--font: {FONT}; --mono: {MONO};"
    return f".attnlib {{ {fonts} {light} }}\n.attnlib[data-theme='dark'] {{ {dark} }}\n"


def dark_twins():
    """Each light colour beside its dark twin, so that a figure drawn in light colours can be shown on a dark page."""
    return {LIGHT[name].lower(): DARK[name] for name in LIGHT}


def faded(name, opacity):
    """A colour of the light palette, partly transparent; it has its dark twin as well as a full one."""
    red, green, blue = (int(LIGHT[name][i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"


def template():
    """What all plotly figures share: our font, few quiet gridlines, no frame, and whatever card lies behind."""
    label = {"bgcolor": LIGHT["panel"], "bordercolor": LIGHT["border"], "font": {"color": LIGHT["text"]}}
    return {
        "layout": {
            "font": {"family": FONT, "size": SIZE - 1, "color": LIGHT["text"]},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "margin": {"l": 56, "r": 16, "t": 36, "b": 46},
            "xaxis": _axis(),
            "yaxis": _axis(),
            "title": {"x": 0, "xref": "paper", "font": {"size": SIZE, "color": LIGHT["text"]}},
            "colorway": [LIGHT[name] for name in ORDER],
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": label,
            "bargap": 0.35,
            "height": 340,
        }
    }


def _axis():
    return {
        "gridcolor": LIGHT["grid"],
        "linecolor": LIGHT["axis"],
        "zerolinecolor": LIGHT["axis"],
        "zerolinewidth": 1,
        "tickfont": {"color": LIGHT["muted"], "size": SIZE - 2},
        "title": {"font": {"color": LIGHT["muted"], "size": SIZE - 1}, "standoff": 8},
        "nticks": 6,
        "ticks": "",
        "ticklabelstandoff": 4,
        "fixedrange": True,
        "minexponent": 5,
    }
