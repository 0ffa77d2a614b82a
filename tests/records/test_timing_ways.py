"""Which time dates which word, over the ways in which news puts it (recorded trees)."""

import pytest

from tests.parsed import parsed

WAYS = [
    # the event's own modifier
    ("Sunday's attack in Vell was condemned on Tuesday.", "attack", "Sunday"),
    ("Sunday's attack in Vell was condemned on Tuesday.", "condemned", "Tuesday"),
    ("The July 15 summit in Vell produced a roadmap.", "summit", "July 15"),
    ("His visit last week ended without a deal.", "visit", "last week"),
    ("Their meeting in Vell on 3 May lasted four hours.", "meeting", "3 May"),
    ("The session planned for 17 September 2019 was cancelled.", "session", "17 September 2019"),
    ("The session planned for 17 September 2019 was cancelled.", "cancelled", None),
    # what is said, and the saying
    ("He said on Monday that the team arrived.", "said", "Monday"),
    ("He said on Monday that the team arrived.", "arrived", None),
    ("He said the team arrived on Monday.", "said", None),
    ("He said the team arrived on Monday.", "arrived", "Monday"),
    ("The ministry said today conditions in Vell appear to be worse.", "said", "today"),
    ("The ministry said today conditions in Vell appear to be worse.", "appear", None),
    ("He told a news conference on Tuesday that talks would resume.", "told", "Tuesday"),
    ("He told a news conference on Tuesday that talks would resume.", "resume", None),
    ("He sought to soften the blow, saying on Friday that talks would go on.", "saying", "Friday"),
    ("The council announced the plan Aug. 21.", "announced", "Aug. 21"),
    # clauses side by side
    ("The two sides met on 3 May and agreed on 5 May to swap prisoners.", "met", "3 May"),
    ("The two sides met on 3 May and agreed on 5 May to swap prisoners.", "agreed", "5 May"),
    ("The minister was seized and killed on Tuesday.", "seized", "Tuesday"),
    ("Orland cut its ties with Vask on June 5, closed the crossings and left.", "cut", "June 5"),
    # clauses that go on
    ("Troops began withdrawing from the valley on Saturday.", "began", "Saturday"),
    ("The leader relented on Thursday and let his envoys sign.", "relented", "Thursday"),
    ("Ten soldiers were killed when two helicopters collided last February.", "killed",
     "last February"),
    ("Sunday's attack killed ten people.", "killed", "Sunday"),
    ("He fled the capital after a coup last year.", "coup", "last year"),
    ("Under the 2015 accord, Orland undertook to withdraw its troops.", "undertook", "2015"),
    ("The army had imposed on Thursday sanctions on four firms.", "imposed", "Thursday"),
    ("The envoy was seized from his house in the village at dawn on Tuesday.", "seized",
     "dawn on Tuesday"),
    # the new end of what is drawn out is not when it was drawn out
    ("The parties extended the ceasefire until 14 February.", "extended", None),
    ("The council on Monday prolonged the mandate to 30 April.", "prolonged", "Monday"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "event", "expected"), WAYS)
def test_time_of_an_event(words: str, event: str, expected: str | None) -> None:
    doc = parsed(words)
    (sentence,) = doc.sentences
    place = next(i for i, t in enumerate(sentence.tokens) if t.text == event)
    found = doc.time_of(0, place)
    assert (found.text.removeprefix("The ") if found else None) == expected
