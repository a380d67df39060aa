"""The browser's twins of Python's functions are held equal to them."""

import re

import numpy as np
import pytest

from attnlib.attention import attend
from attnlib.tasks.words import word_vectors
from attnlib.widgets import Spotlight
from tests.browser.spotlights import KEYS, TOKENS, VALUES


@pytest.fixture
def twin(leaf, tmp_path):
    """The widget's own script in an empty page, with its functions in reach: `twin("softmax", scores)`."""
    code = Spotlight._esm
    names = re.findall(r"^(?:function|const) (\w+)", code, re.MULTILINE)
    path = tmp_path / "twin.html"
    path.write_text(f"<meta charset=utf-8><script type=module>{code}\nwindow.twin = {{ {', '.join(names)} }};</script>")
    page = leaf(path)
    page.wait_for_function("() => window.twin")
    return lambda name, *given: page.evaluate("([name, given]) => window.twin[name](...given)", [name, given])


def test_the_twin_of_attend(twin):
    rng = np.random.default_rng(0)
    for case in range(60):
        count, spread = rng.integers(1, 13), 10.0 ** rng.integers(-2, 3)
        query, keys, values = (spread * rng.normal(size=(n, 2)) for n in (1, count, count))
        mask = rng.random((1, count)) < rng.choice([0, 0.5, 1])
        scale = None if case % 2 else float(rng.uniform(0.1, 3))
        output, weights = attend(query, keys, values, mask, scale=scale)
        given = [
            query[0].tolist(),
            keys.tolist(),
            values.tolist(),
            mask[0].tolist(),
            *([] if scale is None else [scale]),
        ]
        found = twin("attend", *given)
        np.testing.assert_allclose(found["weights"], weights[0], atol=1e-12)
        np.testing.assert_allclose(found["output"], output[0], atol=1e-12 * spread)


def test_the_twin_of_word_vectors(twin):
    words = [
        "the",
        "River",
        "été",
        "Ωμέγα",
        "ΣΊΣΥΦΟΣ",
        "ß",
        "İstanbul",
        "北京",
        "👩‍🚀",
        "don't",
        "a" * 200,
        "42",
        "%:&",
    ]
    words += [chr(code) * 2 for code in range(0x21, 0x2500, 97)]
    for seed in (0, 1, 7):
        found = [twin("wordVector", word, seed) for word in words]
        np.testing.assert_array_equal(found, word_vectors(words, seed=seed))


STATES = [
    ("", True),
    ('{"query":[1,2]}', True),
    ('{"temperature":0.05,"open":"0000"}', True),
    ('{"tokens":["a","b"],"keys":[[1,2],[3,4]]}', True),
    ('{"query":[1,1e7]}', False),
    ('{"query":[1,1e999]}', False),
    ('{"query":["1",2]}', False),
    ('{"temperature":11}', False),
    ('{"open":"110"}', False),
    ('{"open":"1120"}', False),
    ('{"tokens":["a",""]}', False),
    ('{"tokens":"ab"}', False),
    ('{"keys":[[1,2]]}', False),
    ('{"reader":{}}', False),
    ("5", False),
    ("null", False),
    ("query", False),
]


@pytest.mark.parametrize(("text", "fine"), STATES)
def test_both_sides_take_and_refuse_the_same_states(twin, text, fine):
    widget = Spotlight(KEYS, VALUES, TOKENS)
    assert (twin("parseState", text, widget.spec) is not None) == fine
    try:
        widget.state = text
    except ValueError:
        assert not fine
    else:
        assert fine
        assert twin("stateOf", twin("parseState", text, widget.spec), widget.spec) == text


def test_numbers_keep_to_their_places(twin):
    written = {
        0: "0.00",
        -0.001: "0.00",
        -1.5: "−1.50",
        999.994: "999.99",
        1234.5: "1235",
        1e5: "1.0 · 10⁵",
        -2.5e-3: "0.00",
    }
    assert {x: twin("brief", x) for x in written} == written
    assert twin("scientific", 6.14e-7) == "6.1 · 10⁻⁷"
    assert [twin("share", x) for x in (0.376, 1.87, 1e4)] == ["38 %", "187 %", "1.0 · 10⁶ %"]
    assert [twin("roundStep", x) for x in (0.3, 0.5, 0.51, 3, 7, 1e5)] == pytest.approx([0.5, 0.5, 1, 5, 10, 1e5])
