"""Who took part, and as what."""

from dataclasses import replace

import pytest

from dragoman.records.claim import Part, PartyRole
from dragoman.records.finding import Event, Participant
from dragoman.records.index import Identities
from dragoman.writers.cast import cast_of, level_of
from tests.writers.page.records import make_record

WHO = Identities([], [])
ACTOR, RECIPIENT = PartyRole.ACTOR, PartyRole.RECIPIENT


def event(
    type_: str, *named: tuple[str, PartyRole, Part | None], level: str | None = None
) -> Event:
    found = next(f for f in make_record().findings if isinstance(f, Event))
    parties = tuple(Participant(entity=None, text=n, role=r, part=p) for n, r, p in named)
    return replace(found, type=type_, participants=parties, level=level)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (event("ACCUSE", ("A", ACTOR, None), ("B", RECIPIENT, None)), "A → B"),
        (event("ASSAULT", ("B", RECIPIENT, None)), "? → B"),
        (event("CONSULT", ("A", ACTOR, None), ("B", RECIPIENT, None)), "A, B"),
        (
            event("CONSULT", ("A", ACTOR, Part.HOST), ("B", ACTOR, Part.GUEST)),
            "A (host), B (guest)",
        ),
        (event("CONSULT", ("A", ACTOR, None), ("A", ACTOR, Part.CHAIR)), "A (chair)"),
        (event("CONSULT", ("A", ACTOR, Part.MEMBER)), "A"),
        (event("AID"), ""),
    ],
)
def test_an_arrow_leads_to_whom_it_is_aimed_at(found: Event, said: str) -> None:
    assert cast_of(found, WHO) == said


def test_only_meetings_have_a_level() -> None:
    assert level_of(event("CONSULT", level="minister")) == "level of ministers"
    assert level_of(event("ACCUSE", level="minister")) == ""
