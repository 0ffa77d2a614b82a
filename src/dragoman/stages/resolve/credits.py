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
_PIECE = re.compile(r"(?:[^()\[\]/|,;:·•©—–\n -]+|(?<! )-| (?!- ))+")
_LEAD = re.compile(
    r"^[^a-z\n]{0,60}?[\w.,’' -]{0,60}?[(\[](?P<who>[^()\[\]\n]{2,40})[)\]]\s*[-–—:.]"
)
_FOOT = re.compile(r"[(\[](?P<who>[^()\[\]\n]{2,40})[)\]]\s*$")
_LABEL = re.compile(
    r"^(?:(?:news |press )?agency |sources? |by |from |via |with |and |the |additional |reporting"
    r"|files? |\W+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:['’]s)?(?: (?:staff|writers?|news|correspondents?|newsroom|agency))+$", re.I
)
_AND = re.compile(r" (?:and|with) ")
_AGENCY = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} (?:News|Press|Information) Agency")
"""An agency that the ontology does not know."""
_ACRONYM = re.compile(r"[(\[/] ?(?!(?:GMT|UTC|EDT|EST|CET|CEST|BST)\b)(?P<who>[A-Z]{2,8}) ?[)\]/]")
_SAYS_SO = re.compile(r"^\W*(?:sources?\s?[:–-]|via |with |from |by |agenc(?:y|ies)\s?[:–-])", re.I)
"""How a line among the furniture begins that is a credit: a bare name is mostly a photograph's."""
_OWNED = re.compile(
    r"(?:©|\([Cc]\)|\bCopyright\b)[ ,©]*(?:(?:19|20)\d\d)?[ ,]*(?:by )?"
    r"(?P<who>(?:[Tt]he )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})"
)


def credits_of(text: Text, ontology: Ontology) -> list[Credit]:
    """Return whose text a document says that it is, agencies first, each once."""
    found: dict[str, Credit] = {}
    named = (_agency(text.document, name, ontology) for name in _names(text))
    for credit in (*named, *_acronyms(text, ontology)):
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
        elif zone.zone is Zone.BYLINE:
            yield from _of_lines(words)
        elif zone.zone is Zone.BOILERPLATE:
            yield from _of_lines(words, _SAYS_SO)
            yield from (match["who"] for match in _OWNED.finditer(words))
    yield from _of_body(text, body)
    last = text.words.rstrip().rpartition("\n")[2]
    yield from _pieces(last) if len(last) <= LINE_LENGTH // 2 else ()


def _of_lines(words: str, shape: re.Pattern[str] | None = None) -> Iterator[str]:
    for line in words.split("\n"):
        if len(line) <= LINE_LENGTH and (shape is None or shape.match(line)):
            yield from _pieces(line)


def _of_body(text: Text, body: list[ZoneSpan]) -> Iterator[str]:
    """Yield what stands in brackets in a dateline within the body, and at its very end."""
    if not body:
        return
    head = text.words[body[0].start : min(body[0].end, body[0].start + LEAD_LENGTH)]
    for shape, words in ((_LEAD, head), (_FOOT, text.words[body[-1].start : body[-1].end][-60:])):
        match = shape.search(words)
        if match:
            yield from _pieces(match["who"])


def _acronyms(text: Text, ontology: Ontology) -> Iterator[Credit]:
    """Yield what stands in brackets in a dateline and is capitals alone: whoever it is."""
    for zone in text.zones:
        if zone.zone is Zone.DATELINE:
            for match in _ACRONYM.finditer(text.words, zone.start, zone.end):
                name = match["who"]
                known = [actor.id for actor in ontology.lookup(name) if actor.media]
                actor = known[0] if len(known) == 1 else None
                yield Credit(document=text.document, name=name, actor=actor, agency=True)


def _pieces(words: str) -> Iterator[str]:
    for match in _PIECE.finditer(words):
        yield from (part.strip() for part in _AND.split(match.group()))


def _agency(document: str, name: str, ontology: Ontology) -> Credit | None:
    """Return the credit of a name that is an agency's."""
    plain = _LABEL.sub("", name)
    for form in dict.fromkeys((name, plain, _TAIL.sub("", plain), plain.upper())):
        for actor in ontology.lookup(form) if plain[:1].isupper() or plain == "dpa" else ():
            if actor.media and actor.kind == "agency":
                return Credit(document=document, name=plain, actor=actor.id, agency=True)
    if _AGENCY.fullmatch(plain):
        return Credit(document=document, name=plain, actor=None, agency=True)
    return None


def _outlet(text: Text, ontology: Ontology) -> Credit:
    assert text.outlet is not None
    name = text.outlet.value
    known = [actor for actor in ontology.lookup(name) if actor.media]
    actor = known[0] if len(known) == 1 else None
    agency = actor is not None and actor.kind == "agency"
    id_ = actor.id if actor else None
    return Credit(document=text.document, name=name, actor=id_, agency=agency)
