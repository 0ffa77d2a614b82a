"""How a fact came about, in words: claims and what read them, links, dates, names, sources."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.records.claim import AnyClaim, StatementClaim
from dragoman.records.document import Text
from dragoman.records.entity import Entity
from dragoman.records.finding import (
    Commitment,
    Disagreement,
    Event,
    Figure,
    Finding,
    Process,
    SlotLink,
    Source,
    Statement,
)
from dragoman.records.link import Link
from dragoman.records.when import Basis, When
from dragoman.writers.base import Record
from dragoman.writers.days import say_when
from dragoman.writers.labels import name_of, names_of, participants_of

BRIEF = 8
"""Digits of a member's id: 32 bits tell some ten thousand members of one dossier apart."""

MOST = 8
"""Lines a topic: the strongest are given, the rest are in the export."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One line of how a fact came about, under a topic."""

    topic: str
    words: str


def notes_on_finding(
    record: Record, links: Sequence[Link], finding: Finding, claims: Sequence[AnyClaim]
) -> Iterator[Note]:
    """Yield how a finding came about."""
    yield from _notes("fact", _facts(record, finding))
    yield from _notes("when", _when(finding))
    yield from _notes("read as", (_claim(record, claim) for claim in claims))
    yield from _notes("taken for one", _links(links, claims))
    yield from _notes("rests on", (_ground(link) for link in finding.links))
    sources = finding.sources if isinstance(finding, Event | Statement | Commitment) else ()
    yield from _notes("goes back to", (_source(record, source) for source in sources))
    yield from _notes("judged", _judged(record, finding))
    waiting = (s.reason for s in record.suggestions if s.finding == finding.id)
    yield from _notes("waits for review", waiting)


def _judged(record: Record, finding: Finding) -> Iterator[str]:
    """Yield what people decided of a finding: who, and why."""
    given = {judgment.id: judgment for judgment in record.judgments}
    for one in finding.judged:
        judgment = given[one.judgment]
        field = f" {one.slot}" if one.slot else ""
        why = f": {judgment.reason}" if judgment.reason else ""
        yield f"{one.effect}{field} by {judgment.by}{why} ({_brief(judgment.id)})"


def notes_on_entity(record: Record, entity: Entity) -> Iterator[Note]:
    """Yield how an entity came about."""
    facts = [f"{entity.type.value}, named so by {entity.name_basis}"]
    if entity.acts_for in record.identities.entity:
        facts.append(f"acts for {record.identities.entity[entity.acts_for].name}")
    yield from _notes("fact", facts)
    offices = (
        f"{role.title} of {name_of(role.of, record.identities)}" if role.of.text else role.title
        for role in entity.roles
    )
    yield from _notes("offices", dict.fromkeys(offices))
    forms = sorted(entity.names, key=lambda form: (-form.count, form.name))
    yield from _notes(
        "written", (f"{form.name} ({form.count}× in {len(form.documents)})" for form in forms)
    )
    yield from _notes("taken for one", entity.merges)
    known = record.identities.entity
    doubts = [m for m in entity.maybe if m.entity in known]
    yield from _notes("may be", (f"{known[m.entity].name}: {m.reason}" for m in doubts))


def notes_on_document(record: Record, text: Text) -> Iterator[Note]:
    """Yield how a document was read."""
    outlet = text.outlet.value if text.outlet else "unknown outlet"
    yield Note(topic="fact", words=f"{outlet}; {text.genre.value}; {text.language}; {text.source}")
    published = record.calendar.published(text.document)
    yield from _notes("when", _time("published", published))
    signs = (f"{sign.kind.value}: {sign.text} → {sign.start}" for sign in text.dates)
    yield from _notes("signs of its date", signs)
    origin = record.identities.origin.get(text.document)
    copies = [o for o in record.identities.origins if o.id == origin]
    others = [d for o in copies for d in o.documents if d != text.document]
    yield from _notes("same text as", others)
    yield from _notes("credits", _credits(record, text))
    yield from _notes("shares sentences with", _shared(record, text))


def _credits(record: Record, text: Text) -> Iterator[str]:
    """Yield the agencies whose text a document says that it is."""
    for credit in record.identities.reprints.credits.get(text.document, ()):
        if credit.agency:
            yield credit.name


