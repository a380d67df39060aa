EXERCISE = "mix"
CORRECT = True
WHY = "broadcast and sum over keys"


def answer(w, v):
    return (w[..., None] * v[..., None, :, :]).sum(-2)
