"""What does not stand in its passage is not shown."""

from dataclasses import replace

from dragoman.records.claim import EventClaim, Words
from dragoman.records.finding import Event, Process
from dragoman.records.issue import Issue
from dragoman.records.span import Span
from dragoman.stages.verify import verify
from tests.stages.reconcile.world import World, day

SIDES = ("Arvenia", "Borland")


def _world() -> World:
    world = World()
    world.document("a", "Arvenia and Borland held their second round.", "2031-04-03")
    world.round("a", "second round", SIDES, 2, when=day("2031-04-02"))
    return world


def test_what_stands_passes_unchanged() -> None:
    world = _world()
    findings = world.fold()
    kept = list(verify(findings, world.readings(), world.identities()))
    assert kept == findings


def test_a_quote_that_does_not_stand_takes_the_fact_and_its_round_down() -> None:
    world = _world()
    findings = world.fold()
    (event,) = (f for f in findings if isinstance(f, Event))
    span = event.evidence[0]
    wrong = Span(document="a", start=span.start + 1, end=span.end + 1, quote=span.quote)
    bad = [replace(f, evidence=(wrong,)) if f is event else f for f in findings]
    kept = list(verify(bad, world.readings(), world.identities()))
    assert not any(isinstance(f, Event | Process) for f in kept)
    (issue,) = (f for f in kept if isinstance(f, Issue))
    assert event.id in issue.message
    assert issue.document == "a"


def test_words_of_a_claim_are_looked_up_again() -> None:
    world = _world()
    findings = world.fold()
    world.claims = [
        replace(c, trigger=Words(text="fifth round", start=c.trigger.start, end=c.trigger.end))
        if isinstance(c, EventClaim)
        else c
        for c in world.claims
    ]
    kept = list(verify(findings, world.readings(), world.identities()))
    assert any(isinstance(f, Issue) and "fifth round" in f.message for f in kept)
    assert not any(isinstance(f, Event) for f in kept)
