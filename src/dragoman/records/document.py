"""Documents: an Article as it was got, and the Text that was read out of it."""

from dataclasses import dataclass
from enum import StrEnum


class Zone(StrEnum):
    """What a stretch of the stored words is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


READ_ZONES = frozenset({Zone.HEADLINE, Zone.DATELINE, Zone.BODY})
"""The zones that may give a fact (others give the document's own outlet, author and date)."""


class Genre(StrEnum):
    """What kind of document it is."""

    REPORT = "report"
    OPINION = "opinion"
    STATEMENT = "statement"
    TRANSCRIPT = "transcript"
    AGREEMENT = "agreement"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What the source says about the article besides its text; all as written."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    retrieved: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as it was got: its bytes, where from, and what was declared about it."""

    document: str
    url: str | None
    source: str
    """The address where one is known, else the file's name, with `#line` inside a collection:
    the smallest sighting."""
    media_type: str
    """text/plain, text/markdown, text/html, application/json (one row of a collection)."""
    raw: bytes
    declared: Declared


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneSpan:
    """A stretch of the stored words, half-open, and what it is."""

    zone: Zone
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A value with the place in the stored words where it was read; none if it was declared."""

    value: str
    start: int | None = None
    end: int | None = None


class DateKind(StrEnum):
    """Where a sign of the publication date was found, the most trusted first."""

    DECLARED = "declared"
    PAGE = "page"
    URL = "url"
    GLUED = "glued"
    BYLINE = "byline"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSign:
    """One sign of when the document was published: an interval of days, YYYY-MM-DD."""

    kind: DateKind
    start: str
    end: str
    granularity: str
    text: str
    at: tuple[int, int] | None = None
    """Where it stands in the stored words; none for metadata and URLs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlessDay:
    """A day beside the text that is named without its year: "VIENNA, Dec. 17", "Posted: Dec 17"."""

    month: int
    day: int
    weekday: int | None
    """The weekday beside it, Monday 1."""
    at: tuple[int, int]
    """Where it stands in the stored words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The stored words of a document, with zones over them.

    The zones are in order, do not overlap, and cover every character that is not white space.
    """

    document: str
    source: str
    url: str | None
    media_type: str
    words: str
    digest: str
    """Digest of `words`."""
    zones: tuple[ZoneSpan, ...]
    language: str
    """ISO 639-1 code, or "und"."""
    genre: Genre
    title: Placed | None
    outlet: Placed | None
    author: Placed | None
    dates: tuple[DateSign, ...]
    yearless: tuple[YearlessDay, ...] = ()
    """Days of the byline and the dateline that name no year."""

    def zone_at(self, offset: int) -> Zone:
        """Return the zone that an offset lies in; BOILERPLATE where none does."""
        for span in self.zones:
            if span.start <= offset < span.end:
                return span.zone
        return Zone.BOILERPLATE
