"""The matrix of wrong and right programs, as `course.py bench checks` prints it: what it counts is held here."""

import pytest

from tests import matrix


@pytest.fixture(scope="module")
def counted():
    counts = matrix.Matrix()
    for name in matrix.WRITTEN:
        matrix.registered(counts, name)
        matrix.twins(counts, name)
        matrix.foreign(counts, name)
    return counts


@pytest.mark.parametrize("kind", ["registered", "twins"])
def test_every_registered_mistake_is_found_and_none_is_taken_for_another(counted, kind):
    good, all_ = counted.total(f"{kind} rejected")
    assert good == all_ > 300
    assert counted.share(f"{kind} named") >= 0.95
    assert counted.total(f"{kind} misnamed")[0] == 0


def test_mistakes_that_others_made_are_found_and_most_are_named(counted):
    assert counted.total("foreign rejected")[1] > 300
    assert counted.share("foreign rejected") >= 0.95
    assert counted.share("foreign named") >= 0.70


def test_what_others_wrote_rightly_is_accepted(counted):
    good, all_ = counted.total("foreign accepted")
    assert good == all_ > 75


@pytest.mark.parametrize("name", matrix.WRITTEN)
@pytest.mark.parametrize("seed", [1, 2])
def test_no_two_wrong_programs_give_the_same_numbers(name, seed):
    assert matrix.alike(name, seed) == []
