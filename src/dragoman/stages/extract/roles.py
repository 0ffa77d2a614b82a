"""Roles: the offices that people are named with."""

from dragoman.records.claim import RoleClaim
from dragoman.records.ids import said_id
from dragoman.records.span import cite
from dragoman.stages.extract.scene import Scene

CONFIDENCE = 0.9
"""Not calibrated yet."""


def find_roles(scene: Scene) -> list[RoleClaim]:
    """Return the offices that a document's persons are named with, in the order of its words."""
    found: dict[str, RoleClaim] = {}
    doc = scene.doc
    for mention in doc.mentions:
        sentence = doc.sentences[mention.sentence]
        for title in mention.titles:
            of = scene.mentions.get(title.of or "")
            place = f"{mention.head}/{title.start - sentence.start}"
            claim = RoleClaim(
                id=said_id("role", doc.document, "role", sentence.key, place),
                document=doc.document,
                sentence=sentence.index,
                head=mention.head,
                evidence=(cite(doc, sentence.start, sentence.end),),
                time=None,
                speech=None,
                confidence=CONFIDENCE,
                holder=scene.party(mention),
                title=scene.words(title.start, title.end),
                of=scene.party(of) if of is not None else None,
                former=title.former,
            )
            found.setdefault(claim.id, claim)
    return list(found.values())
