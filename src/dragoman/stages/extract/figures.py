"""Figures: numbers that an article gives of something, with what is counted."""

from dragoman.records.annotated import Form, Quantity
from dragoman.records.claim import FigureClaim, Words
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.stages.extract.scene import Scene

CONFIDENCE = 0.85
"""Not calibrated yet."""
SMALL = 3
"""Up to here "the two sides" only points at what is known."""
OF = frozenset({"of", "in", "for"})
"""Prepositions after a share or sum that mark what it is of ("10 percent of", "$5 million for")."""
SPENT = ("for", "to", "on", "into", "from", "in")
"""Prepositions that mark what money is for, the surest first."""


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
    noun = _counted(scene, sentence, quantity)
    if noun is None or not _telling(scene, sentence, quantity, noun):
        return None
    doc = scene.doc
    time = doc.time_of(sentence.index, noun)
    speech = scene.speech.innermost(quantity.start)
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
        unit=_unit(scene, sentence, quantity, noun),
        number=scene.words(quantity.start, quantity.end),
        measure=_measure(scene, sentence, noun, quantity),
    )


def _telling(scene: Scene, sentence: Sentence, quantity: Quantity, noun: int) -> bool:
    """Tell whether a number is worth a record: no length of time or way, nothing pointed at.

    "One observer", "the two sides", "two thirds", "six years", "20 miles" are none.
    """
    lemma = sentence.tokens[noun].lemma.lower()
    if quantity.unit not in {"count", "person"}:
        return True
    if any(scene.support.has(name, lemma) for name in ("time_units", "length_units", "fractions")):
        return False
    if quantity.value == 1 and quantity.qualifier in {"exactly", "less than"}:
        return False
    if quantity.value > SMALL:
        return True
    vague = scene.support.has("vague_counted", lemma) or scene.support.has("round_nouns", lemma)
    return not vague and not _pointed_at(sentence, noun)


def _pointed_at(sentence: Sentence, noun: int) -> bool:
    """Tell whether a determiner points at what is counted ("the two leaders")."""
    below = sentence.children_by(noun, "det", "nmod:poss")
    words = {sentence.tokens[i].text.lower() for i in below}
    return bool(words & {"the", "these", "those", "both", "its", "their", "his", "her", "our"})


def _unit(scene: Scene, sentence: Sentence, quantity: Quantity, noun: int) -> str:
    """Return the unit; persons are known by their noun, their demonym, or by what befell them."""
    if quantity.unit != "count":
        return quantity.unit
    lemma = sentence.tokens[noun].lemma.lower()
    mention = scene.mention(sentence, noun)
    people = mention is not None and mention.form is Form.DEMONYM and mention.head == noun
    people = people or scene.support.has("person_nouns", lemma)
    people = people or scene.support.has("casualty", lemma)
    people = people or scene.ontology.offices.head(lemma) is not None
    return "person" if people else "count"


def _counted(scene: Scene, sentence: Sentence, quantity: Quantity) -> int | None:
    """Return the place of the noun that is counted, or that the money or share is of."""
    inside = range(quantity.first, quantity.last)
    head = _head(sentence, quantity)
    for child in sentence.children_by(head, "nmod", "obl"):
        if child not in inside and sentence.case_of(child) in OF:
            return child
    up = sentence.tokens[head].head
    if up < 0:
        return None
    other = next((q for q in _beside(scene, sentence, quantity) if q.first <= up < q.last), None)
    if other is not None:  # "$32 billion (£19 billion)", "4,000 or 5,000 men"
        return _counted(scene, sentence, other) if other.first < quantity.first else None
    if sentence.tokens[up].tag in {"NOUN", "PROPN", "SYM"} and up not in inside:
        return up
    if scene.support.has("casualty", sentence.tokens[up].lemma.lower()):
        return up  # "nine wounded", "twelve were killed"
    if quantity.unit not in {"count", "person"}:
        return _told(scene, sentence, quantity, head, up)
    return _elliptic(scene, sentence, quantity)


def _head(sentence: Sentence, quantity: Quantity) -> int:
    """Return the word of a quantity that the others of it hang on."""
    inside = range(quantity.first, quantity.last)
    head = quantity.last - 1
    for _ in inside:
        up = sentence.tokens[head].head
        if up not in inside:
            break
        head = up
    return head


def _beside(scene: Scene, sentence: Sentence, quantity: Quantity) -> list[Quantity]:
    return [
        q
        for q in scene.doc.quantities
        if q.sentence == sentence.index and q.first != quantity.first
    ]


def _told(scene: Scene, sentence: Sentence, quantity: Quantity, head: int, up: int) -> int | None:
    """Return what a sum or share is of where only its verb tells.

    A change is its subject's ("exports fell by 5 percent"); money given is for what it goes to.
    """
    verb = sentence.tokens[up]
    if verb.tag not in {"VERB", "ADJ", "AUX"}:
        return up
    relation = sentence.tokens[head].relation.split(":", 1)[0]
    subjects = [i for i in sentence.children_by(up, "nsubj") if i not in _span(quantity)]
    if quantity.unit == "percent" or (relation == "obl" and subjects):
        return subjects[0] if subjects else None
    passive = sentence.children_by(up, "nsubj:pass")
    dated = {i for t in scene.doc.times_in(sentence.index) for i in range(t.first, t.last)}
    for preposition in SPENT:
        for place in sentence.children_by(up, "obl"):
            if place not in dated and sentence.case_of(place) == preposition:
                return place
    return passive[0] if passive and passive[0] not in _span(quantity) else up


def _span(quantity: Quantity) -> range:
    return range(quantity.first, quantity.last)


def _elliptic(scene: Scene, sentence: Sentence, quantity: Quantity) -> int | None:
    """Return what a bare number counts: what the number before it did ("24 were against")."""
    before = [q for q in _beside(scene, sentence, quantity) if q.first < quantity.first]
    for other in reversed(before):
        if other.unit == quantity.unit or {other.unit, quantity.unit} <= {"count", "person"}:
            noun = _counted(scene, sentence, other)
            if noun is not None and sentence.tokens[noun].tag in {"NOUN", "PROPN"}:
                return noun
    return None


_OUTER = ("acl", "appos", "conj", "cc", "punct", "det", "nummod", "case", "parataxis", "cop",
          "nsubj", "advmod", "advcl", "mark", "aux", "obl", "obj", "ccomp", "xcomp")  # fmt: skip


def _measure(scene: Scene, sentence: Sentence, noun: int, quantity: Quantity) -> Words:
    """Return the words of what is counted, without the number and what only comments on it."""
    start, end = sentence.phrase(noun, without=_OUTER)
    for child in sentence.children_by(noun, "nmod"):
        after = sentence.tokens[child].start >= sentence.tokens[noun].end
        if after and sentence.case_of(child) not in OF:
            end = min(end, sentence.tokens[min(sentence.subtree(child))].start)
    if start < quantity.end <= end:
        start = quantity.end
    elif start <= quantity.start < end:
        end = quantity.start
    while start < end and not scene.doc.words[start].isalnum():
        start += 1
    while end > start and not scene.doc.words[end - 1].isalnum():
        end -= 1
    if start >= end:
        token = sentence.tokens[noun]
        start, end = token.start, token.end
    return scene.words(start, end)
