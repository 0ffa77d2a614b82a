"""What an event is about."""

from dragoman.stages.extract.contexts import with_contexts
from tests.parsed import ontology, parsed
from tests.stages.extract.scenes import told


def _contexts(words: str) -> list[tuple[str, ...]]:
    lexicon = ontology().speech.contexts
    return [with_contexts(parsed(words), e, lexicon).contexts for e in told(words)[1]]


def test_an_event_has_the_contexts_of_its_own_words() -> None:
    (found,) = _contexts("Norway and Sweden held talks on trade and refugees in Oslo on Monday.")
    assert {"economic", "asylum"} <= set(found)


def test_another_clause_lends_no_context() -> None:
    words = "Norway and Sweden held talks in Oslo on Monday, while prices of oil rose."
    (found,) = _contexts(words)
    assert "natural_resource" not in found
