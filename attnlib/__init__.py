"""attnlib: the small library that drives Spotlight, an interactive course on attention.

The maths takes NumPy arrays or torch tensors and returns the same kind; nothing is imported here that a reader
does not ask for, so `from attnlib.attention import attend` stays quick.
"""
