"""Where a page itself says when it was published: in its data for machines, beside its headline.

Takes the tree of a page. What the page says in so many words (`article:published_time`, the
`datePublished` of its JSON-LD) is of the article; a date without such a label (`<meta name=date>`,
an address, the first date of the page) may be that of a change, a teaser or the day it was got.
"""

import json
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from dragoman.stages.clean.calendar_words import Day, find_dates
from dragoman.stages.clean.declared_dates import declared_day
from dragoman.stages.clean.visible import visible_text

_PUBLISHED = frozenset(
    """article:published_time article:published og:article:published_time og:pubdate
    og:published_time published_time datepublished pubdate publishdate publish_date publish-date
    dc.date.issued dcterms.issued dcterms.created sailthru.date parsely-pub-date
    article.published citation_publication_date rnews:datepublished""".split()
)
"""Names of `<meta>` that say when the article was first published, in lower case."""
_PROPERTIES = ("property", "name", "itemprop")
_ARTICLES = re.compile(r"(?:\w*Article|\w*BlogPosting|Report|\w*Posting|Opinion\w*|Review\w*)\Z")
"""Types of schema.org that are an article and not the page's owner, a picture or a film."""
MAX_SCRIPT = 200_000
"""Longest JSON-LD read: those of articles have some thousand characters."""
MAX_DEPTH = 6
BESIDE = 400
"""Characters of visible text behind the headline in which the day of the article stands: below
come standfirst and text. On pages of benchmarks/extraction.py used for writing rules."""
_CHANGED = re.compile(
    r"\b(?:updated?|modified|edited|revised|stand|aktualisiert|ge[äa]ndert|mis à jour|modifi[ée]"
    r"|actualizado|aggiornato|g[üu]ncelle\w*)\b\W{0,4}(?:\w{1,3}\W{1,2}){0,2}\Z",
    re.IGNORECASE,
)
"""What may stand before the day of a change."""
CHANGE_WORDS = 30
_HEADLINES = ("h1", "h2")


def declared_on_page(tree: HtmlElement) -> str | None:
    """Return the day that the page's data for machines give as that of publication."""
    for node in tree.iter("meta"):
        names = {(node.get(name) or "").lower() for name in _PROPERTIES}
        day = _one_day(node.get("content")) if names & _PUBLISHED else None
        if day is not None:
            return day
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for written in _of_articles(_parsed(script.text or ""), 0):
                day = _one_day(written)
                if day is not None:
                    return day
    return None


def beside_headline(tree: HtmlElement) -> str | None:
    """Return the first whole day in the visible words below the headline, unless of a change."""
    body = tree.find(".//body")
    words = visible_text(body if body is not None else tree)
    for name in _HEADLINES:
        heads = [" ".join(node.text_content().split()) for node in tree.iter(name)]
        heads = [head for head in heads if len(head.split()) > 2]
        at = words.find(heads[0]) if len(heads) == 1 else -1
        if at >= 0:
            end = at + len(heads[0])
            return _first_day(words[end : end + BESIDE])
    return None


def _first_day(words: str) -> str | None:
    days = list[Day](find_dates(words))
    for day in days:
        before = words[max(0, day.at[0] - CHANGE_WORDS) : day.at[0]]
        if day.granularity == "day" and not _CHANGED.search(before):
            return day.start
    return None


def _one_day(written: object) -> str | None:
    day = declared_day(written) if isinstance(written, str) else None
    return day.start if day is not None and day.granularity == "day" else None


def _parsed(text: str) -> object:
    if len(text) > MAX_SCRIPT:
        return None
    try:
        parsed: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return parsed


def _of_articles(data: object, depth: int) -> Iterator[object]:
    """Yield the dates of publication of the articles in JSON-LD, in order."""
    if depth > MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from _of_articles(item, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        named = types if isinstance(types, list) else [types]
        if any(isinstance(one, str) and _ARTICLES.match(one) for one in named):
            yield data.get("datePublished")
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _of_articles(data.get(key), depth + 1)
