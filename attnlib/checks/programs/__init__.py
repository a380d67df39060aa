"""The right program of each exercise, with a switch for each mistake that people make: slow, plain NumPy."""

# Ways to write a program that change nothing where it is right, and may show where a mistake was made.
MASKING = (
    "blind_zeroed",
    "blocked_zeroed",
    "nan_zeroed",
    "powers_cut",
    "powers_multiplied",
    "powers_multiplied_and_nan_zeroed",
    "bottom_right",
)
STYLES = {
    "cosine": ("of_hundredth", "of_tenth", "of_one"),
    "softmax": ("peak_left_out", "ties_shared", "one_as_score_zero"),
    "sharpen": ("peak_left_out", "ties_shared"),
    "entropy": (
        "by_thousandth",
        "by_little",
        "by_less",
        "at_least_hundredth",
        "at_least_thousandth",
        "at_least_little",
    ),
    "soft_lookup": ("peak_left_out",),
    "kernel_regression": ("peak_left_out",),
    "scaled_scores": ("scaled_as_well",),
    "attend": ("peak_left_out", "ties_shared", "scaled_as_well"),
    "masked_softmax": (*MASKING, "ties_shared"),
    "attend_masked": MASKING,
}
CUTS = {"powers_cut", "powers_multiplied", "powers_multiplied_and_nan_zeroed"}
ALONE = dict.fromkeys(CUTS, "peak_of_blocked")  # styles that are a mistake already, if nothing else is wrong
