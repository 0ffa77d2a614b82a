"""People with their offices, and with every spelling seen."""

from collections.abc import Iterator, Sequence

from dragoman.records.annotated import EntityType
from dragoman.records.entity import Entity
from dragoman.writers.days import UNKNOWN, say_when
from dragoman.writers.page.desk import MOST_FACTS, Desk
from dragoman.writers.page.facts import Fact, Group, Section
from dragoman.writers.page.marks import marks_of_mentions
from dragoman.writers.page.wording import count, flat

FOLD_FROM = 60
"""People of a record from which on those named without an office are folded: three screens."""
_MERGES = 6
"""Reasons shown for taking spellings for one person."""


def section(desk: Desk) -> Section:
    """Return the people, those named most often first, those with an office before the rest."""
    people = [e for e in desk.identities.entities if e.type is EntityType.PERSON]
    found = sorted(people, key=lambda e: (-_times(e), e.name, e.id))
    shown = found[:MOST_FACTS]
    return Section(
        key="people",
        title="People",
        hint="with their offices and every spelling seen",
        groups=tuple(_groups(desk, shown)),
        total=len(found),
    )


def _groups(desk: Desk, people: Sequence[Entity]) -> Iterator[Group]:
    holders = [e for e in people if e.roles]
    others = [e for e in people if not e.roles]
    if holders:
        yield Group(title="With an office", facts=tuple(_person(desk, e) for e in holders))
    if others:
        yield Group(
            title="Without an office in these articles",
            facts=tuple(_person(desk, e) for e in others),
            folded=len(people) > FOLD_FROM,
        )


def _times(entity: Entity) -> int:
    return sum(form.count for form in entity.names)


def offices_of(desk: Desk, entity: Entity) -> list[str]:
    """Return the offices of somebody, each once, in its fullest form.

    "Prime Minister" is left out beside "Prime Minister of Serbia".
    """
    found: dict[tuple[str, str], str] = {}
    for role in entity.roles:
        title = flat(role.title)
        of = desk.name(role.of) if role.of.entity or role.of.text else ""
        known = not of or of.casefold() in title.casefold()
        key = title.casefold().removesuffix(f" of {of.casefold()}")
        found.setdefault((key, of), title if known else f"{title}, {of}")
    fuller = {key for key, of in found if of}
    return [title for (key, of), title in found.items() if of or key not in fuller]


def _person(desk: Desk, entity: Entity) -> Fact:
    forms = sorted(entity.names, key=lambda form: (-form.count, form.name))
    spelt = " · ".join(f"{flat(form.name)} ({form.count:,})" for form in forms)
    spans = (*entity.evidence, *(span for role in entity.roles for span in role.evidence))
    marks = marks_of_mentions(desk.record.readings, entity.mentions)
    return Fact(
        id=entity.id,
        lead=flat(entity.name),
        text="; ".join(offices_of(desk, entity)),
        below=spelt,
        notes=(_seen(entity), *_offices(desk, entity), *entity.merges[:_MERGES]),
        parts=(desk.marked(spans, marks),),
    )


def _seen(entity: Entity) -> str:
    documents = len({d for form in entity.names for d in form.documents})
    return f"Named {count(_times(entity), 'time')} in {count(documents, 'article')}."


def _offices(desk: Desk, entity: Entity) -> Iterator[str]:
    """Yield the offices whose time is known."""
    for role in entity.roles:
        when = say_when(role.when)
        if when != UNKNOWN:
            of = f", {desk.name(role.of)}" if role.of.entity or role.of.text else ""
            yield f"{flat(role.title)}{of}: {when}."
