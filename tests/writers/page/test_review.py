"""What people decided, what waits and how sure a fact is, on the report."""

from dataclasses import replace
from typing import Any

from dragoman.records.claim import SpeakerType
from dragoman.records.finding import (
    AnyFinding,
    Commitment,
    Event,
    Judged,
    Nameless,
    Process,
    Statement,
    Suggestion,
)
from dragoman.records.judgment import Anchor, Binding, Bound, Effect, Judgment, Verdict
from dragoman.writers import html
from dragoman.writers.base import Record
from dragoman.writers.page.facts import Fact, Group, Page, Section
from dragoman.writers.page.finish import LOW
from dragoman.writers.page.sections import make_page
from tests.writers.page.records import make_record, make_world


def judgment(id_: str, verdict: Verdict, *, by: str = "ann", **more: Any) -> Judgment:  # noqa: ANN401
    slot = more.pop("slot", None)
    anchor = Anchor(
        kind="event CONSULT",
        document="first",
        text_digest="0",
        start=0,
        end=6,
        exact="Clerks",
        prefix="",
        suffix="",
        slot=slot,
        last_id="event-0",
    )
    told = {"value": None, "at": "2031-07-03T10:00:00", "reason": None, "supersedes": None}
    fields = told | more
    return Judgment(id=f"judgment-{id_}", verdict=verdict, anchors=(anchor,), by=by, **fields)


def decided(record: Record, finding: AnyFinding, *given: tuple[Judgment, Judged]) -> Record:
    """Return the record with a finding that judgments are on."""
    judged = replace(finding, judged=tuple(effect for _, effect in given))
    return replace(
        record,
        findings=[judged if f.id == finding.id else f for f in record.findings],
        judgments=[one for one, _ in given],
    )


def effect(of: Judgment, name: str, slot: str | None = None) -> tuple[Judgment, Judged]:
    return of, Judged(judgment=of.id, effect=name, slot=slot)


def first(record: Record, type_: type[Any]) -> Any:  # noqa: ANN401 - the type that is asked for
    return next(f for f in record.findings if isinstance(f, type_))


def section(page: Page, key: str) -> Section:
    return next(one for one in page.sections if one.key == key)


def line(page: Page, key: str, id_: str) -> Fact:
    return next(f for g in section(page, key).groups for f in g.facts if f.id == id_)


def groups(page: Page) -> dict[str, Group]:
    return {group.title: group for group in section(page, "review").groups}


def test_what_a_person_set_is_marked_with_who_when_and_why() -> None:
    record = make_record()
    promise = first(record, Commitment)
    set_ = judgment(
        "1a", Verdict.CORRECT, slot="status", value="kept", reason="seen in the harbour."
    )
    page = make_page(decided(record, promise, effect(set_, "corrected", "status")))
    found = line(page, "commitments", promise.id)
    assert found.decided == "corrected by ann"
    assert found.corrected == {"status"}
    assert "Status set to “kept” by ann on 3 Jul 2031: seen in the harbour." in found.notes
    assert page.judged


def test_a_corrected_meeting_is_marked_in_the_table_of_rounds_too() -> None:
    record = make_record()
    round_ = first(record, Process).rounds[0]
    meeting = next(f for f in record.findings if f.id == round_.event)
    set_ = judgment("1a", Verdict.CORRECT, slot="when", value="2031-05-04")
    page = make_page(decided(record, meeting, effect(set_, "corrected", "when")))
    row = line(page, "rounds", f"row-{round_.id}")
    assert row.decided == "corrected by ann"
    assert row.corrected == {"1"}
    assert "Day set to “4 May 2031” by ann on 3 Jul 2031." in row.notes
    assert line(page, "timeline", meeting.id).corrected == {"lead"}


def test_who_differ_are_both_named_and_their_judgments_can_be_undone() -> None:
    record = make_record()
    said = first(record, Statement)
    yes, no = judgment("1a", Verdict.ACCEPT), judgment("2b", Verdict.REJECT, by="bob")
    page = make_page(decided(record, said, effect(yes, "contested"), effect(no, "contested")))
    found = line(page, "statements", said.id)
    assert (found.decided, found.contested) == ("contested: ann, bob", True)
    (held,) = groups(page)["Judged differently by two people"].facts
    assert held.commands == ("dragoman judge DIR undo 1a", "dragoman judge DIR undo 2b")
    assert [one.id for one in held.see] == [said.id]


