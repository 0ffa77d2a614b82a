"""The innermost statement at an offset."""

from dragoman.stages.extract.speech import Speech
from dragoman.stages.extract.statements import find_statements
from tests.parsed import ontology, parsed

WORDS = (
    "The envoy said that the Danish government renewed its pledge to withdraw, "
    'adding that "nothing has changed".'
)


def test_innermost() -> None:
    claims = find_statements(parsed(WORDS), ontology())
    speech = Speech(claims)
    envoy, state, adding = claims
    assert speech.innermost(WORDS.index("Danish")) is envoy
    assert speech.innermost(WORDS.index("to withdraw")) is state
    assert speech.innermost(WORDS.index("nothing")) is adding
    assert speech.innermost(WORDS.index("envoy")) is None
    assert speech.innermost(len(WORDS) + 5) is None


def test_nothing_said() -> None:
    assert Speech([]).innermost(0) is None
