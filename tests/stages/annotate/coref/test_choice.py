"""Which of several persons a pronoun means, by the signs; none where they leave doubt."""

import pytest

from dragoman.stages.annotate.coref.candidates import Candidate
from dragoman.stages.annotate.coref.choice import chosen
from dragoman.stages.annotate.coref.roster import Person

NOBODY = frozenset({"nobody"})


def candidate(name: str, *signs: str, times: float = 1.0) -> Candidate:
    return Candidate(Person(name), frozenset(signs), times)


def test_who_is_near_and_subject_is_meant() -> None:
    near = candidate("near", "back 0", "nearest", "subject", "subject above")
    far = candidate("far", "back 2", "object")
    found = chosen([near, far], NOBODY)
    assert found is not None
    assert found.id == "near"


@pytest.mark.parametrize(
    "options",
    [
        [],
        [candidate("a", "back 1", "subject"), candidate("b", "back 1", "subject")],
        [candidate("a", "back 3", "object", "other paragraph")],
    ],
)
def test_in_doubt_nobody_is_meant(options: list[Candidate]) -> None:
    assert chosen(options, NOBODY) is None


def test_another_noun_of_a_person_is_a_doubt() -> None:
    options = [candidate("a", "back 1", "subject", "oftenest", times=0.0)]
    assert chosen(options, NOBODY) is not None
    assert chosen(options, NOBODY | {"rival"}) is None
