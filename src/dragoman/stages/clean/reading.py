"""What reading an article's bytes gives: the stored words, and what is said about them."""

from dataclasses import dataclass, field

from dragoman.records.document import Declared
from dragoman.records.issue import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The stored words with what the source declared and, apart, what the page says of itself."""

    words: str
    declared: Declared
    page: Declared = field(default_factory=Declared)
    """Title, outlet, author and date in the page's metadata or front matter."""
    url: str | None = None
    extracted: bool = False
    """Whether an extractor has left out most of what is not the article's."""
    begin: int = 0
    """Where the text begins, below front matter."""
    issues: tuple[Issue, ...] = ()
