"""The matrix of wrong and right programs, as `course.py bench checks` prints it: what it counts is held here."""

import pytest

from tests import matrix

SOME = 12  # of the wrong programs of each set and exercise; `course.py bench checks` tries all


@pytest.fixture(scope="module")
def counted():
    counts = matrix.Matrix()
    for name in matrix.WRITTEN:
        matrix.registered(counts, name)
        matrix.twins(counts, name)
        matrix.foreign(counts, name, "first", some=SOME)
        matrix.foreign(counts, name, "second", some=SOME)
    return counts


@pytest.mark.parametrize("kind", ["registered", "twins"])
def test_every_registered_mistake_is_found_and_none_is_taken_for_another(counted, kind):
    good, all_ = counted.total(f"{kind} rejected")
    assert good == all_ > 300
    assert counted.share(f"{kind} named") >= 0.95
    assert counted.total(f"{kind} misnamed")[0] == 0


@pytest.mark.parametrize("which", matrix.FOREIGN)
def test_mistakes_that_others_made_are_found_and_most_are_named(counted, which):
    assert counted.total(f"{which} rejected")[1] >= 170
    assert counted.share(f"{which} rejected") >= 0.95
    assert counted.share(f"{which} named") >= 0.70


@pytest.mark.parametrize("which", matrix.FOREIGN)
def test_what_others_wrote_rightly_is_accepted(counted, which):
    good, all_ = counted.total(f"{which} accepted")
    assert good == all_ > 75


@pytest.mark.parametrize("name", matrix.WRITTEN)
@pytest.mark.parametrize("seed", [1, 2])
def test_no_two_wrong_programs_give_the_same_numbers(name, seed):
    assert matrix.alike(name, seed) == []
