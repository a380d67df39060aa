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
LOW = ("at_ten_thousand", "at_hundred_thousand", "at_thirty_digits", "at_lowest_of_float32", "at_lowest_of_float64")
SOFTMAX = ("peak_left_out", "ties_shared", "nan_to_zero", "little_in_total")
STYLES = {
    "dot_product": ("written_out",),
    "cosine": ("of_hundredth", "of_tenth", "of_one"),
    "dot_scores": ("zero_key_safe",),
    "softmax": (*SOFTMAX, "one_as_score_zero", "own_peak", "peak_lost"),
    "sharpen": SOFTMAX,
    "entropy": (
        "by_thousandth",
        "by_little",
        "by_less",
        "at_least_hundredth",
        "at_least_thousandth",
        "at_least_little",
    ),
    "soft_lookup": SOFTMAX,
    "kernel_regression": ("peak_left_out",),
    "scaled_scores": ("scaled_as_well", "of_key", "of_one"),
    "attend": ("peak_left_out", "ties_shared", "scaled_as_well", "of_key", "of_one", "own_peak", "peak_lost"),
    "masked_softmax": (*MASKING, "ties_shared"),
    "attend_masked": (*MASKING, "scaled_as_well", "whole_turned", "of_key"),
    "causal_mask": LOW,
    "padding_mask": LOW,
}
ALONE = {  # styles that are mistakes already, if nothing else is wrong
    "powers_cut": {"peak_of_blocked"},
    "powers_multiplied": {"peak_of_blocked", "blind_nan"},
    "powers_multiplied_and_nan_zeroed": {"peak_of_blocked"},
}
CUTS = ALONE.keys()
