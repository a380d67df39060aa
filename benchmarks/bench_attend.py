"""What does `attend` cost beside the same formula written by hand in the same library?

Both run in turn in one process, on one thread, so that a busy machine slows both alike; only ratios are printed.
The hand's version is the leanest plain one: it checks nothing and scales the query, not the scores. "kept" is what
torch holds on to for the backward pass, as bytes of distinct storages.

    python benchmarks/bench_attend.py [--quick]
"""

import argparse
import os
import statistics
import time

for library in ("OMP", "MKL", "OPENBLAS", "VECLIB_MAXIMUM"):
    os.environ[f"{library}_NUM_THREADS"] = "1"  # read once, when the library is imported

import numpy as np  # noqa: E402
import torch  # noqa: E402

from attnlib.attention import attend  # noqa: E402
from attnlib.masks import causal_mask  # noqa: E402

HEADS, WIDTH = 4, 64
REACH_TIME, REACH_KEPT = 1.3, 1.5
SECONDS = 2.0  # for each row of the table
LEAST, MOST = 7, 400  # runs of each contestant in a row


def numpy_by_hand(query, key, value, mask):
    scores = (query * WIDTH**-0.5) @ key.mT
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = powers / powers.sum(axis=-1, keepdims=True)
    return weights @ value, weights


def torch_by_hand(query, key, value, mask):
    scores = (query * WIDTH**-0.5) @ key.mT
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    weights = torch.softmax(scores, -1)
    return weights @ value, weights


def draw(n, library, seed=0):
    """Query, key and value of n places each, (4, n, 64) float32."""
    rng = np.random.default_rng(seed)
    arrays = [rng.standard_normal((HEADS, n, WIDTH), dtype=np.float32) for _ in range(3)]
    return arrays if library == "numpy" else [torch.from_numpy(array).requires_grad_() for array in arrays]


def forward(function, arrays, mask):
    with torch.no_grad():
        function(*arrays, mask)


def both_ways(function, arrays, mask):
    output, _ = function(*arrays, mask)
    torch.autograd.grad(output.sum(), arrays)


def seconds(run, *arguments):
    start = time.perf_counter()
    run(*arguments)
    return time.perf_counter() - start


def race(run, ours, theirs, arrays, mask, limit):
    """Times of both contestants, run in turn, who goes first changing each time."""
    run(ours, arrays, mask), run(theirs, arrays, mask)  # once to warm up
    times = {ours: [], theirs: []}
    end = time.perf_counter() + limit
    while len(times[ours]) < LEAST or (time.perf_counter() < end and len(times[ours]) < MOST):
        for function in (ours, theirs) if len(times[ours]) % 2 else (theirs, ours):
            times[function].append(seconds(run, function, arrays, mask))
    return times[ours], times[theirs]


def bytes_kept(function, arrays, mask):
    """Bytes of the distinct storages that autograd keeps for the backward pass."""
    kept = {}  # holds the storages themselves, so that no address is used twice

    def pack(tensor):
        kept[tensor.untyped_storage().data_ptr()] = tensor.untyped_storage()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        function(*arrays, mask)
    return sum(storage.nbytes() for storage in kept.values())


CONTESTS = [
    ("numpy", "forward", forward, numpy_by_hand),
    ("torch", "forward", forward, torch_by_hand),
    ("torch", "both ways", both_ways, torch_by_hand),
]


def rows(sizes, limit):
    """One dictionary for each row of the table."""
    for library, label, run, by_hand in CONTESTS:
        for masked in (False, True):
            for n in sizes:
                arrays = draw(n, library)
                mask = causal_mask(n, like=arrays[0]) if masked else None
                ours, theirs = race(run, attend, by_hand, arrays, mask, limit)
                row = {"library": library, "pass": label, "mask": "causal" if masked else "none", "n": n}
                row["best"] = min(ours) / min(theirs)
                row["median"] = statistics.median(ours) / statistics.median(theirs)
                if run is both_ways:
                    row["kept"] = bytes_kept(attend, arrays, mask) / bytes_kept(by_hand, arrays, mask)
                yield row


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="two sizes, half a second for each row")
    quick = parser.parse_args().quick
    torch.set_num_threads(1)
    print(f"attend / by hand; float32, {HEADS} heads, d = {WIDTH}, one thread; ", end="")
    print(f"reach: time {REACH_TIME}, kept {REACH_KEPT}")
    print(f"{'library':8} {'pass':10} {'mask':7} {'n':>5} {'best':>6} {'median':>7} {'kept':>6}")
    for row in rows((256, 1024) if quick else (256, 512, 1024, 2048), 0.5 if quick else SECONDS):
        kept = f"{row['kept']:6.2f}" if "kept" in row else f"{'–':>6}"
        missed = row["median"] > REACH_TIME or row.get("kept", 0) > REACH_KEPT
        print(f"{row['library']:8} {row['pass']:10} {row['mask']:7} {row['n']:5} ", end="")
        print(f"{row['best']:6.2f} {row['median']:7.2f} {kept}{'  missed' if missed else ''}", flush=True)


if __name__ == "__main__":
    main()