def _shared(record: Record, text: Text) -> Iterator[str]:
    """Yield the documents of other origins with sentences of this one, most of them first."""
    shared = record.identities.reprints.shared_with(text.document)
    for other in sorted(shared, key=lambda id_: (-shared[id_], id_)):
        share = round(100 * shared[other] / max(1, len(text.words)))
        yield f"{_brief(other)}: {share} % of this text"


def _notes(topic: str, lines: Iterable[str]) -> Iterator[Note]:
    """Yield the first lines of a topic, and how many there are more."""
    every = list(lines)
    yield from (Note(topic=topic, words=line) for line in every[:MOST])
    if len(every) > MOST:
        yield Note(topic=topic, words=f"and {len(every) - MOST} more")


def _facts(record: Record, finding: Finding) -> Iterator[str]:
    who = record.identities
    if isinstance(finding, Event):
        mode = f" ({finding.mode})" if finding.mode else ""
        yield f"{finding.type}{mode}, {finding.status.value}; {participants_of(finding, who)}"
        if finding.locations:
            yield f"in {names_of(finding.locations, who)}"
    elif isinstance(finding, Statement):
        way = " → ".join(station.text or "?" for station in finding.chain)
        yield f"{finding.mode.value}, by a {finding.speaker_type.value} speaker; by way of: {way}"
    elif isinstance(finding, Commitment):
        yield f"{finding.strength.value}, {finding.status}: {finding.basis}"
    elif isinstance(finding, Process):
        yield f"between {names_of(finding.parties, who)}"
        for one in finding.rounds:
            number = f"round {one.number} ({one.number_basis})" if one.number else "a round"
            yield f"{number}: {one.status.value}, {say_when(one.when)}; {one.basis}"
    elif isinstance(finding, Disagreement):
        yield f"{finding.nature.replace('_', ' ')} about {finding.attribute}: {finding.reason}"
        yield from (f"“{v.value}”: {len(v.documents)} articles" for v in finding.values)


def _when(finding: Finding) -> Iterator[str]:
    if isinstance(finding, Event | Statement):
        yield from _time("", finding.when)
    elif isinstance(finding, Commitment) and finding.due:
        yield from _time("due", finding.due)
    elif isinstance(finding, Figure):
        yield from _time("as of", finding.as_of)


def _time(name: str, when: When) -> Iterator[str]:
    words = " ".join(part for part in (name, say_when(when)) if part)
    said = f", from “{when.text}”" if when.text else ""
    reason = f": {when.reason}" if when.reason else ""
    basis = "no passage dates it" if when.basis is Basis.UNKNOWN else when.basis.value
    yield f"{words} ({basis}{said}){reason}"
    for span in when.rests_on:
        yield f"rests on “{span.quote}”"
    for other in when.alternatives:
        yield f"not {other.start or '?'} to {other.end or '?'}: {other.reason}"


def _claim(record: Record, claim: AnyClaim) -> str:
    reader = ", ".join(name for name in record.models if name != "ontology")
    voice = _voice(record, claim)
    return f"{_brief(claim.id)}, confidence {claim.confidence:.2f}, read by {reader}{voice}"


def _voice(record: Record, claim: AnyClaim) -> str:
    """Say inside whose statement a claim stands."""
    statement = record.readings.claim.get(claim.speech) if claim.speech else None
    if not isinstance(statement, StatementClaim):
        return ""
    speaker = statement.speaker.words.text if statement.speaker else "somebody unnamed"
    return f", as said by {speaker}"


def _links(links: Sequence[Link], claims: Sequence[AnyClaim]) -> Iterator[str]:
    own = {claim.id for claim in claims}
    inside = [link for link in links if link.left in own and link.right in own]
    for link in sorted(inside, key=lambda link: (-link.score, link.left, link.right)):
        both = f"{_brief(link.left)} and {_brief(link.right)}"
        yield f"{both} ({link.score:.2f}): {', '.join(link.reasons)}"


def _brief(id_: str) -> str:
    """Return enough of a member's id to ask for it, and to tell it from its neighbours."""
    kind, _, digits = id_.rpartition("-")
    return f"{kind}-{digits[:BRIEF]}"


def _ground(link: SlotLink) -> str:
    words = f" (“{link.quote}”)" if link.quote else ""
    return f"{link.slot} by {link.how.value.replace('_', ' ')}{words}"


def _source(record: Record, source: Source) -> str:
    own = ", on its own deed" if source.self else ""
    number = len(source.documents)
    articles = "1 article" if number == 1 else f"{number} articles"
    return f"{name_of(source.root, record.identities)}{own}: {articles}"
