"""Probes for softmax, sharpen and entropy."""

import numpy as np

from attnlib.checks.probes import Draw, probe

# Large scores are whole and far apart, so that a weight is 0, 1 or an equal part: in float32 the root of a width moves
# a score of 1e4 by a thousandth, and that would show in the weights of near ties. Those come in float64 alone.
AXES = {1: "one_axis", 2: "two_axes", 3: "batch", 4: "batch two_leading"}
KINDS = ((np.float64, "double"), (np.float32, "single"))

HEATED = [((3,), 2.0), ((3,), 0.5), ((2, 3), 3.0), ((3, 2), 0.4), ((3, 3), 1.5), ((2, 2, 3), 0.7), ((2, 1, 3, 4), 2.5)]


def scores(seed):
    """(..., k)."""
    for i, (dtype, name) in enumerate(KINDS):
        draw = Draw(seed + i, dtype)
        for shape in ((3,), (2, 3), (3, 2), (3, 3), (2, 3), (2, 2, 3), (2, 3, 2, 4), (3, 2, 2)):
            yield probe(draw.numbers(*shape), special=f"{name} {AXES[len(shape)]}")
        yield probe(draw.numbers(1), special=f"{name} one_axis one_key")
        yield probe(draw.numbers(3, 1), special=f"{name} two_axes one_key")
        yield probe(draw.numbers(1, 2, 3), special=f"{name} batch batch_of_one")
        yield probe(draw.fine(20, 18), special=f"{name} two_axes long")
        yield probe(draw.fine(3, 2).T, special=f"{name} two_axes strided")
        yield probe(draw.fine(3, 2, 4).swapaxes(0, 2)[:, ::-1], special=f"{name} batch strided")
        yield probe(draw.fine(70), special=f"{name} one_axis long")
        yield probe(draw.numbers(2, 4, spread=4), special=f"{name} two_axes")
        yield from (probe(row.astype(dtype), special=f"{name} {special}") for row, special in far_from_zero(dtype))


def far_from_zero(dtype):
    """Scores up to ±1e4."""
    yield np.array([1e4, 9900.0, 0]), "one_axis high large"
    yield np.array([-1e4, -9900.0, -9800.0]), "one_axis low large"
    yield np.array([[1e4, -1e4, 9000.0], [-1e4, -9900.0, -9000.0]]), "two_axes high low large"
    yield np.array([[[1.0, 2.0, 3.0]], [[9000.0, 9100.0, 9300.0]]]), "batch high large"
    yield np.array([0.0, 3000.0, 3000.0, 3000.0]), "one_axis high large"
    yield np.array([12.0, 10.0, 11.0]), "one_axis"
    yield np.array([1.0, -1e4, 0]), "one_axis low large"
    if dtype == np.float64:
        yield np.array([1e4, 1e4 - 1, 0]), "one_axis high large"
        yield np.array([1000.0, 0, 0]), "one_axis high large"
        yield np.array([400.0, 300, 0]), "one_axis large"
        yield np.array([[9000.0, -9000.0, 9002.0], [-1e4, -9999.0, -9998.0]]), "two_axes high low large"


def with_temperature(seed):
    """(..., k), t > 0."""
    for i, (dtype, name) in enumerate(KINDS):
        draw = Draw(seed + i, dtype)
        for shape, t in HEATED:
            special = f"{name} {AXES[len(shape)]} {'cold' if t < 1 else 'hot'}"
            yield probe(draw.fine(*shape) if t < 0.5 or t == 0.7 else draw.numbers(*shape), t, special=special)
        yield probe(draw.numbers(3, 1), 2.0, special=f"{name} two_axes one_key hot")
        yield probe(draw.fine(70), 1.3, special=f"{name} one_axis long hot")
        yield probe(draw.fine(3, 2).T, 1.7, special=f"{name} two_axes hot strided")
        yield from _kinds_of_number(draw, name)
        yield from _far_and_heated(dtype, name)


def _kinds_of_number(draw, name):
    """Temperatures as Python's and NumPy's numbers, near 0 and far above 1."""
    yield probe(draw.fine(2, 3), np.float64(0.3), special=f"{name} two_axes cold")
    yield probe(draw.numbers(2, 3), np.int64(2), special=f"{name} two_axes hot whole")
    yield probe(draw.numbers(3), np.array(3), special=f"{name} one_axis hot whole bare")
    yield probe(draw.numbers(3), np.array(0.5), special=f"{name} one_axis cold bare")
    yield probe(draw.numbers(3), 1.0, special=f"{name} one_axis")
    yield probe(draw.numbers(3), 2, special=f"{name} one_axis hot")
    yield probe(draw.fine(3), 0.05, special=f"{name} one_axis cold icy")
    yield probe(0.01 * draw.fine(3), 0.01, special=f"{name} one_axis cold icy")
    yield probe(draw.numbers(3), 40.0, special=f"{name} one_axis hot boiling")
    yield probe(1000 * draw.numbers(3), 500.0, special=f"{name} one_axis hot boiling")


def _far_and_heated(dtype, name):
    for row, special in far_from_zero(dtype):
        yield probe((row * 0.5).astype(dtype), 0.5, special=f"{name} {special} cold")
        yield probe(row.astype(dtype), 2.0, special=f"{name} {special} hot")
    yield probe(np.array([1e4, 9000, 0], dtype), 4.0, special=f"{name} one_axis high large hot")
    yield probe(np.array([1e4, 9000, 0], dtype), 1.0, special=f"{name} one_axis high large")
    if dtype == np.float64:
        yield probe(np.array([1000.0, 999, 0]), 1.25, special=f"{name} one_axis high large hot")
        yield probe(np.array([1e4, 9990.0, 0]), 4.0, special=f"{name} one_axis high large hot")


def weights(seed):
    """(..., k), each row a share."""
    for i, (dtype, name) in enumerate(KINDS):
        draw = Draw(seed + i, dtype)
        for shape in ((3,), (2, 3), (3, 2), (3, 3), (2, 2, 3), (2, 3, 2, 5)):
            yield probe(draw.weights(*shape), special=f"{name} {AXES[len(shape)]}")
        for row in ([0.5, 0.5, 0.0], [1.0, 0.0, 0.0]):
            yield probe(np.array(row, dtype), special=f"{name} one_axis zeros")
        yield probe(np.full(4, 0.25, dtype), special=f"{name} one_axis")
        yield probe(np.array([[0.75, 0.25, 0.0], [0.25, 0.25, 0.5]], dtype), special=f"{name} two_axes zeros")
        yield probe(np.array([[[0.7, 0.3, 0.0]], [[0.0, 0.0, 1.0]]], dtype), special=f"{name} batch zeros")
        yield probe(np.array([1e-4, 0.9999], dtype), special=f"{name} one_axis tiny")
        yield probe(np.array([1e-6] * 3 + [1 - 3e-6], dtype), special=f"{name} one_axis tiny")
        yield probe(draw.weights(6, 3)[::-2], special=f"{name} two_axes strided")
        yield probe(np.ones((3, 1), dtype), special=f"{name} two_axes one_key")
        yield probe(draw.weights(1, 2, 3), special=f"{name} batch batch_of_one")
        yield probe(np.array([0.004, 0.006, 0.002, 0.988], dtype), special=f"{name} one_axis tiny")
        yield probe(draw.weights(50), special=f"{name} one_axis long")
