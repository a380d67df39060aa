"""Goals: challenges for the Spotlight, which it recognises when the reader reaches them."""


def goal(
    words="", *, at_least=None, at_most=None, of="weight", entropy=None, length=None, output_near=None, within=0.1
):
    """Set a challenge: all of its conditions have to hold at once.

    at_least, at_most  {token: share} for of="weight", with shares between 0 and 1; {token: score} for of="score"
    entropy, length    (low, high): of the weights in bits; of the query arrow
    output_near        (x, y): where the output should come to lie, `within` this distance

    goal(at_least={"cat": 0.8}, at_most={"mat": 0.05}) asks for at least 80 % on “cat” and at most 5 % on “mat”.
    """
    if of not in ("weight", "score"):
        raise ValueError(f'of should be "weight" or "score"; it came as {of!r}.')
    conditions = [_of_token(of, token, bound, None) for token, bound in (at_least or {}).items()]
    conditions += [_of_token(of, token, None, bound) for token, bound in (at_most or {}).items()]
    conditions += [_between("entropy", entropy, "entropy", " bits")] if entropy else []
    conditions += [_between("length", length, "length of the query")] if length else []
    conditions += [_near(output_near, within)] if output_near else []
    if not conditions:
        raise ValueError("a goal needs at least one condition, such as at_least={'cat': 0.8}; none came.")
    return {"words": words, "conditions": conditions}


def _of_token(measure, token, least, most):
    bound, sense = (most, "at most") if least is None else (least, "at least")
    if measure == "weight" and not 0 <= bound <= 1:
        raise ValueError(f"a weight lies between 0 and 1; the goal for {token!r} came as {bound!r}. 80 % is 0.8.")
    amount = f"{bound:.0%} weight".replace("%", " %") if measure == "weight" else f"a score of {bound:g}"
    return {"measure": measure, "of": token, "least": least, "most": most, "words": f"{sense} {amount} on “{token}”"}


def _between(measure, bounds, name, unit=""):
    low, high = bounds
    if not low <= high:
        raise ValueError(f"{measure} should be (low, high) with low ≤ high; it came as {bounds!r}.")
    words = f"{name} between {low:g} and {high:g}{unit}"
    return {"measure": measure, "of": None, "least": low, "most": high, "words": words}


def _near(place, within):
    x, y = place
    if not within > 0:
        raise ValueError(f"within should be a distance above 0; it came as {within!r}.")
    words = f"output within {within:g} of ({x:g}, {y:g})".replace("-", "−")
    return {"measure": "distance", "of": [x, y], "least": None, "most": within, "words": words}
