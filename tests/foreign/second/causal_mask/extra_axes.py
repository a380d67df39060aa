import torch

EXERCISE = "causal_mask"
CORRECT = False
KIND = "shape-kept"
WHY = "(1, 1, q, k), ready for heads"


def answer(n_query, n_key):
    m = torch.ones(int(n_query), int(n_key), dtype=torch.bool).tril(int(n_key) - int(n_query))
    return m[None, None]
