"""Probes for causal_mask and padding_mask."""

import numpy as np

from attnlib.checks.probes import probe

LONG = [(20, 23), (40, 40), (33, 17), (130, 140)]


def counts(seed):
    """n_query, n_key."""
    rng = np.random.default_rng(seed)
    drawn = [tuple(int(n) for n in rng.integers(1, 9, size=2)) for _ in range(5)]
    for q, k in [(3, 3), (2, 3), (3, 2), (2, 5), (5, 2), (4, 4), (1, 3), (3, 1), (1, 1), (6, 5), (4, 7), *drawn, *LONG]:
        special = "square" if q == k else f"unequal {'more_queries' if q > k else 'more_keys'}"
        special += " long" if q > 16 else ""
        yield probe(q, k, special=special)
    yield probe(np.int64(2), np.int64(4), special="unequal more_keys whole")
    yield probe(np.array(2), np.array(4), special="unequal more_keys whole bare")


def lengths(seed):
    """(b,), n."""
    rng = np.random.default_rng(seed)
    drawn = [(rng.integers(0, n + 1, size=b), int(n)) for b, n in ((2, 4), (4, 5), (3, 6), (5, 64), (2, 150))]
    plan = [([2, 1], 3), ([1, 2], 3), ([3, 1], 3), ([2, 0], 3), ([1, 2, 1], 3), ([2], 4), ([0, 4, 2], 4), ([1, 3], 5)]
    for each, n in [*plan, ([3, 2, 1, 3], 4), ([0, 0], 2), ([1], 1), ([2, 2], 2), *drawn]:
        each = np.array(each)
        special = "full" if (each == n).any() else "no_full"
        special += " square" if len(each) == n else " unequal"
        special += " batch_of_one" if len(each) == 1 else ""
        special += " empty" if (each == 0).any() else ""
        yield probe(each, n, special=special + (" long" if n > 16 else ""))
    yield probe(np.array([2, 1], dtype=np.int32), np.int64(3), special="no_full unequal whole")
    yield probe(np.array([2, 1]), np.array(3), special="no_full unequal whole bare")
