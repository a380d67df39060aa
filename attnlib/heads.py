"""Heads: one wide vector cut into several narrow ones, so that each can be looked at on its own, and joined again.

One letter an axis: h heads, g heads of the keys where they are fewer, n places, d width of one head.
"""

from attnlib import arguments


def split_heads(x, n_heads):
    """Cut each vector into heads, side by side: (..., n, h·d) -> (..., h, n, d); head i is columns i·d … (i+1)·d.

    The cut makes (..., n, h, d), and only then do heads and places change seats: a reshape alone would deal out
    numbers of several places to one. (Vaswani et al. 2017, section 3.2.2.)
    """
    xp = arguments.check_axes("x", x, "(..., n, h·d)")
    arguments.check_count("n_heads", n_heads, least=1)
    *lead, n, width = x.shape
    if width % n_heads:
        raise ValueError(f"x should be as wide as n_heads = {n_heads} heads of one size; it came {width} wide.")
    return xp.moveaxis(xp.reshape(x, (*lead, n, n_heads, width // n_heads)), -2, -3)


def merge_heads(x):
    """Put the heads side by side again: (..., h, n, d) -> (..., n, h·d); it undoes split_heads."""
    xp = arguments.check_axes("x", x, "(..., h, n, d)")
    *lead, heads, n, width = x.shape
    return xp.reshape(xp.moveaxis(x, -3, -2), (*lead, n, heads * width))


def repeat_keys(x, repeats):
    """Let several query heads share a key head: (..., g, n, d) -> (..., g·repeats, n, d), head i being i // repeats.

    Each head stands beside its copies, 0 0 1 1, not 0 1 0 1. (Grouped queries: Ainslie et al. 2023; one group alone:
    Shazeer 2019.)
    """
    xp = arguments.check_axes("x", x, "(..., g, n, d)")
    arguments.check_count("repeats", repeats, least=1)
    *lead, groups, n, width = x.shape
    shared = xp.broadcast_to(x[..., :, None, :, :], (*lead, groups, repeats, n, width))
    return xp.reshape(shared, (*lead, groups * repeats, n, width))
