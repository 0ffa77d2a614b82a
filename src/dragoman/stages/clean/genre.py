"""What kind of document it is, by signs that stand in its form; a report where there are none."""

import re

from dragoman.records.document import Genre

_OPINION_URL = re.compile(
    r"/(?:opinions?|op-?eds?|editorials?|columns?|comment(?:ary|isfree)?|views?)/",
    re.I,
)
_STATEMENT_URL = re.compile(r"/(?:press-?releases?|statements?|communiques?|readouts?)/", re.I)
_OPINION = re.compile(
    r"^\W*(?:op-?ed|opinion|editorial|commentary|column|viewpoint|letter)\b\W*(?:[:|]|$)",
    re.I | re.M,
)
_STATEMENT = re.compile(
    r"^\W*(?:(?:joint|press|media|final|official) (?:statement|release|communiqu[eé]|declaration)"
    r"|communiqu[eé]|readout of|statement (?:by|of|from|on)|for immediate release"
    r"|declaration of)\b",
    re.I | re.M,
)
_AGREEMENT = re.compile(
    r"^\W*(?:the )?(?:[\w-]+ ){0,6}(?:agreement|treaty|memorandum of understanding|accord"
    r"|protocol|convention)\b[^.]{0,150}$",
    re.I,
)
_ARTICLE = re.compile(r"^\W*(?:article|section|chapter) (?:\d+|[IVX]+)\b", re.I | re.M)
_TRANSCRIPT = re.compile(r"^\W*(?:[\w ]{0,40})\btranscript\b", re.I | re.M)
_TURN = re.compile(
    r"^(?:Q|A|QUESTION|ANSWER|MODERATOR|[A-Z][A-Z.'’ -]{2,40}(?:\([^)]{0,40}\))?):\s", re.M
)
_SCHOLAR = re.compile(
    r"^\W*(?:dr|prof|professor)\b\.|\b(?:columnist|academic|researcher|political (?:analyst"
    r"|writer))\b",
    re.I | re.M,
)
"""Reports are signed by journalists, without a degree."""
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|myself)\b")
_QUOTED = re.compile(r"[“\"«][^”\"»]{0,2000}[”\"»]")

ARTICLES = 3
"""Headed articles that make a text with an agreement's title an agreement."""
TURNS = 6
"""Turns of speech, each at the head of a line, that make a transcript."""
HEAD = 400
"""Where a label of the kind stands: above the text."""
PER_WORDS = 150
"""An opinion says "I" outside quotations at least once in so many words, and three times."""


def genre_of(words: str, title: str | None, body: str, *, url: str | None, bylines: str) -> Genre:
    """Return the kind: transcript, agreement, statement, opinion, else report (other: no body)."""
    if not body.strip():
        return Genre.OTHER
    head = words[:HEAD]
    if len(_TURN.findall(words)) >= TURNS or (_TRANSCRIPT.search(head) and _TURN.search(words)):
        return Genre.TRANSCRIPT
    if len(_ARTICLE.findall(words)) >= ARTICLES and _AGREEMENT.match(title or head.split("\n")[0]):
        return Genre.AGREEMENT
    if _STATEMENT.search(head) or _STATEMENT_URL.search(url or ""):
        return Genre.STATEMENT
    if _OPINION.search(head) or _OPINION_URL.search(url or "") or _speaks_of_itself(body):
        return Genre.OPINION
    if _SCHOLAR.search(bylines):
        return Genre.OPINION
    return Genre.REPORT


def _speaks_of_itself(body: str) -> bool:
    """Tell whether the writer says "I" in the text's own voice."""
    own = _QUOTED.sub(" ", body)
    count = len(_FIRST_PERSON.findall(own))
    return count >= 3 and count * PER_WORDS >= len(own.split())
