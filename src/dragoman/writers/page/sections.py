"""What stands on the report page: sections of facts, each fact one line that unfolds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.records.annotated import EntityType
from dragoman.records.document import Text
from dragoman.records.entity import Entity, Reference
from dragoman.records.finding import (
    Commitment,
    Disagreement,
    Event,
    Figure,
    Process,
    Round,
    Statement,
)
from dragoman.records.span import Span
from dragoman.records.when import When
from dragoman.writers import labels
from dragoman.writers.base import Record
from dragoman.writers.days import say_day, say_when
from dragoman.writers.page.passages import Passage, Passages


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the page, and what it unfolds to."""

    id: str
    lead: str
    """What stands first: a day, a number, a name."""
    text: str
    status: str = ""
    notes: tuple[str, ...] = ()
    """Lines of small print: how it is known, what else is claimed."""
    passages: tuple[Passage, ...] = ()
    more: int = 0
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headed list of facts."""

    key: str
    title: str
    hint: str
    facts: tuple[Fact, ...]
    open: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole report."""

    title: str
    view: str
    dragoman: str
    articles: int
    outlets: int
    processes: tuple[Section, ...]
    sections: tuple[Section, ...] = field(default=())


def make_page(record: Record) -> Page:
    """Return the report of a record."""
    desk = _Desk(record)
    outlets = {t.outlet.value.casefold() for t in record.texts if t.outlet}
    return Page(
        title=_title(desk),
        view=say_day(record.view) if record.view else "the latest day covered",
        dragoman=record.dragoman,
        articles=len(record.texts),
        outlets=len(outlets),
        processes=tuple(desk.process(p) for p in desk.processes()),
        sections=tuple(s for s in desk.sections() if s.facts),
    )


def _title(desk: "_Desk") -> str:
    names = [desk.process_title(p) for p in desk.processes()]
    return "; ".join(names[:2]) or "The record"


def _by_time(when: When, id_: str) -> tuple[str, str, str]:
    return (when.start or when.end or "9999", when.end or "9999", id_)


