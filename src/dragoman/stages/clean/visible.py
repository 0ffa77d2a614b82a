"""All visible text of a page, a line for each block element: for pages without a clear article."""

import re
from html import unescape

from lxml import etree
from lxml.html import HtmlElement

HIDDEN = frozenset(
    "script style noscript template head title meta link svg math iframe object embed canvas"
    " select option textarea button input audio video map".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp"
    " small span strike strong sub sup time tt u var wbr img".split()
)

_UNSEEN = re.compile(
    r"<(script|style|template)\b[^>]*>.*?(?:</\1>|\Z)|<!--.*?(?:-->|\Z)", re.I | re.S
)
_TAG = re.compile(r"<[^<>]{0,5000}>")


def visible_text(tree: HtmlElement) -> str:
    """Return the visible words of a tree: a line for each block, a blank line round paragraphs."""
    pieces, hidden = list[str](), 0
    for event, node in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            hidden += is_hidden(node, tag)
            pieces.append(_break(tag))
            pieces.append("" if hidden else _flat(node.text))
        elif event == "end":
            hidden -= is_hidden(node, tag)
            pieces.append(_break(tag))
        if event != "start" and not hidden:
            pieces.append(_flat(node.tail))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def stripped_text(page: str) -> str:
    """Return a page without its tags, line by line: for markup that the parser gave up on."""
    lines = unescape(_TAG.sub("\n", _UNSEEN.sub("\n", page))).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def is_hidden(node: HtmlElement, tag: str) -> bool:
    """Tell whether an element's words are not shown."""
    if tag in HIDDEN or node.get("hidden") is not None:
        return True
    return "display:none" in (node.get("style") or "").replace(" ", "").lower()


def _break(tag: str) -> str:
    return "" if tag in INLINE else "\n"


def _flat(text: str | None) -> str:
    return " ".join(f".{text}.".split())[1:-1] if text else ""
