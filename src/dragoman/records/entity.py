"""Who is who: origins (clusters of reprints) and entities (clusters of mentions)."""

from dataclasses import dataclass

from dragoman.errors import EvidenceError
from dragoman.records.annotated import EntityType
from dragoman.records.span import Span
from dragoman.records.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Words beside identity (record.md, rule 2)."""

    entity: str | None
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A sentence of a document that stands in texts of other origins, too: half-open offsets."""

    document: str
    start: int
    end: int
    passage: str
    """The same for each place where the sentence stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Whose text a document says that it is: an agency beside its text, or its outlet."""

    document: str
    name: str
    """As written."""
    actor: str | None
    """Id of the entry of the ontology that bears the name, if one does."""
    agency: bool
    """Whether it is credited as an agency is; else it is the outlet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Documents that are copies of one text."""

    id: str
    documents: tuple[str, ...]
    carried: tuple[Carried, ...] = ()
    """What its documents share with texts of other origins, in the order of document and place."""
    credits: tuple[Credit, ...] = ()
    """Whose text its documents say that they are, in the order of document and place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForm:
    """A form in which an entity is named: how often, and where."""

    name: str
    count: int
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office that an entity was seen to hold."""

    title: str
    of: Reference
    when: When
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maybe:
    """That an entity may be another one, which a person should judge."""

    entity: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something, with every form seen. Made of mentions; never empty."""

    id: str
    type: EntityType
    name: str
    name_basis: str
    """form, ontology or judgment."""
    names: tuple[NameForm, ...]
    roles: tuple[Role, ...]
    acts_for: str | None
    """Id of the entity (a state) whose action this one's is; none if it is not in the record."""
    actor: str | None
    """Id of the entry of the ontology, if it is in one."""
    mentions: tuple[str, ...]
    """Ids of the mentions, sorted: names first of all, and those that lead to one."""
    evidence: tuple[Span, ...]
    """At most three passages a form."""
    merges: tuple[str, ...]
    """Why the forms are taken to be one, in words, for `why`."""
    maybe: tuple[Maybe, ...] = ()
    """Others that it may be: their names speak for it, and nothing else does."""

    def __post_init__(self) -> None:
        if not self.mentions or not self.evidence:
            raise EvidenceError(f"{self.id}: an entity needs a mention and a passage")
