"""Front matter: the block of `key: value` lines that may open a Markdown file."""

import re

from dragoman.records.document import Declared

_BLOCK = re.compile(r"---\n((?:[^\n]{0,1000}\n){1,60}?)(?:---|\.\.\.)(?:\n|$)")
_LINE = re.compile(r"([A-Za-z_-]{2,30}):[ \t]*(.+)")
KEYS = {
    "title": "title",
    "headline": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "date": "published",
    "published": "published",
    "pubdate": "published",
    "published_at": "published",
    "retrieved": "retrieved",
}


def front_matter_length(text: str) -> int:
    """Return how many characters at the head of a text are front matter."""
    match = _BLOCK.match(text)
    return match.end() if match and _LINE.match(match[1]) else 0


def front_matter(text: str) -> Declared:
    """Return what a text's front matter says about it."""
    found = dict[str, str]()
    for line in text[: front_matter_length(text)].splitlines():
        match = _LINE.match(line)
        if match and match[1].lower() in KEYS:
            found.setdefault(KEYS[match[1].lower()], match[2].strip().strip("\"'[]"))
    return Declared(**{name: value for name, value in found.items() if value})
