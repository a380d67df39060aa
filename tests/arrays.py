"""Problems of attention for the tests: drawn in float64 by NumPy, then made into any kind of array."""

from dataclasses import dataclass, field

import numpy as np
import torch
from hypothesis import strategies as st

KINDS = [
    ("numpy", "float64"),
    ("numpy", "float32"),
    ("torch", "float64"),
    ("torch", "float32"),
    ("torch", "bfloat16"),
    ("torch", "float16"),
]
TOLERANCE = {"float64": 1e-12, "float32": 1e-5, "float16": 1e-2, "bfloat16": 6e-2}


@dataclass
class Problem:
    """What `attend` is given: query, key and value, and its options by name."""

    arrays: list
    options: dict = field(default_factory=dict)


def draw_problem(seed, lead, n_query, n_key, width, n_value):
    rng = np.random.default_rng(seed)
    sizes = ((n_query, width), (n_key, width), (n_key, n_value))
    return Problem([rng.standard_normal((*lead, *size)) for size in sizes])


def blind_row(n_query, n_key, row):
    """A mask that lets everybody look everywhere, but one query nowhere."""
    return np.broadcast_to(np.arange(n_query)[:, None] != row, (n_query, n_key)).copy()


@st.composite
def problems(draw):
    """Any number of leading axes up to three, some of them shared; perhaps a mask with blind rows, a bias, a scale."""
    lead = tuple(draw(st.lists(st.integers(1, 3), max_size=3)))
    sizes = [draw(st.integers(1, 4)) for _ in range(4)]
    seed = draw(st.integers(0, 2**16))
    problem = draw_problem(seed, lead, *sizes)
    problem.arrays[1:] = [_share(array, draw) for array in problem.arrays[1:]]
    rng = np.random.default_rng(seed + 1)
    scores = (*lead, *sizes[:2])
    if draw(st.booleans()):
        problem.options["mask"] = rng.random(draw(st.sampled_from([scores, scores[-2:]]))) < draw(st.floats(0.2, 1))
    if draw(st.booleans()):
        problem.options["bias"] = rng.standard_normal(draw(st.sampled_from([scores, scores[-2:]])))
    if draw(st.booleans()):
        problem.options["scale"] = draw(st.floats(-2, 2))
    return problem


def _share(array, draw):
    """Perhaps drop the leading axes or make one of them 1, so that they broadcast."""
    axes = array.ndim - 2
    dropped = draw(st.integers(0, axes))
    array = array[(0,) * dropped]
    return array[:1] if dropped < axes and draw(st.booleans()) else array


def make(kind, thing):
    """A problem, or one array, as arrays of this kind; booleans stay booleans."""
    if isinstance(thing, Problem):
        options = {name: make(kind, part) for name, part in thing.options.items()}
        return [make(kind, array) for array in thing.arrays], options
    if not isinstance(thing, np.ndarray):
        return thing
    library, dtype = kind
    if library == "numpy":
        made = thing.astype(bool if thing.dtype == bool else dtype)
        made.flags.writeable = False  # whoever writes into an argument raises
        return made
    return torch.tensor(thing, dtype=torch.bool if thing.dtype == bool else getattr(torch, dtype))


def plain(thing):
    """Arrays of any kind, alone or within lists and dictionaries, as NumPy in float64 or bool."""
    if isinstance(thing, list):
        return [plain(part) for part in thing]
    if isinstance(thing, dict):
        return {name: plain(part) for name, part in thing.items()}
    if isinstance(thing, torch.Tensor):
        return thing.detach().to(torch.bool if thing.dtype == torch.bool else torch.float64).numpy().copy()
    if isinstance(thing, np.ndarray):
        return thing.astype(bool if thing.dtype == bool else float)
    return thing


def tolerance(kind):
    return TOLERANCE[kind[1]]


def near(ours, wanted, kind):
    """Raise unless both are finite and equal, up to the rounding of this kind."""
    ours, wanted = plain(ours), np.asarray(plain(wanted))
    assert np.isfinite(ours).all()
    np.testing.assert_allclose(ours, wanted, atol=tolerance(kind), rtol=tolerance(kind))
