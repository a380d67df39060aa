"""Goals: challenges for the Spotlight, which it recognises when the reader reaches them."""

from attnlib.arguments import is_number


def goal(
    words="", *, at_least=None, at_most=None, of="weight", entropy=None, length=None, output_near=None, within=0.1
):
    """Set a challenge: all of its conditions have to hold at once.

    words              what it asks in the author's words, beside those of each condition
    at_least, at_most  {token: share} for of="weight", with shares between 0 and 1; {token: score} for of="score"
    entropy, length    (low, high): of the weights in bits; of the query arrow
    output_near        (x, y): where the output should come to lie, `within` this distance

    goal(at_least={"cat": 0.8}, at_most={"mat": 0.05}) asks for at least 80 % on “cat” and at most 5 % on “mat”.
    Raises TypeError or ValueError that says what can't be asked.
    """
    if of not in ("weight", "score"):
        raise ValueError(f'of should be "weight" or "score"; it came as {of!r}.')
    conditions = [_of_token(of, token, "least", bound) for token, bound in _bounds("at_least", at_least)]
    conditions += [_of_token(of, token, "most", bound) for token, bound in _bounds("at_most", at_most)]
    conditions += [] if entropy is None else [_between("entropy", entropy, "entropy", " bits")]
    conditions += [] if length is None else [_between("length", length, "length of the query")]
    conditions += [] if output_near is None else [_near(output_near, within)]
    if not conditions:
        raise ValueError("a goal needs at least one condition, such as at_least={'cat': 0.8}; none came.")
    return {"words": words, "conditions": conditions}


def _bounds(name, given):
    if given is not None and not isinstance(given, dict):
        raise TypeError(f"{name} should be a dictionary such as {{'cat': 0.8}}; it came as {given!r}.")
    for token, bound in (given or {}).items():
        if not isinstance(token, str) or not is_number(bound):
            raise TypeError(f"{name} should give each word a number; {token!r}: {bound!r} came.")
    return (given or {}).items()


def _of_token(measure, token, end, bound):
    if measure == "weight" and not 0 <= bound <= 1:
        raise ValueError(f"a weight lies between 0 and 1; the goal for {token!r} came as {bound!r}. 80 % is 0.8.")
    bound = float(bound)
    amount = f"{100 * bound:g} % weight" if measure == "weight" else f"a score of {bound:g}".replace("-", "−")
    ends = {"least": None, "most": None, end: bound}
    return {"measure": measure, "of": token, **ends, "words": f"at {end} {amount} on “{token}”"}


def _between(measure, bounds, name, unit=""):
    low, high = _pair(measure, "(low, high)", bounds)
    if not low <= high:
        raise ValueError(f"{measure} should be (low, high) with low ≤ high; it came as {bounds!r}.")
    words = f"{name} between {low:g} and {high:g}{unit}"
    return {"measure": measure, "of": None, "least": low, "most": high, "words": words}


def _near(place, within):
    x, y = _pair("output_near", "(x, y)", place)
    if not is_number(within) or within <= 0:
        raise ValueError(f"within should be a distance above 0; it came as {within!r}.")
    words = f"output within {within:g} of ({x:g}, {y:g})".replace("-", "−")
    return {"measure": "distance", "of": [x, y], "least": None, "most": float(within), "words": words}


def _pair(name, shape, given):
    try:
        first, second = given
        fine = is_number(first) and is_number(second)
    except (TypeError, ValueError):
        fine = False
    if not fine:
        raise TypeError(f"{name} should be two numbers, {shape}; it came as {given!r}.")
    return float(first), float(second)
