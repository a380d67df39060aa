"""For all tests: hypothesis draws the same examples every time and counts no seconds, so no test fails by luck."""

from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True, max_examples=40)
settings.load_profile("house")
