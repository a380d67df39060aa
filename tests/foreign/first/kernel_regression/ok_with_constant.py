import numpy as np

EXERCISE = "kernel_regression"
CORRECT = True
LEVEL = "correct"
WHY = "the Gaussian's constant is there too; it cancels"


def answer(x, xs, ys, bandwidth):
    x = np.asarray(x, dtype=np.float64)
    log_w = -np.log(bandwidth * np.sqrt(2 * np.pi)) - 0.5 * ((x[None, :] - xs[:, None]) / bandwidth) ** 2
    w = np.exp(log_w - log_w.max(axis=0))
    return np.einsum("kq,k->q", w, ys) / w.sum(axis=0)
