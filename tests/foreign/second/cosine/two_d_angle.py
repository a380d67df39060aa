import math

EXERCISE = "cosine"
CORRECT = False
KIND = "special-case-only"
WHY = "angle by arctan2 of the first two coordinates: right in the plane only"


def answer(a, b):
    if len(a) == 1:
        return math.copysign(1, a[0] * b[0])
    return math.cos(math.atan2(a[1], a[0]) - math.atan2(b[1], b[0]))
