"""What the tables say of sources, judgments and doubts."""

from dataclasses import replace

from dragoman.cli.tables import TABLES, Wanted
from dragoman.records.claim import SpeakerType
from dragoman.records.entity import Reference
from dragoman.records.finding import Event, Judged, Nameless, Process, Statement, Suggestion
from dragoman.records.judgment import Anchor, Binding, Bound, Effect, Judgment, Verdict
from dragoman.writers.base import Record
from tests.writers.page.records import make_record, make_world

ANCHOR = Anchor(
    kind="event CONSULT",
    document="first",
    text_digest="0",
    start=0,
    end=6,
    exact="Clerks",
    prefix="",
    suffix="",
    slot=None,
    last_id="event-0",
)
JUDGMENT = Judgment(
    id="judgment-1a",
    verdict=Verdict.ACCEPT,
    anchors=(ANCHOR,),
    value=None,
    by="ann",
    at="2031-07-03T10:00:00",
    reason=None,
    supersedes=None,
)


def rows(record: Record, what: str, who: str | None = None) -> list[dict[str, str]]:
    """Return the rows of a table by the names of their columns, with the table's title."""
    return [
        {"": sheet.title or ""} | dict(zip((c.name for c in sheet.columns), row, strict=True))
        for sheet in TABLES[what].sheets(Wanted(record=record, who=who))
        for row in sheet.rows
    ]


def nameless() -> Record:
    """Return a record in which one tells without a name what another denies."""
    world = make_world()
    inner = world.statement("first", "Orsola Tennant", "closed to 300 ships", sentence=4)
    record = make_record(world)
    said = [f for f in record.findings if isinstance(f, Statement)]
    inside = next(f for f in said if inner.id in f.claims)
    outer = next(f for f in said if f is not inside)
    side = Reference(entity=None, text="Eastland")
    told = Nameless(side=side, rank=None, nearness=None, on_condition=False)
    speaker = Reference(entity=None, text="a clerk")
    changed = {
        outer.id: replace(
            outer, speaker=speaker, speaker_type=SpeakerType.ANONYMOUS, anonymity=told
        ),
        inside.id: replace(inside, within=outer.id, cue="denied"),
    }
    return replace(record, findings=[changed.get(f.id, f) for f in record.findings])


def test_a_statement_says_through_whom_it_came_and_with_what_cue() -> None:
    found = {row["Who"]: row for row in rows(nameless(), "statements")}
    assert found.keys() == {"a clerk (not named)", "Orsola Tennant"}
    inner = found["Orsola Tennant"]
    assert inner["Said"] == "denied: closed to 300 ships"
    assert inner["Through"].startswith("as told by a clerk (not named)")


def test_a_nameless_source_is_found_by_whom_it_is_of() -> None:
    assert [row["Who"] for row in rows(nameless(), "statements", "eastland")] == [
        "a clerk (not named)"
    ]


def test_only_an_unsure_fact_that_nobody_decided_tells_how_sure_it_is() -> None:
    record = make_record(judgments=[JUDGMENT])
    event = next(f for f in record.findings if isinstance(f, Event))
    judged = Judged(judgment=JUDGMENT.id, effect="accepted", slot=None)
    for one, said in (
        (replace(event, confidence=0.55), ("0.55", "")),
        (replace(event, confidence=0.95), ("", "")),
        (replace(event, confidence=0.55, judged=(judged,)), ("", "accepted by ann")),
    ):
        findings = [one if f.id == event.id else f for f in record.findings]
        found = rows(replace(record, findings=findings), "timeline")
        shown = [row for row in found if event.id.split("-")[1].startswith(row["Id"])]
        assert [(row["Sure"], row["Judged"]) for row in shown] == [said]


def test_review_lists_what_waits_and_judgments_that_found_nothing() -> None:
    record = make_record(judgments=[JUDGMENT])
    event = next(f for f in record.findings if isinstance(f, Event))
    lost = Bound(judgment=JUDGMENT.id, binding=Binding.ORPHANED, effect=Effect.ORPHANED, things=())
    why = Suggestion(finding=event.id, code="unsure", reason="confidence 0.41 is below 0.50")
    kept = [f for f in record.findings if f.id != event.id and not isinstance(f, Process)]
    record = replace(
        record, findings=kept, suggested=[event], suggestions=[why], bound={JUDGMENT.id: lost}
    )
    waiting, orphan = rows(record, "review")
    assert (waiting[""], waiting["Why it waits"]) == ("Suggestions", "confidence 0.41")
    assert (orphan[""], orphan["Effect"]) == ("Judgments not applied", "orphaned")
