"""Who takes part where the text says "the two sides": each of those that the words mean."""

from dragoman.records.claim import PartyRole
from tests.stages.extract.scenes import particular, scene


def test_words_for_several_give_each_of_those_they_mean() -> None:
    words = (
        "Norway and Sweden opened talks on Monday. The two sides signed an agreement on Tuesday."
    )
    event = next(e for e in particular(words) if e.type == "AGREE")
    known = scene(words).mentions
    parties = [p for p in event.parties if p.mention is not None]
    assert [known[p.mention or ""].text for p in parties] == ["Norway", "Sweden"]
    assert {p.words.text for p in parties} == {"The two sides"}
    assert {p.role for p in parties} == {PartyRole.ACTOR}
