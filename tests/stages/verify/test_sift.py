"""What is not sure enough waits for review; what people decided does not."""

from dataclasses import replace

from dragoman.records.finding import AnyFinding, Event, Judged, Process, Suggestion
from dragoman.stages.verify import verify
from dragoman.stages.verify.sift import REPEATS, RESTS, UNSURE
from tests.stages.reconcile.world import World, day

SIDES = ("Arvenia", "Borland")


def meeting() -> tuple[World, list[AnyFinding], Event]:
    world = World()
    world.document("a", "Arvenia and Borland held their second round.", "2031-04-03")
    world.round("a", "second round", SIDES, 2, when=day("2031-04-02"))
    findings = world.fold()
    (event,) = (f for f in findings if isinstance(f, Event))
    return world, findings, event


def sifted(
    world: World, findings: list[AnyFinding], least: float, repeats: frozenset[str] = frozenset()
) -> dict[str, str]:
    """Return the codes of the suggestions by finding."""
    kept = verify(findings, world.readings(), world.identities(), least=least, repeats=repeats)
    return {one.finding: one.code for one in kept if isinstance(one, Suggestion)}


def test_sure_facts_are_no_suggestions() -> None:
    world, findings, event = meeting()
    assert not sifted(world, findings, event.confidence)


def test_an_unsure_meeting_takes_its_process_along() -> None:
    world, findings, event = meeting()
    (process,) = (f for f in findings if isinstance(f, Process))
    found = sifted(world, findings, event.confidence + 0.01)
    assert found == {event.id: UNSURE, process.id: RESTS}


def test_suggestions_are_kept_whole_beside_the_record() -> None:
    world, findings, event = meeting()
    kept = list(verify(findings, world.readings(), world.identities(), least=1.0))
    assert event in kept


def test_what_repeats_a_rejected_fact_waits_however_sure() -> None:
    world, findings, event = meeting()
    found = sifted(world, findings, 0.0, frozenset(event.claims))
    assert found[event.id] == REPEATS


def test_what_people_decided_is_in_the_record() -> None:
    world, findings, event = meeting()
    judged = replace(event, judged=(Judged(judgment="j", effect="accepted", slot=None),))
    every = [judged if f is event else f for f in findings]
    assert not sifted(world, every, 1.0, frozenset(event.claims))
    contested = replace(event, judged=(Judged(judgment="j", effect="contested", slot=None),))
    every = [contested if f is event else f for f in findings]
    assert event.id in sifted(world, every, 1.0)


def test_who_accepts_a_process_accepts_its_meetings() -> None:
    world, findings, _ = meeting()
    judged = (Judged(judgment="j", effect="accepted", slot=None),)
    every = [replace(f, judged=judged) if isinstance(f, Process) else f for f in findings]
    assert not sifted(world, every, 1.0)
