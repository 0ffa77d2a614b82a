"""Words from outside the passage are reached by a link that is stated."""

from dataclasses import replace

from dragoman.records.annotated import Ground
from dragoman.records.claim import EventClaim
from dragoman.records.finding import Event
from dragoman.stages.verify import verify
from dragoman.stages.verify.checks import faults
from tests.stages.reconcile.world import World, day


def world() -> World:
    made = World()
    made.document("a", "Arvenia and Borland made peace. Their talks ended on Monday.", "2031-04-03")
    (first, second) = (made.party("a", 0, name) for name in ("Arvenia", "Borland"))
    claim = made.event("a", "talks", (), sentence=1, when=day("2031-04-02"))
    made.claims = [replace(claim, parties=(first, second))]
    return made


def test_where_the_parties_stand_is_said() -> None:
    made = world()
    kept = list(verify(made.fold(), made.readings(), made.identities()))
    (event,) = (one for one in kept if isinstance(one, Event))
    links = [(x.slot, x.how, x.quote) for x in event.links]
    assert links == [
        ("participants", Ground.COREFERENCE, "Arvenia"),
        ("participants", Ground.COREFERENCE, "Borland"),
    ]
    again = list(verify([event], made.readings(), made.identities()))
    assert again == [event]


def test_what_a_fact_is_may_not_stand_elsewhere() -> None:
    made = world()
    (event,) = (one for one in made.fold() if isinstance(one, Event))
    outside = made.words("a", "peace")
    made.claims = [
        replace(c, trigger=outside) if isinstance(c, EventClaim) else c for c in made.claims
    ]
    assert "stands outside the passage" in "; ".join(
        faults(event, made.readings(), made.identities())
    )