def test_what_waits_says_why_and_what_to_type() -> None:
    record = make_record()
    event = replace(first(record, Event), confidence=0.41)
    why = Suggestion(finding=event.id, code="unsure", reason="confidence 0.41 is below 0.50")
    kept = [f for f in record.findings if f.id != event.id and not isinstance(f, Process)]
    page = make_page(replace(record, findings=kept, suggested=[event], suggestions=[why]))
    (found,) = groups(page)["Not sure enough for the record"].facts
    assert found.status == "0.41"
    assert "Why it waits: confidence 0.41 is below 0.50." in found.notes
    assert found.parts[0].passages
    accept, reject = found.commands
    short = accept.removeprefix("dragoman judge DIR accept ")
    assert event.id.split("-")[1].startswith(short)
    assert reject == f"dragoman judge DIR reject {short}"
    assert page.sections[-1].key == "review"


def test_a_judgment_whose_words_are_gone_stands_before_those_that_hold() -> None:
    lost, held, new = (judgment(n, Verdict.ACCEPT) for n in ("1a", "2b", "3c"))
    record = make_record(judgments=[lost, held, new])
    event = first(record, Event)
    bound = {
        lost.id: Bound(
            judgment=lost.id, binding=Binding.ORPHANED, effect=Effect.ORPHANED, things=()
        ),
        held.id: Bound(
            judgment=held.id, binding=Binding.MOVED, effect=Effect.APPLIED, things=event.claims
        ),
    }
    found = groups(make_page(replace(record, bound=bound)))
    (orphan,) = found["Judgments that could not be applied"].facts
    assert (orphan.text, orphan.status) == ("accept: “Clerks”", "orphaned")
    assert orphan.commands == ("dragoman judge DIR undo 1a",)
    given = found["Judgments given"]
    assert given.folded
    assert [f.status for f in given.facts] == ["applied, moved", "not built yet"]
    assert event.id in {one.id for one in given.facts[0].see}


def test_a_record_without_doubts_or_judgments_has_no_review() -> None:
    page = make_page(make_record())
    assert "review" not in {one.key for one in page.sections}
    assert not page.judged
    assert not page.review


def test_only_an_unsure_fact_says_so_before_it_is_unfolded() -> None:
    record = make_record()
    said = first(record, Statement)
    for confidence, status in ((LOW - 0.01, "unsure"), (LOW, "")):
        weighed = replace(said, confidence=confidence)
        findings = [weighed if f.id == said.id else f for f in record.findings]
        found = line(make_page(replace(record, findings=findings)), "statements", said.id)
        assert found.status == status
        assert found.notes[-1].endswith(f"confidence {confidence:.2f}")


def test_a_source_without_a_name_stands_apart_with_what_is_told_of_it() -> None:
    world = make_world()
    inner = world.statement("first", "Orsola Tennant", "closed to 300 ships", sentence=4)
    record = make_record(world)
    outer, other = (f for f in record.findings if isinstance(f, Statement))
    if inner.id not in other.claims:
        outer, other = other, outer
    told = Nameless(side=None, rank="senior", nearness=None, on_condition=True)
    nameless = replace(
        outer, speaker_type=SpeakerType.ANONYMOUS, anonymity=told, topics=("cbrn", "diplomatic")
    )
    held = replace(other, within=outer.id, cue="denied")
    changed = {outer.id: nameless, other.id: held}
    page = make_page(replace(record, findings=[changed.get(f.id, f) for f in record.findings]))
    by_title = {group.title: group.facts for group in section(page, "statements").groups}
    (found,) = by_title["Sources without a name"]
    assert "senior, asked not to be named" in found.below
    assert found.topics == ("nuclear and chemical",)
    assert [(one.title, one.id) for one in found.see] == [("Tells of", other.id)]
    (denied,) = by_title["Heard once"]
    assert denied.cue == "denied"
    assert "as told by Orsola Tennant (not named)" in denied.below
    assert [(one.title, one.id) for one in denied.see] == [("Told inside", outer.id)]


def test_a_series_without_sides_is_called_by_its_name() -> None:
    record = make_record()
    process = first(record, Process)
    alone = replace(process, name="Harbour process", parties=(), topics=("economic", "diplomatic"))
    findings = [alone if f.id == process.id else f for f in record.findings]
    page = make_page(replace(record, findings=findings))
    (group,) = section(page, "rounds").groups
    assert (group.title, group.note) == ("Harbour process", "economic")


def test_what_is_typed_and_what_was_set_stand_in_the_page() -> None:
    record = make_record()
    promise = first(record, Commitment)
    set_ = judgment("1a", Verdict.CORRECT, slot="action", value="open <the> harbour")
    judged = decided(record, promise, effect(set_, "corrected", "action"))
    text = b"".join(html.write(judged)).decode()
    assert '<span class="text set">' in text
    assert "set to “open &lt;the&gt; harbour”" in text
    assert "dotted line" in text
