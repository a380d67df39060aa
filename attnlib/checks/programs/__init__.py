"""The right program of each exercise, with a switch for each mistake that people make: slow, plain NumPy."""
