"""Entities: groups of mentions made into records.

Takes groups of units, gives entities: the type, the name and every form seen, passages, reasons.
What an entity acts for and its roles are known only when all entities have ids; `finished` adds
them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.entity import Entity, Maybe, NameForm, Role
from dragoman.records.ids import group_id
from dragoman.records.index import Readings
from dragoman.records.outlet import NO_SENTENCE
from dragoman.records.span import Span
from dragoman.stages.resolve.forms import NAMING, shown
from dragoman.stages.resolve.names import parse
from dragoman.stages.resolve.profile import fullest
from dragoman.stages.resolve.units import Kind, Unit

PASSAGES = 3
"""Passages a form (record.md)."""
PASSAGE_MOST = 600
"""Characters of a sentence up to which it is the passage; of a longer one the words alone are."""
REASONS_MOST = 50
DOUBTS_MOST = 10
"""Others of an entity that a person is asked about: more is no question but a list."""
_PEOPLE = "/people"
"""End of the id of a state's population among its bodies."""
_BEFORE_NAMES = frozenset(
    """the a an this that these those his her its their our my some several many most all both one
    two three four five six seven eight nine ten dozens hundreds thousands""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An entity before the others are known: what it is, and the state it acts for."""

    entity: Entity
    state: str | None
    """Actor id of the state whose action its action is."""


def draft(
    units: Sequence[Unit], merges: Sequence[str], readings: Readings, ontology: Ontology
) -> Draft:
    """Return the entity of a group of units, not yet with roles and `acts_for`."""
    mentions = sorted((m for u in units for m in u.mentions), key=lambda m: m.id)
    actor = min((u.actor for u in units if u.actor is not None), default=None)
    name, basis = _name(units, mentions, actor, ontology)
    forms = _forms(mentions, readings) or _forms(mentions, readings, nominal=True)
    return Draft(
        entity=Entity(
            id=group_id("entity", (m.id for m in mentions)),
            type=_type(units, mentions, actor, ontology),
            name=name,
            name_basis=basis,
            names=forms,
            roles=(),
            acts_for=None,
            actor=actor,
            mentions=tuple(m.id for m in mentions),
            evidence=_evidence(mentions, readings),
            merges=tuple(sorted(set(merges))[:REASONS_MOST]),
        ),
        state=_state(units, actor, ontology),
    )


def doubts_by_entity(
    doubts: Iterable[tuple[str, str, str]], units: Mapping[str, Unit], home: Mapping[str, str]
) -> dict[str, tuple[Maybe, ...]]:
    """Return the others that each entity may be, from pairs of units that are still apart."""
    found: dict[str, dict[str, str]] = {}
    for left, right, reason in sorted(doubts):
        one, other = (home.get(units[id_].mentions[0].id) for id_ in (left, right))
        if one is not None and other is not None and one != other:
            found.setdefault(min(one, other), {}).setdefault(max(one, other), reason)
    return {
        entity: tuple(
            Maybe(entity=o, reason=why) for o, why in sorted(others.items())[:DOUBTS_MOST]
        )
        for entity, others in found.items()
    }


def finished(
    drafts: Sequence[Draft],
    roles: Mapping[str, tuple[Role, ...]],
    doubts: Mapping[str, tuple[Maybe, ...]],
) -> list[Entity]:
    """Return the entities with their roles and with what they act for, in the order of ids."""
    by_actor = {d.entity.actor: d.entity.id for d in drafts if d.entity.actor is not None}
    found = []
    for item in drafts:
        acts_for = by_actor.get(item.state) if item.state is not None else None
        found.append(
            replace(
                item.entity,
                roles=roles.get(item.entity.id, ()),
                maybe=doubts.get(item.entity.id, ()),
                acts_for=acts_for if acts_for != item.entity.id else None,
            )
        )
    return sorted(found, key=lambda e: e.id)


def _type(
    units: Sequence[Unit], mentions: Sequence[Mention], actor: str | None, ontology: Ontology
) -> EntityType:
    """The ontology's type, else that of most names; a body of a state is an organization.

    Its people is a group.
    """
    known = ontology.actors.get(actor) if actor is not None else None
    if known is not None:
        return known.type
    if any(u.kind is Kind.BODY for u in units):
        people = any(u.key.endswith(_PEOPLE) for u in units)
        return EntityType.GROUP if people else EntityType.ORGANIZATION
    if any(_is_person(u) for u in units):
        return EntityType.PERSON
    others = [m for u in units if u.kind is not Kind.PERSON for m in u.mentions] or mentions
    counts = Counter(m.type for m in others if m.form is Form.NAME)
    counts = counts or Counter(m.type for m in others)
    return min(counts, key=lambda t: (-counts[t], t == EntityType.OTHER, t.value))


def _is_person(unit: Unit) -> bool:
    """Tell whether a unit is surely a person: named in full, or with an office."""
    full = any(len(parse(form).words) > 1 for form in unit.forms)
    return unit.kind is Kind.PERSON and (full or any(m.titles for m in unit.mentions))


def _name(
    units: Sequence[Unit], mentions: Sequence[Mention], actor: str | None, ontology: Ontology
) -> tuple[str, str]:
    known = ontology.actors.get(actor) if actor is not None else None
    if known is not None:
        return known.name, "ontology"
    names = [shown(m) for m in mentions if m.form is Form.NAME]
    if any(u.kind is Kind.PERSON for u in units) and names:
        return fullest(names), "form"
    if names:
        return _longest(names), "form"
    told = [name for m in mentions if m.form is Form.NOMINAL and (name := _called(m))]
    given = min((u.name for u in units if u.name is not None), default="")
    return (_longest(told) if told else given or _longest([shown(m) for m in mentions])), "form"


def _called(mention: Mention) -> str:
    """Return a noun phrase without article and number: "US forces" of "the 300 US forces"."""
    words = shown(mention).split()
    while len(words) > 1 and (words[0].lower() in _BEFORE_NAMES or words[0][0].isdigit()):
        words.pop(0)
    return " ".join(words)


def _longest(names: Sequence[str]) -> str:
    """Return the most frequent name; a name of several words before its acronym."""
    counts = Counter(names)
    return min(counts, key=lambda n: (n.isupper() and " " not in n, -counts[n], -len(n), n))


def _forms(
    mentions: Sequence[Mention], readings: Readings, *, nominal: bool = False
) -> tuple[NameForm, ...]:
    """Return the names seen, the most frequent first; nominals count where there is no name."""
    seen: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.form in NAMING:
            seen.setdefault(shown(mention), []).append(mention)
        elif nominal and mention.form is Form.NOMINAL:
            seen.setdefault(_called(mention) or shown(mention), []).append(mention)
    forms = [
        NameForm(
            name=name,
            count=len(found),
            documents=tuple(sorted({readings.home[m.id] for m in found})),
        )
        for name, found in seen.items()
    ]
    return tuple(sorted(forms, key=lambda f: (-f.count, f.name)))


def _evidence(mentions: Sequence[Mention], readings: Readings) -> tuple[Span, ...]:
    """Return at most three passages a form: of the least document ids and offsets."""
    seen: dict[str, list[tuple[str, int, Mention]]] = {}
    named = [m for m in mentions if m.form in NAMING] or list(mentions)
    for mention in named:
        place = readings.home[mention.id], mention.start, mention
        seen.setdefault(shown(mention), []).append(place)
    spans = {
        (s.document, s.start, s.end): s
        for found in seen.values()
        for s in (
            _passage(home, mention, readings)
            for home, _, mention in sorted(found, key=lambda f: f[:2])[:PASSAGES]
        )
    }
    return tuple(spans[key] for key in sorted(spans))


def _passage(document: str, mention: Mention, readings: Readings) -> Span:
    if mention.sentence == NO_SENTENCE:  # the name of the article's outlet, beside the text
        return readings.passage(document, mention.start, mention.end)
    sentence = readings.document[document].sentences[mention.sentence]
    if sentence.end - sentence.start <= PASSAGE_MOST:
        return readings.passage(document, sentence.start, sentence.end)
    return readings.passage(document, mention.start, mention.end)


def _state(units: Sequence[Unit], actor: str | None, ontology: Ontology) -> str | None:
    known = ontology.actors.get(actor) if actor is not None else None
    if known is not None:
        return known.acts_for
    return min((u.state for u in units if u.state is not None), default=None)
