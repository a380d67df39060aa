"""Probes for dot_product, cosine and dot_scores."""

import numpy as np

from attnlib.checks.probes import Draw, probe


def vectors(seed):
    """Pairs (d,), (d,)."""
    draw, half = Draw(seed), Draw(seed, np.float32)
    yield probe(np.array([1.0, 2.0]), np.array([3.0, 0.5]), special="double")
    yield probe(draw.numbers(3), draw.numbers(3), special="double negative")
    yield probe(draw.numbers(3), draw.numbers(3), special="double negative")
    yield probe(half.numbers(3), half.numbers(3), special="single negative")
    yield probe(np.array([1.5]), np.array([-2.0]), special="double one negative")
    yield probe(np.array([2.0, -1.0, 0.5]), np.array([-1.0, 1.0, -0.5]), special="double negative")
    yield probe(draw.numbers(7), draw.numbers(7), special="double negative")
    yield probe(half.numbers(4), half.numbers(4), special="single negative")
    yield probe(draw.fine(5), draw.fine(5), special="double negative")
    yield probe(draw.fine(2, 4).T[:, 0], draw.fine(9)[::-2][:4], special="double negative strided")
    yield probe(np.array([2.0, 1.0, 2.0]), np.array([1.0, 2.0, 1.0]), special="double")
    yield probe(np.array([1.0, 0.0, 2.0]), np.array([2.0, 1.0, 3.0]), special="double zero_inside")
    yield probe(0.05 * draw.numbers(3), 0.1 * draw.numbers(3), special="double negative short")
    line = draw.numbers(3)
    yield probe(line, 2 * line, special="double negative parallel")
    yield probe(line, -0.5 * line, special="double negative parallel")
    yield probe(line, line, special="double negative parallel")
    yield probe(np.array([1.0, 2.0, 2.0]), np.array([2.0, 1.0, -2.0]), special="double negative right_angle")
    yield probe(0.3 * draw.fine(70), 0.3 * draw.fine(70), special="double negative long")
    yield probe(90 * draw.numbers(3), 200 * draw.numbers(3), special="double negative")


def one_and_many(seed):
    """(d,), (k, d)."""
    for dtype, name in ((np.float64, "double"), (np.float32, "single")):
        draw = Draw(seed + (name == "single"), dtype)
        for keys, width in ((3, 2), (2, 3), (3, 3), (3, 3), (5, 4)):
            shape = "square" if keys == width else ""
            yield probe(draw.numbers(width), draw.numbers(keys, width), special=f"{name} {shape}")
        yield probe(draw.numbers(3), draw.numbers(1, 3), special=f"{name} one_key")
        yield probe(draw.numbers(1), draw.numbers(3, 1), special=f"{name} one")
        yield probe(draw.fine(4), draw.fine(3, 4), special=name)
        yield probe(0.3 * draw.fine(70), 0.3 * draw.fine(66, 70), special=f"{name} long")
        yield probe(draw.numbers(2), np.array([[0, 0], [1, 2], [1, 2]], dtype), special=f"{name} equal_keys")
        yield probe(draw.fine(8)[::-2], draw.fine(4, 3).T, special=f"{name} strided")
