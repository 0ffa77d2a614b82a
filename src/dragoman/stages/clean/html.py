"""Pages to words: the article that trafilatura finds, else all visible text; and the metadata."""

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document

from dragoman.records.document import Declared
from dragoman.stages.clean.page_dates import bounds, page_date
from dragoman.stages.clean.visible import stripped_text, visible_text

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_ATTRIBUTES = r"""(?:[^"'>]++|"[^"]*+"|'[^']*+')*+"""
_TAG = re.compile(r"<[a-zA-Z]" + _ATTRIBUTES)
"""An opening tag, as far as it goes. It gives nothing back once taken, so it takes linear time."""
_SCANNED = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|(?P<opens><(?P<name>script|style)\b" + _ATTRIBUTES + r")(?:>.*?(?=</(?P=name)|\Z)|\Z)"
    r"|(?P<tag><[a-zA-Z]" + _ATTRIBUTES + r")",
    re.IGNORECASE | re.DOTALL,
)
"""A page's tags in order, comments and scripts passed over: the "<" of a script opens none."""
_QUOTED = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
HEAD = 4096
"""Where a page declares its encoding: the standard says within 1,024 bytes; not all keep to it."""
MAX_DEPTH = 250
"""Deepest nesting handed to the extractor, which recurses; pages by hand or tool stay below 60."""
MAX_ATTRIBUTES = 5_000
"""Most attributes of a tag handed to the parser, which compares each with all before it: these take
it 0.1 s, ten times as many half a minute; no page has a hundred."""
MAX_NODES = 60_000
"""Most elements handed to it; long live blogs have 20,000."""


MAX_HEADINGS = 30
MIN_TITLE = 15
"""Shortest heading, in characters, that is taken for the title: "World News" is a section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page gives."""

    words: str
    page: Declared
    url: str | None
    fallback: bool
    """Whether the extractor found no article."""


def charset_of(raw: bytes) -> str | None:
    """Return the encoding that a page declares, as written."""
    match = _XML.match(raw) or _CHARSET.search(raw[:HEAD])
    return match[1].decode("ascii") if match else None


def read_page(text: str, url: str | None, retrieved: str | None) -> Page | None:
    """Return what a page gives; none when there is no readable text on it."""
    tree = parse(text)
    if tree is None:
        words = stripped_text(_TAG.sub("<p", text))
        return Page(words=words, page=Declared(), url=None, fallback=True) if words else None
    tame = _is_tame(tree)
    date = page_date(text, tree, url, retrieved) if tame else None
    found = _extract(text, url, retrieved) if tame else None
    words = (found.text or "").strip() if found is not None else ""
    fallback = not words
    if fallback:
        words = visible_text(tree) or stripped_text(text)
    if not words.strip():
        return None
    page = Declared(
        title=page_title(tree, found.title if found else None),
        outlet=found.sitename if found else None,
        author=found.author if found else None,
        published=date,
    )
    return Page(words=words, page=page, url=found.url if found else None, fallback=fallback)


def parse(text: str) -> HtmlElement | None:
    """Return the tree of a page; none where there is nothing to make one of."""
    tags = (found["opens"] or found["tag"] or "" for found in _SCANNED.finditer(text))
    if any(_is_crowded(tag) for tag in tags):
        return None
    try:
        tree = document_fromstring(text.encode(errors="replace"), HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return tree if isinstance(tree, HtmlElement) else None


def _is_crowded(tag: str) -> bool:
    """Tell whether an opening tag has more attributes than the parser can stand."""
    if len(tag) < 2 * MAX_ATTRIBUTES:
        return False
    return len(_QUOTED.sub("", tag).split()) > MAX_ATTRIBUTES


def _extract(text: str, url: str | None, retrieved: str | None) -> Document | None:
    """Return the article that trafilatura finds on a page; none where it finds none or fails.

    It reads its clock for dates unless it is given bounds; ours are found apart, in page_dates.
    """
    earliest, latest = bounds(retrieved)
    dates = {"min_date": earliest, "max_date": latest, "extensive_search": False}
    try:
        found = bare_extraction(
            text, url=url, include_comments=False, with_metadata=True, date_extraction_params=dates
        )
    except (etree.LxmlError, RecursionError, ValueError, AttributeError, TypeError):
        # Hostile markup finds a way past its checks; the visible text is then taken instead.
        return None
    return found if isinstance(found, Document) else None


def _is_tame(tree: HtmlElement) -> bool:
    """Tell whether a page is small and flat enough for the extractor."""
    depth = deepest = nodes = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        nodes += 1
        deepest = max(deepest, depth)
        if deepest > MAX_DEPTH or nodes > 2 * MAX_NODES:
            return False
    return True


def page_title(tree: HtmlElement, declared: str | None) -> str | None:
    """Return the page's title without the outlet's name that is added to it.

    The part of it that is a heading of the page; the title as it is where none is.
    """
    title = declared or " ".join(tree.findtext(".//title", "").split())
    headings = [" ".join(node.text_content().split()) for node in tree.iter("h1", "h2")]
    for heading in headings[:MAX_HEADINGS]:
        if MIN_TITLE <= len(heading) < len(title) and heading.lower() in title.lower():
            return heading
    return title or None
