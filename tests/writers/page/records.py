"""Small records for the tests of the report, made with the world of the tests of the folds."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dragoman.records.annotated import EntityType
from dragoman.records.claim import Fate, Status
from dragoman.records.entity import Entity, NameForm, Reference, Role
from dragoman.records.finding import Disagreement, DisputedValue
from dragoman.records.index import Calendar, Identities
from dragoman.records.link import DatedDocument
from dragoman.records.when import Alternative, Basis, When
from dragoman.writers.base import Record
from tests.stages.reconcile.world import World, day

VIEW = "2031-06-30"

FIRST = (
    "Clerks opened the doors early. "
    "Northland and Southland held the first round of the dialogue on 4 May. "
    "Southland promised to open the harbour by June. "
    "The hall stayed cold. "
    "Orsola Tennant said that the harbour was closed to 300 ships."
)
SECOND = (
    "Northland and Southland will hold the second round of the dialogue on 9 July. "
    "Southland has not opened the harbour."
)
UNDATED = "Harbours freeze in winter. Nobody wrote down the day."


def make_world() -> World:
    """Return two dated articles and one without a date."""
    world = World()
    world.document("first", FIRST, "2031-05-05", outlet="Tide")
    world.document("second", SECOND, "2031-06-20", outlet="Quay")
    world.document("undated", UNDATED, "2031-06-01", outlet="Ebb")
    sides = ("Northland", "Southland")
    world.round("first", "dialogue", sides, 1, when=day("2031-05-04"), sentence=1)
    planned = {"status": Status.PLANNED, "when": day("2031-07-09")}
    world.round("second", "dialogue", sides, 2, sentence=0, **planned)  # type: ignore[arg-type]
    due = When(end="2031-06-01", basis=Basis.EXPLICIT)
    made = world.commitment("first", "Southland", "open the harbour", due=due, sentence=2)
    broken = world.commitment(
        "second", "Southland", "opened the harbour", fate=Fate.BROKEN, sentence=1
    )
    world.link(made, broken)
    said = world.statement("first", "Orsola Tennant", "the harbour was closed", sentence=4)
    world.figure("first", "300", 300, "ships", sentence=4, speech=said.id)
    return world


def make_record(world: World | None = None, **changes: Any) -> Record:  # noqa: ANN401 - any field
    """Return the record of a world, its one unknown day inferred, its speaker a person."""
    world = world or make_world()
    readings = world.readings()
    record = Record(
        dragoman="1.0",
        models={},
        view=VIEW,
        texts=[document.text for document in readings.documents],
        readings=readings,
        identities=_with_person(world.identities()),
        calendar=_calendar(world),
        findings=sorted(world.fold(VIEW), key=lambda f: f.id),
        issues=(),
    )
    return replace(record, **changes)


def _calendar(world: World) -> Calendar:
    guess = When(
        start="2031-01-01",
        end="2031-02-28",
        basis=Basis.INFERRED,
        reason="it tells of 'winter' as past",
        alternatives=(Alternative(start="2030-12-01", end=None, reason="a colder reading"),),
    )
    published = [
        DatedDocument(document="undated", published=guess) if d.document == "undated" else d
        for d in world.published
    ]
    return Calendar(published, world.dated, ())


def _with_person(identities: Identities) -> Identities:
    entities = [_person(e) if e.name == "Orsola Tennant" else e for e in identities.entities]
    return Identities(entities, identities.origins)


def _person(entity: Entity) -> Entity:
    south = Reference(entity=None, text="Southland")
    office = Role(title="harbour master", of=south, when=When(), evidence=entity.evidence)
    spelt = NameForm(name="Ursola Tennent", count=2, documents=("first",))
    names = (*entity.names, spelt)
    return replace(entity, type=EntityType.PERSON, names=names, roles=(office,))


def with_disagreement(record: Record) -> Record:
    """Return the record with two days against each other for its first round."""
    event = next(f for f in record.findings if getattr(f, "type", "") == "CONSULT")
    values: Sequence[DisputedValue] = [
        DisputedValue(value=v, documents=("first",), sources_at_least=1, evidence=event.evidence)
        for v in ("2031-05-04", "2031-05-06/2031-05-07")
    ]
    found = Disagreement(
        id="disagreement-1",
        claims=event.claims,
        evidence=event.evidence,
        links=(),
        about=event.id,
        subject="the first round",
        attribute="when",
        nature="contradiction",
        values=tuple(values),
        conclusion=None,
        reason="they cannot both be right",
    )
    return replace(record, findings=[*record.findings, found])