class _Desk:
    """Makes facts of the findings of one record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.identities = record.identities
        self.passages = Passages(record)
        self.events = {f.id: f for f in record.findings if isinstance(f, Event)}

    def of(self, type_: type) -> list:  # type: ignore[type-arg]
        """Return the findings of a type."""
        return [f for f in self.record.findings if isinstance(f, type_)]

    def processes(self) -> list[Process]:
        """Return the processes, those with most rounds first."""
        return sorted(self.of(Process), key=lambda p: (-len(p.rounds), p.name, p.id))

    def process_title(self, process: Process) -> str:
        """Return the name of a process with its parties."""
        parties = " – ".join(labels.name_of(p, self.identities) for p in process.parties)
        return f"{process.name[:1].upper()}{process.name[1:]}: {parties}"

    def process(self, process: Process) -> Section:
        """Return the rounds of a process as a section."""
        rounds = sorted(
            process.rounds,
            key=lambda r: (r.number if r.number is not None else 10**6, *_by_time(r.when, r.id)),
        )
        return Section(
            key=process.id,
            title=self.process_title(process),
            hint="",
            facts=tuple(self._round(one) for one in rounds),
        )

    def _round(self, one: Round) -> Fact:
        event = self.events.get(one.event or "")
        where = labels.names_of(event.locations, self.identities) if event else ""
        number = f"Round {one.number}" if one.number is not None else "A round"
        notes = [f"Number: {one.basis}."]
        if event is not None:
            notes += self._history(event)
        notes += _time_notes(one.when)
        words = [one.when.text] + ([p.text for p in event.participants] if event else [])
        return Fact(
            id=one.event or one.id,
            lead=number,
            text=", ".join(x for x in (say_when(one.when), where) if x),
            status=one.status.value,
            notes=tuple(notes),
            **self._shown(event.evidence if event else one.evidence, words),
        )

    def _history(self, event: Event) -> list[str]:
        if len(event.history) < 2:
            return []
        told = []
        for said in event.history:
            day = say_when(self.passages.published(said.said))
            when = say_when(said.when)
            told.append(f"{day}: {said.status.value}" + (f" ({when})" if when != "?" else ""))
        return ["As told, " + "; ".join(told) + "."]

    def _shown(self, spans: Sequence[Span], words: Iterable[str | None]) -> dict:  # type: ignore[type-arg]
        shown = self.passages.of(spans, words)
        return {"passages": shown, "more": len(spans) - len(shown)}

    def sections(self) -> Iterable[Section]:
        """Yield the sections after the rounds."""
        yield self._section(
            "timeline",
            "Timeline",
            "what happened, is planned, was called off",
            [self._event(e) for e in self._timeline()],
        )
        yield self._section(
            "commitments",
            "Commitments",
            "who promised what to whom, by when",
            [self._commitment(c) for c in self._commitments()],
        )
        yield self._section(
            "statements",
            "Statements",
            "who said what, through which sources",
            [self._statement(s) for s in self._statements()],
        )
        yield self._section(
            "figures",
            "Figures",
            "numbers, and in whose mouth",
            [self._figure(f) for f in self._figures()],
        )
        yield self._section(
            "disagreements",
            "Disagreements",
            "where the sources do not agree",
            [self._disagreement(d) for d in self.of(Disagreement)],
        )
        yield self._section(
            "people",
            "People",
            "with every spelling seen",
            [self._entity(e) for e in self._people()],
        )
        yield self._section(
            "documents",
            "Articles",
            "and how each came by its date",
            [self._document(t) for t in self._documents()],
        )

    def _section(self, key: str, title: str, hint: str, facts: Sequence[Fact]) -> Section:
        return Section(key=key, title=title, hint=hint, facts=tuple(facts))

    def _timeline(self) -> list[Event]:
        return sorted(self.events.values(), key=lambda e: _by_time(e.when, e.id))

    def _event(self, event: Event) -> Fact:
        notes = [self._event_line(event), *self._history(event), *_time_notes(event.when)]
        words = [p.text for p in event.participants] + [event.when.text]
        words += [place.text for place in event.locations]
        return Fact(
            id=event.id,
            lead=say_when(event.when),
            text=event.label,
            status=event.status.value,
            notes=tuple(n for n in notes if n),
            **self._shown(event.evidence, words),
        )

    def _event_line(self, event: Event) -> str:
        kind = event.type + (f"/{event.mode}" if event.mode else "")
        people = labels.participants_of(event, self.identities)
        where = labels.names_of(event.locations, self.identities)
        sources = _sources(event.sources_at_least)
        return " · ".join(x for x in (kind, people, where, event.channel or "", sources) if x)

    def _commitments(self) -> list[Commitment]:
        return sorted(self.of(Commitment), key=lambda c: _by_time(c.due if c.due else When(), c.id))

    def _commitment(self, found: Commitment) -> Fact:
        to = labels.names_of(found.to, self.identities)
        by = labels.names_of(found.by, self.identities) or labels.NOBODY
        due = f"by {say_day(found.due.end)}" if found.due and found.due.end else ""
        notes = [f"{found.strength.value}; {found.basis}."]
        notes += [f"On condition: {found.condition}."] if found.condition else []
        notes.append(_sources(found.sources_at_least))
        words = [found.action, *(p.text for p in (*found.by, *found.to))]
        words += [found.due.text] if found.due else []
        return Fact(
            id=found.id,
            lead=by + (f" to {to}" if to else ""),
            text=f"{found.action}{f' ({due})' if due else ''}",
            status=found.status.replace("_", " "),
            notes=tuple(notes),
            **self._shown(found.evidence, words),
        )

    def _statements(self) -> list[Statement]:
        return sorted(self.of(Statement), key=lambda s: _by_time(s.when, s.id))

    def _statement(self, found: Statement) -> Fact:
        chain = " ← ".join(
            labels.name_of(station_reference(s), self.identities) for s in found.chain
        )
        occasion = f"Occasion: {found.occasion}." if found.occasion else ""
        notes = (f"{found.mode.value}; {say_when(found.when)}; {chain}", occasion)
        words = [c.text for c in found.content] + [found.speaker.text]
        return Fact(
            id=found.id,
            lead=labels.name_of(found.speaker, self.identities),
            text=labels.said(found),
            notes=tuple(n for n in notes if n),
            quoted=found.mode.value == "direct",
            **self._shown(found.evidence, words),
        )

    def _figures(self) -> list[Figure]:
        return sorted(self.of(Figure), key=lambda f: (f.measure.casefold(), f.value, f.id))

    def _figure(self, found: Figure) -> Fact:
        saying = next((f for f in self.record.findings if f.id == found.attributed_to), None)
        by = labels.name_of(saying.speaker, self.identities) if saying else ""
        when = say_when(found.as_of)
        notes = [f"Said by {by}." if by else "In the article's own voice."]
        notes += [f"As of {when}."] if when != "?" else []
        return Fact(
            id=found.id,
            lead=labels.amount(found),
            text=found.measure,
            notes=tuple(notes),
            **self._shown(found.evidence, [found.measure]),
        )

    def _disagreement(self, found: Disagreement) -> Fact:
        values = " against ".join(
            f"{v.value} ({_articles(len(v.documents))})" for v in found.values
        )
        return Fact(
            id=found.id,
            lead=found.attribute,
            text=f"{found.subject}: {values}",
            status=found.nature.replace("_", " "),
            notes=(found.reason + ".", *([found.conclusion] if found.conclusion else [])),
            **self._shown(found.evidence, [found.subject]),
        )

    def _people(self) -> list[Entity]:
        people = [e for e in self.identities.entities if e.type is EntityType.PERSON]
        named = [
            e for e in people if e.roles or len(e.names) > 1 or sum(n.count for n in e.names) > 1
        ]
        return sorted(named, key=lambda e: (-sum(n.count for n in e.names), e.name, e.id))

    def _entity(self, entity: Entity) -> Fact:
        titles = dict.fromkeys(
            role.title + (f", {labels.name_of(role.of, self.identities)}" if role.of.entity else "")
            for role in entity.roles
        )
        names = sorted(entity.names, key=lambda n: (-n.count, n.name))
        spelt = ", ".join(f"{n.name} ({n.count})" for n in names)
        return Fact(
            id=entity.id,
            lead=entity.name,
            text="; ".join(titles),
            notes=(f"Spelt: {spelt}.", *entity.merges[:6]),
            **self._shown(entity.evidence, [n.name for n in entity.names]),
        )

    def _documents(self) -> list[Text]:
        when = self.record.calendar.published
        return sorted(self.record.texts, key=lambda t: _by_time(when(t.document), t.document))

    def _document(self, text: Text) -> Fact:
        when = self.record.calendar.published(text.document)
        outlet = text.outlet.value if text.outlet else ""
        title = text.title.value if text.title else text.source
        copies = sum(
            1
            for o in self.identities.origins
            if text.document in o.documents
            for d in o.documents
            if d != text.document
        )
        notes = [text.source, *_time_notes(when)]
        notes += [f"The same text stands in {_articles(copies)} more."] if copies else []
        return Fact(
            id=text.document,
            lead=say_when(when),
            text=title + (f" – {outlet}" if outlet else ""),
            status="undated" if when.basis in {"inferred", "unknown"} else "",
            notes=tuple(notes),
            **self._shown(when.rests_on, [when.text]),
        )


def station_reference(station: object) -> Reference:
    """Return a station of a chain as a reference."""
    return Reference(
        entity=getattr(station, "entity", None), text=getattr(station, "text", None)
    )


def _time_notes(when: When) -> list[str]:
    notes = [f"Date: {when.reason}."] if when.reason else []
    for other in when.alternatives:
        stretch = " to ".join(dict.fromkeys(say_day(d) for d in (other.start, other.end) if d))
        notes.append(f"Otherwise {stretch}: {other.reason}.")
    return notes


def _sources(least: int) -> str:
    return f"at least {least} source{'' if least == 1 else 's'}"


def _articles(count: int) -> str:
    return f"{count} article{'' if count == 1 else 's'}"
