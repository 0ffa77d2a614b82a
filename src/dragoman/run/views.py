"""The record as one value: whole, or as of a day (promise 6: a fold over what was published by it).

As of a day the present identities and dates hold; what the record says is made again from the
claims of the documents published by then.
"""

from dataclasses import replace

from dragoman.records.document import Text
from dragoman.records.entity import Entity, NameForm, Role
from dragoman.records.finding import Finding, Suggestion
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.run.reading import Kept, StoredReadings, issues, texts
from dragoman.run.whole import Given, Settled, bind, make_findings, restrict, restrict_links
from dragoman.stores.base import Store
from dragoman.writers.base import Record


def record(store: Store, dragoman: str) -> Record:
    """Return the present record; `dragoman` is the version that gives it."""
    kept = Kept(store.whole())
    words = texts(store)
    findings, suggestions = kept.findings(), kept.suggestions()
    waiting = {one.finding for one in suggestions}
    return Record(
        dragoman=dragoman,
        models=store.models(),
        view=store.view(),
        texts=[words[document] for document in sorted(words)],
        readings=StoredReadings(store, kept.added()),
        identities=kept.identities(),
        calendar=kept.calendar(),
        findings=[one for one in findings if one.id not in waiting],
        issues=issues(store),
        judgments=store.judgments(),
        bound=kept.bound(),
        suggested=[one for one in findings if one.id in waiting],
        suggestions=suggestions,
    )


def record_as_of(store: Store, dragoman: str, day: str, least: float = 0.0) -> Record:
    """Return the record as of a day; `least`: the confidence below which a fact is suggested."""
    whole = record(store, dragoman)
    given = Given(judgments=whole.judgments, replaced=store.replaced(), least=least)
    overlay = bind(StoredReadings(store), given)
    seen = restrict(whole.readings, whole.calendar, day)
    settled = Settled(
        identities=whole.identities,
        links=restrict_links(Kept(store.whole("link")).links(), seen),
        calendar=whole.calendar,
    )
    made = make_findings(seen, settled, day, overlay, least)
    suggestions = sorted((x for x in made if isinstance(x, Suggestion)), key=lambda x: x.finding)
    waiting = {one.finding for one in suggestions}
    findings = sorted((x for x in made if isinstance(x, Finding)), key=lambda f: f.id)
    perhaps = frozenset(
        text.document for text in whole.texts if _perhaps(whole.calendar, text.document, day)
    )
    return replace(
        whole,
        view=day,
        texts=[text for text in whole.texts if _listed(text, seen, perhaps)],
        readings=seen,
        identities=_seen_identities(whole.identities, seen),
        findings=[one for one in findings if one.id not in waiting],
        suggested=[one for one in findings if one.id in waiting],
        suggestions=suggestions,
        issues=[i for i in whole.issues if i.document is None or i.document in seen.document],
        perhaps=perhaps,
    )


def with_suggestions(record: Record) -> Record:
    """Return a record whose findings are those of the review queue, too: to look things up in."""
    every = sorted((*record.findings, *record.suggested), key=lambda one: one.id)
    return replace(record, findings=every)


def _perhaps(calendar: Calendar, document: str, day: str) -> bool:
    """Tell whether a document may have been published by a day, or after it."""
    published = calendar.published(document)
    if published.start is None or published.start > day:
        return False
    return published.end is None or published.end > day


def _listed(text: Text, seen: Readings, perhaps: frozenset[str]) -> bool:
    return text.document in seen.document or text.document in perhaps


def _seen_identities(identities: Identities, seen: Readings) -> Identities:
    """Return the entities as far as the documents seen show them; the others are left out."""
    found = [one for entity in identities.entities if (one := _seen_entity(entity, seen))]
    return Identities(found, identities.origins)


def _seen_entity(entity: Entity, seen: Readings) -> Entity | None:
    evidence = tuple(span for span in entity.evidence if span.document in seen.document)
    mentions = tuple(id_ for id_ in entity.mentions if id_ in seen.mention)
    if not mentions:
        return None
    if not evidence:
        first = seen.mention[mentions[0]]
        evidence = (seen.passage(seen.home[first.id], first.start, first.end),)
    return replace(
        entity,
        mentions=mentions,
        evidence=evidence,
        names=_seen_names(entity, mentions, seen),
        roles=tuple(one for role in entity.roles if (one := _seen_role(role, seen))),
    )


def _seen_names(entity: Entity, mentions: tuple[str, ...], seen: Readings) -> tuple[NameForm, ...]:
    """Return the forms that stand in the documents seen, counted over the mentions there."""
    counts: dict[str, int] = {}
    for id_ in mentions:
        text = seen.mention[id_].text
        counts[text] = counts.get(text, 0) + 1
    kept = []
    for form in entity.names:
        documents = tuple(d for d in form.documents if d in seen.document)
        if documents:
            count = min(form.count, max(counts.get(form.name, 0), len(documents)))
            kept.append(NameForm(name=form.name, count=count, documents=documents))
    return tuple(kept)


def _seen_role(role: Role, seen: Readings) -> Role | None:
    evidence = tuple(span for span in role.evidence if span.document in seen.document)
    return replace(role, evidence=evidence) if evidence else None
