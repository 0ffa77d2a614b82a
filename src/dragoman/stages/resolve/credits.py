"""Credits: whose text a document says that it is.

Takes a document's text and the ontology, gives the agencies that its dateline, byline or foot
credits ("VIENNA (AP) —", "Source: AFP", "With Reuters") and the outlet. A credit counts where the
name stands in a place that is made for it; an agency that the running text cites is a speaker.
"""

import re
from collections.abc import Iterator

from dragoman.ontology import Ontology
from dragoman.records.document import Text, Zone, ZoneSpan
from dragoman.records.entity import Credit

LINE_LENGTH = 80
"""Longest line of a byline or a foot that is a credit, in characters."""
LEAD_LENGTH = 160
"""Characters at the head of the body in which a dateline may stand that was not parted from it."""
_PIECE = re.compile(r"[^()\[\]/|,;:·•©—–\n]+")
_LEAD = re.compile(
    r"^[^a-z\n]{0,60}?[\w.,’' -]{0,60}?[(\[](?P<who>[^()\[\]\n]{2,40})[)\]]\s*[-–—:.]"
)
_FOOT = re.compile(r"[(\[](?P<who>[^()\[\]\n]{2,40})[)\]]\s*$")
_LABEL = re.compile(
    r"^(?:(?:news |press )?agency |sources? |by |from |via |with |and |copyright |(?:19|20)\d\d "
    r"|the |additional |reporting |files? |\W+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:['’]s)?(?: (?:staff|writers?|news|correspondents?|newsroom|agency))+$", re.I
)


def credits_of(text: Text, ontology: Ontology) -> list[Credit]:
    """Return whose text a document says that it is, agencies first, each once."""
    found: dict[str, Credit] = {}
    for name in _names(text):
        credit = _agency(text.document, name, ontology)
        if credit is not None:
            found.setdefault(credit.actor or credit.name.casefold(), credit)
    outlet = [_outlet(text, ontology)] if text.outlet else []
    return [*(found[key] for key in sorted(found)), *outlet]


def _names(text: Text) -> Iterator[str]:
    """Yield the words that stand where agencies are credited."""
    body = [zone for zone in text.zones if zone.zone is Zone.BODY]
    for zone in text.zones:
        words = text.words[zone.start : zone.end]
        if zone.zone is Zone.DATELINE:
            yield from _pieces(words)
        elif zone.zone in (Zone.BYLINE, Zone.BOILERPLATE):
            for line in words.split("\n"):
                if len(line) <= LINE_LENGTH:
                    yield from _pieces(line)
    yield from _of_body(text, body)


def _of_body(text: Text, body: list[ZoneSpan]) -> Iterator[str]:
    """Yield what stands in brackets in a dateline within the body, and at its very end."""
    if not body:
        return
    head = text.words[body[0].start : min(body[0].end, body[0].start + LEAD_LENGTH)]
    for shape, words in ((_LEAD, head), (_FOOT, text.words[body[-1].start : body[-1].end][-60:])):
        match = shape.search(words)
        if match:
            yield from _pieces(match["who"])


def _pieces(words: str) -> Iterator[str]:
    for match in _PIECE.finditer(words):
        for part in match.group().split(" and "):
            yield part.strip()


def _agency(document: str, name: str, ontology: Ontology) -> Credit | None:
    """Return the credit of a name that is an agency's."""
    for form in dict.fromkeys((name, _LABEL.sub("", name), _TAIL.sub("", _LABEL.sub("", name)))):
        for actor in ontology.lookup(form) if form[:1].isupper() or form == "dpa" else ():
            if actor.media and actor.kind == "agency":
                return Credit(document=document, name=form, actor=actor.id, agency=True)
    return None


def _outlet(text: Text, ontology: Ontology) -> Credit:
    assert text.outlet is not None
    name = text.outlet.value
    known = [actor for actor in ontology.lookup(name) if actor.media]
    actor = known[0] if len(known) == 1 else None
    agency = actor is not None and actor.kind == "agency"
    id_ = actor.id if actor else None
    return Credit(document=text.document, name=name, actor=id_, agency=agency)
