"""Judgments find what they are about again, or say that they do not."""

from dataclasses import replace

from dragoman.judgments.bind import Overlay, bind
from dragoman.judgments.facts import anchors_of
from dragoman.judgments.overlay import apply
from dragoman.records.claim import EventClaim
from dragoman.records.finding import Event
from dragoman.records.judgment import Anchor, Binding, Effect, Judgment, Verdict, judgment_id
from dragoman.records.when import Basis
from tests.stages.reconcile.world import World, day

WORDS = "Arvenia and Borland held talks. Arvenia struck Kell."
SIDES = ("Arvenia", "Borland")


def world(words: str = WORDS, name: str = "a") -> World:
    made = World()
    made.document(name, words, "2031-04-03")
    made.event(name, "talks", SIDES, when=day("2031-04-02"))
    return made


def judgment(
    verdict: Verdict, anchors: list[Anchor], *, value: str | None = None, by: str = "ann"
) -> Judgment:
    made = Judgment(
        id="",
        verdict=verdict,
        anchors=tuple(anchors),
        value=value,
        by=by,
        at="2032-01-01",
        reason=None,
        supersedes=None,
    )
    return replace(made, id=judgment_id(made))


def on_talks(verdict: Verdict, *, slot: str | None = None, value: str | None = None) -> Judgment:
    readings = world().readings()
    (claim,) = readings.claims
    return judgment(verdict, anchors_of(readings, [claim.id], slot), value=value)


def bound(overlay: Overlay) -> tuple[Binding, Effect]:
    (one,) = overlay.bound
    return one.binding, one.effect


def test_same_text_is_bound() -> None:
    readings = world().readings()
    overlay = bind(readings, [on_talks(Verdict.REJECT)])
    assert bound(overlay) == (Binding.BOUND, Effect.APPLIED)
    assert overlay.rejected == {readings.claims[0].id}
    assert not overlay.issues


def test_words_that_stand_elsewhere_are_moved() -> None:
    overlay = bind(world("Yesterday " + WORDS).readings(), [on_talks(Verdict.REJECT)])
    assert bound(overlay) == (Binding.MOVED, Effect.APPLIED)


def test_a_changed_article_takes_the_place_of_the_old() -> None:
    readings = world("Yesterday " + WORDS, name="b").readings()
    lost = bind(readings, [on_talks(Verdict.REJECT)])
    assert bound(lost) == (Binding.ORPHANED, Effect.ORPHANED)
    found = bind(readings, [on_talks(Verdict.REJECT)], {"a": "b"})
    assert bound(found) == (Binding.MOVED, Effect.APPLIED)


def test_what_is_gone_is_orphaned_and_said() -> None:
    empty = World()
    empty.document("a", WORDS, "2031-04-03")
    overlay = bind(empty.readings(), [on_talks(Verdict.ACCEPT)])
    assert bound(overlay) == (Binding.ORPHANED, Effect.ORPHANED)
    (issue,) = overlay.issues
    assert issue.code == "judgment-orphaned"
    assert "talks" in issue.message


def test_another_type_of_event_is_another_fact_unless_the_type_is_corrected() -> None:
    made = world()
    made.claims = [
        replace(c, type="AGREE", id="event-other") if isinstance(c, EventClaim) else c
        for c in made.claims
    ]
    assert bound(bind(made.readings(), [on_talks(Verdict.REJECT)]))[0] is Binding.ORPHANED
    right = on_talks(Verdict.CORRECT, slot="type", value="CONSULT")
    assert bound(bind(made.readings(), [right])) == (Binding.MOVED, Effect.APPLIED)


def test_a_value_that_cannot_be_read_is_refused_and_said() -> None:
    overlay = bind(world().readings(), [on_talks(Verdict.CORRECT, slot="when", value="soon")])
    assert bound(overlay) == (Binding.BOUND, Effect.REFUSED)
    assert [issue.code for issue in overlay.issues] == ["judgment-value"]


def test_only_names_are_the_same() -> None:
    made = world("Arvenia and Borland held talks. Talks ended.")
    made.event("a", "Talks", (), sentence=1, when=day("2031-04-02"))
    readings = made.readings()
    both = judgment(Verdict.SAME, anchors_of(readings, [c.id for c in readings.claims]))
    overlay = bind(readings, [both])
    assert bound(overlay) == (Binding.BOUND, Effect.REFUSED)
    assert not overlay.identity


def test_corrections_outrank_claims_and_say_so() -> None:
    made = world()
    judgments = [
        on_talks(Verdict.CORRECT, slot="when", value="2031-05-01"),
        on_talks(Verdict.CORRECT, slot="participants", value="Arvenia; the Court of Nowhere"),
    ]
    overlay = bind(made.readings(), judgments)
    (event,) = (f for f in apply(made.fold(), overlay, made.identities()) if isinstance(f, Event))
    assert (event.when.start, event.when.basis) == ("2031-05-01", Basis.EXPLICIT)
    assert event.when.reason == "decided by ann"
    known, unknown = event.participants
    assert known.entity is not None
    assert (unknown.entity, unknown.text) == (None, "the Court of Nowhere")
    assert {one.slot for one in event.judged} == {"when", "participants"}


def test_an_added_fact_is_a_claim_with_the_words_of_its_passage() -> None:
    made = world()
    start = WORDS.index("struck")
    place = Anchor(
        kind="event ASSAULT",
        document="a",
        text_digest=made.documents["a"].text.digest,
        start=start,
        end=start + len("struck Kell"),
        exact="struck Kell",
        prefix="Arvenia ",
        suffix=".",
        slot=None,
        last_id="",
    )
    added = judgment(Verdict.ADD, [place], value='{"status": "occurred", "when": "2031-04-01"}')
    overlay = bind(made.readings(), [added])
    (claim,) = overlay.added
    assert isinstance(claim, EventClaim)
    assert (claim.type, claim.trigger.text) == ("ASSAULT", "struck")
    assert claim.evidence[0].quote == "Arvenia struck Kell."
    assert {say.slot for say in overlay.held.says} == {None, "status", "when"}


def test_an_added_fact_that_is_there_already_accepts_it() -> None:
    made = world()
    (claim,) = made.claims
    start = WORDS.index("talks")
    place = replace(anchors_of(made.readings(), [claim.id])[0], start=start, end=start + 5)
    overlay = bind(made.readings(), [judgment(Verdict.ADD, [place])])
    assert not overlay.added
    assert overlay.bound[0].things == (claim.id,)
