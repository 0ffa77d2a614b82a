"""Between claims and findings: dates of claims and documents, links between claims."""

from dataclasses import dataclass

from dragoman.records.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two claims that may tell of the same thing; `left` < `right`."""

    left: str
    right: str
    score: float
    """Three decimals, 0 to 1."""
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedDocument:
    """When a document was published, settled from the whole dossier."""

    document: str
    published: When


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedClaim:
    """When what a claim tells of took or takes place."""

    claim: str
    when: When
    due: When | None = None
    """For a commitment with a term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedTime:
    """What a time expression comes to, once its anchor is known."""

    time: str
    when: When
