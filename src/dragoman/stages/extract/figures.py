"""Figures: numbers that an article gives of something, with what is counted."""

from dragoman.records.annotated import Quantity
from dragoman.records.claim import FigureClaim, Words
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.stages.extract.scene import Scene

CONFIDENCE = 0.85
"""Not calibrated yet."""
VAGUE = frozenset({"country", "side", "party", "time", "way", "thing", "day", "part", "nation"})
"""Heads that count nothing worth a record when the number is small ("the two sides")."""


def find_figures(scene: Scene) -> list[FigureClaim]:
    """Return the figures of a document, in the order of its words."""
    found: dict[str, FigureClaim] = {}
    for quantity in scene.doc.quantities:
        sentence = scene.doc.sentences[quantity.sentence]
        claim = _figure(scene, sentence, quantity)
        if claim is not None:
            found.setdefault(claim.id, claim)
    return list(found.values())


def _figure(scene: Scene, sentence: Sentence, quantity: Quantity) -> FigureClaim | None:
    number = quantity.last - 1
    noun = _counted(sentence, quantity)
    if noun is None:
        return None
    lemma = sentence.tokens[noun].lemma.lower()
    small = quantity.unit == "count" and quantity.value <= 3
    if small and (lemma in VAGUE or scene.support.has("round_nouns", lemma)):
        return None
    doc = scene.doc
    time = doc.time_of(sentence.index, noun)
    speech = scene.speech.innermost(quantity.start)
    unit = quantity.unit
    if unit == "count" and scene.support.has("person_nouns", lemma):
        unit = "person"
    return FigureClaim(
        id=said_id("figure", doc.document, "figure", sentence.key, number),
        document=doc.document,
        sentence=sentence.index,
        head=number,
        evidence=(cite(doc, sentence.start, sentence.end),),
        time=time.id if time else None,
        speech=speech.id if speech else None,
        confidence=CONFIDENCE,
        value=quantity.value,
        value_max=quantity.value_max,
        qualifier=quantity.qualifier,
        unit=unit,
        number=scene.words(quantity.start, quantity.end),
        measure=_measure(scene, sentence, noun, quantity),
    )


def _counted(sentence: Sentence, quantity: Quantity) -> int | None:
    """Return the place of the noun that is counted, or that the money or share is of."""
    inside = range(quantity.first, quantity.last)
    head = quantity.last - 1
    for _ in range(len(sentence.tokens)):
        up = sentence.tokens[head].head
        if up not in inside:
            break
        head = up
    for child in sentence.children_by(head, "nmod", "obl"):
        if child not in inside and sentence.case_of(child) in {"of", "in", "for"}:
            return child
    up = sentence.tokens[head].head
    if up < 0:
        return None
    if sentence.tokens[up].tag in {"NOUN", "PROPN", "SYM"}:
        return up
    if quantity.unit not in {"count", "person"} and sentence.tokens[up].tag == "VERB":
        subjects = [i for i in sentence.children_by(up, "nsubj", "nsubj:pass") if i not in inside]
        return subjects[0] if subjects else None
    if sentence.tokens[head].relation.startswith(("nsubj", "obj")):
        return up  # "twelve were killed": what is counted is told by the verb
    return None


_OUTER = ("acl", "appos", "conj", "cc", "punct", "det", "nummod", "case", "parataxis", "cop",
          "nsubj", "advmod", "advcl", "mark", "aux", "obl", "obj", "ccomp", "xcomp")  # fmt: skip


def _measure(scene: Scene, sentence: Sentence, noun: int, quantity: Quantity) -> Words:
    """Return the words of what is counted, without the number and what only comments on it."""
    start, end = sentence.phrase(noun, without=_OUTER)
    if start < quantity.end <= end:
        start = quantity.end
    elif start <= quantity.start < end:
        end = quantity.start
    while start < end and not scene.doc.words[start].isalnum():
        start += 1
    while end > start and scene.doc.words[end - 1].isspace():
        end -= 1
    if start >= end:
        token = sentence.tokens[noun]
        start, end = token.start, token.end
    return scene.words(start, end)
