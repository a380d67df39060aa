import numpy as np

EXERCISE = "kernel_regression"
CORRECT = False
KIND = "unstable-patched"
WHY = "with an epsilon a far query gets 0"


def answer(x, xs, ys, bandwidth):
    """Nadaraya-Watson estimator."""
    K = np.exp(-((x[:, None] - xs[None]) ** 2) / (2 * bandwidth**2))
    return (K * ys).sum(1) / (K.sum(1) + 1e-12)
