"""PLOVER's foldings: an event of the record as a PLOVER coder would file it.

Takes a document and an event claim, gives type, actors and recipients as phrases. What the record
keeps apart as type and status PLOVER files as another type (a planned meeting is AGREE); what it
keeps as place PLOVER writes as recipient where no party is; and its parties are whole phrases, an
official with his office and a crowd with whose it is.
"""

from dragoman.records.annotated import Annotated, EntityType, Mention
from dragoman.records.claim import EventClaim, Party, PartyRole, Status
from dragoman.records.sentence import Sentence

AHEAD = {Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL}
FRIENDLY = {"CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE", "CONCEDE", "RETREAT"}
TO_AGREE = {"CONSULT", "SUPPORT", "COOPERATE", "AID"}
TO_THREATEN = {"SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "ACCUSE"}
PLACED = {
    "AID",
    "RETREAT",
    "CONCEDE",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
}
"""Types whose place PLOVER writes as recipient where no party is."""

OF_STATES = {"arrest", "deport", "convict", "investigate"}
"""Modes of deeds that states alone do: done by nobody named, the state where it was done did it."""

CONTENT = {"AGREE", "REJECT", "THREATEN"}
"""Types whose clause says what will or will not be done, and where."""

ANYBODY = {"people", "person", "man", "woman", "child", "other", "victim", "dead", "wounded"}
"""Nouns of persons who are no party: that many of them were struck somewhere."""

PHRASE_WITHOUT = ("acl:relcl", "conj", "cc", "advcl", "parataxis", "punct", "case", "acl")
CLAUSES = ("xcomp", "ccomp", "advcl")


def folded(doc: Annotated, claim: EventClaim) -> str:
    """Return the type under which PLOVER files an event of that status."""
    if claim.status is Status.CANCELLED and claim.type == "CONSULT":
        return "REJECT"
    if claim.status is Status.DENIED and claim.type in FRIENDLY and _ahead(doc, claim):
        return "REJECT"
    if claim.status in AHEAD and claim.type in FRIENDLY and _unless(doc, claim):
        return "THREATEN"
    if claim.status in AHEAD and claim.type in TO_AGREE:
        return "AGREE"
    if claim.status in AHEAD and claim.type in TO_THREATEN:
        return "THREATEN"
    return "CONCEDE" if claim.status in AHEAD and claim.type == "RETREAT" else claim.type


def answer(doc: Annotated, claim: EventClaim) -> dict[str, object]:
    """Return an event as the scorer reads it."""
    type_ = folded(doc, claim)
    actors = [p for p in claim.parties if p.role is PartyRole.ACTOR]
    recipients = [p for p in claim.parties if p.role is PartyRole.RECIPIENT]
    places = list(claim.places)
    if not actors and claim.mode in OF_STATES:
        actors = [p for p in places if _type(doc, p) is EntityType.COUNTRY]
    if places and all(_is_anybody(doc, p) for p in recipients):
        recipients = []
    placed = type_ in PLACED and claim.mode != "ceasefire"
    if not recipients and (placed or (claim.mode == "visit" and len(actors) == 1)):
        recipients = [p for p in places if p not in actors]
    words = [phrase(doc, p) for p in recipients]
    if not words and type_ in CONTENT:
        words = _content_places(doc, claim)
    return {
        "type": type_,
        "actor": [phrase(doc, p) for p in actors],
        "recipient": words,
        "mode": claim.mode,
    }


def _sentence(doc: Annotated, claim: EventClaim) -> Sentence:
    return doc.sentences[claim.sentence]


def _ahead(doc: Annotated, claim: EventClaim) -> bool:
    """Tell whether it is said of what is to come ("would not meet"): a refusal."""
    sentence = _sentence(doc, claim)
    helpers = sentence.children_by(claim.head, "aux")
    return any(sentence.tokens[i].lemma.lower() in {"will", "would"} for i in helpers)


def _unless(doc: Annotated, claim: EventClaim) -> bool:
    sentence = _sentence(doc, claim)
    clauses = sentence.children_by(claim.head, "advcl")
    marks = [m for c in clauses for m in sentence.children_by(c, "mark")]
    return any(sentence.tokens[m].text.lower() == "unless" for m in marks)


def _mention(doc: Annotated, party: Party) -> Mention | None:
    return next((m for m in doc.mentions if m.id == party.mention), None)


def _type(doc: Annotated, party: Party) -> EntityType | None:
    mention = _mention(doc, party)
    return mention.type if mention else None


def _is_anybody(doc: Annotated, party: Party) -> bool:
    words = party.words.text.lower().split()
    mention = _mention(doc, party)
    if mention is not None:
        words = [doc.sentences[mention.sentence].tokens[mention.head].lemma.lower()]
    return bool(words) and words[-1] in ANYBODY


def phrase(doc: Annotated, party: Party) -> str:
    """Return the whole noun phrase of a party, from the noun that its name stands beside."""
    mention = _mention(doc, party)
    if mention is None or mention.metonym:
        return party.words.text
    sentence = doc.sentences[mention.sentence]
    head = mention.head
    token = sentence.tokens[head]
    if token.relation == "appos" and token.head >= 0:
        head = token.head
    start, end = sentence.phrase(head, without=PHRASE_WITHOUT)
    start = min([start, mention.start, *(t.start for t in mention.titles)])
    return doc.words[start : max(end, mention.end)]


def _content_places(doc: Annotated, claim: EventClaim) -> list[str]:
    """Return where what is agreed, refused or threatened is to be done."""
    sentence = _sentence(doc, claim)
    found: list[str] = []
    for clause in sentence.children_by(claim.head, *CLAUSES):
        nouns = sentence.children_by(clause, "obj", "obl")
        below = [i for noun in nouns for i in sentence.children_by(noun, "nmod")]
        for place in (*sentence.children_by(clause, "obl", "nmod"), *below):
            mention = doc.mention_at(sentence.index, place)
            inside = sentence.case_of(place) in {"in", "at", "into"}
            if mention and inside and mention.type in {EntityType.PLACE, EntityType.COUNTRY}:
                found.append(mention.text)
    return found
