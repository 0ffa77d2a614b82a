"""Judgments on facts come into the findings: rejected claims go out, what repeats them waits."""

from dataclasses import replace

from dragoman.judgments.bind import bind
from dragoman.judgments.facts import anchors_of
from dragoman.records.finding import Event, Suggestion
from dragoman.records.index import Calendar
from dragoman.records.judgment import Judgment, Verdict, judgment_id
from dragoman.run.whole import Settled, make_findings
from dragoman.stages.verify.sift import REPEATS
from tests.stages.reconcile.world import World, day

SIDES = ("Arvenia", "Borland")


def rejection(world: World, claim: str) -> Judgment:
    made = Judgment(
        id="",
        verdict=Verdict.REJECT,
        anchors=tuple(anchors_of(world.readings(), [claim])),
        value=None,
        by="ann",
        at="2032-01-01",
        reason=None,
        supersedes=None,
    )
    return replace(made, id=judgment_id(made))


def findings(world: World, judgments: list[Judgment]) -> list[object]:
    settled = Settled(
        identities=world.identities(),
        links=world.links,
        calendar=Calendar(world.published, world.dated, ()),
    )
    readings = world.readings()
    return make_findings(readings, settled, None, bind(readings, judgments), 0.0)


def test_a_rejected_fact_is_gone_and_another_article_that_says_it_waits() -> None:
    world = World()
    world.document("a", "Arvenia and Borland held talks.", "2031-04-03")
    world.document("b", "Arvenia and Borland held talks there.", "2031-04-04")
    world.document("c", "Arvenia and Borland held talks again.", "2031-06-04")
    first = world.event("a", "talks", SIDES, when=day("2031-04-02"))
    second = world.event("b", "talks", SIDES, when=day("2031-04-02"))
    world.event("c", "talks", SIDES, when=day("2031-06-02"))
    world.link(first, second)
    found = findings(world, [rejection(world, first.id)])
    events = [one for one in found if isinstance(one, Event)]
    assert first.id not in {claim for one in events for claim in one.claims}
    (waiting,) = (one for one in found if isinstance(one, Suggestion))
    assert waiting.code == REPEATS
    assert [one.claims for one in events if one.id == waiting.finding] == [(second.id,)]


def test_rejecting_the_meeting_of_a_round_takes_the_round_with_it() -> None:
    world = World()
    world.document("a", "Arvenia and Borland held their second round.", "2031-04-03")
    world.round("a", "second round", SIDES, 2, when=day("2031-04-02"))
    (event,) = (f for f in findings(world, []) if isinstance(f, Event))
    assert findings(world, [rejection(world, event.claims[0])]) == []
