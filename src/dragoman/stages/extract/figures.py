"""Figures: numbers that an article gives of something, with what is counted."""

from dragoman.records.annotated import Form, Quantity
from dragoman.records.claim import FigureClaim, Words
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.stages.extract.measured import OF, Measured, measured, quantities_in, twin_of
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.told import COUNTS, dated, is_money

CONFIDENCE = 0.85
"""Not calibrated yet."""
SMALL = 3
"""Up to here "the two sides" only points at what is known."""
_POINTING = frozenset({"the", "these", "those", "both", "its", "their", "his", "her", "our"})
_OTHERS = frozenset({"other", "others", "more"})


def find_figures(scene: Scene) -> list[FigureClaim]:
    """Return the figures of a document, in the order of its words."""
    found: dict[str, FigureClaim] = {}
    series: frozenset[str] | None = None
    for quantity in scene.doc.quantities:
        sentence = scene.doc.sentences[quantity.sentence]
        of = measured(scene, sentence, quantity)
        if of is None:
            continue
        if quantity.value == 1 and series is None:
            series = _series(scene)
        if not _telling(scene, sentence, quantity, of, series or frozenset()):
            continue
        claim = _figure(scene, sentence, quantity, of)
        found.setdefault(claim.id, claim)
    return list(found.values())


def _figure(scene: Scene, sentence: Sentence, quantity: Quantity, of: Measured) -> FigureClaim:
    number = quantity.last - 1
    doc = scene.doc
    time = doc.time_of(sentence.index, of.noun)
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
        qualifier=_qualifier(scene, sentence, quantity),
        unit=_unit(scene, sentence, quantity, of),
        number=scene.words(quantity.start, quantity.end),
        measure=_measure(scene, sentence, of.noun, quantity),
    )


def _qualifier(scene: Scene, sentence: Sentence, quantity: Quantity) -> str:
    """Return the qualifier; what brackets say again in another unit is no more exact."""
    twin = twin_of(scene, sentence, quantity) if quantity.qualifier == "exactly" else None
    return twin.qualifier if twin is not None else quantity.qualifier


def _series(scene: Scene) -> frozenset[str]:
    """Return the lemmas of what the document counts by more than one."""
    found = set[str]()
    for quantity in scene.doc.quantities:
        if quantity.value > 1 and quantity.unit in COUNTS:
            sentence = scene.doc.sentences[quantity.sentence]
            of = measured(scene, sentence, quantity)
            if of is not None and sentence.tokens[of.noun].tag == "NOUN":
                found.add(sentence.tokens[of.noun].lemma.lower())
    return frozenset(found)


def _telling(
    scene: Scene, sentence: Sentence, quantity: Quantity, of: Measured, series: frozenset[str]
) -> bool:
    """Tell whether a number is worth a record: no length of time, nothing merely pointed at.

    "One observer", "the two sides", "two thirds", "six years" are none.
    """
    lemma = sentence.tokens[of.noun].lemma.lower()
    if quantity.unit not in COUNTS:
        return True
    if dated(scene, sentence, quantity.last - 1):  # "from November 7 to 11"
        return False
    if of.like is None and any(
        scene.support.has(name, lemma) for name in ("time_units", "fractions")
    ):
        return False
    if quantity.value == 1 and quantity.value_max is None:
        return _one_tells(scene, sentence, quantity, of, series)
    if quantity.value > SMALL or quantity.qualifier != "exactly":
        return True
    vague = scene.support.has("vague_counted", lemma) or scene.support.has("round_nouns", lemma)
    if vague and _befell(scene, sentence, of.noun):
        return True
    return not vague and not _pointed_at(sentence, of.noun)


def _one_tells(
    scene: Scene, sentence: Sentence, quantity: Quantity, of: Measured, series: frozenset[str]
) -> bool:
    """Tell whether "one" counts: beside other counts, as a bound, or of a series of counts.

    "At least one was killed", "two wells and one bridge", "34 strikes ... one strike".
    """
    noun = sentence.tokens[of.noun]
    if quantity.qualifier not in ("exactly", "less than"):
        return True
    if noun.lemma.lower() in series or _befell(scene, sentence, of.noun):
        return True
    joined = set(sentence.conjuncts(of.noun))
    if noun.relation == "conj":
        joined |= set(sentence.conjuncts(noun.head))
    others = [q for q in quantities_in(scene, quantity.sentence) if q.value > 1]
    heads = {sentence.tokens[i].head for q in others for i in range(q.first, q.last)}
    return bool(heads & (joined - {of.noun}))


def _befell(scene: Scene, sentence: Sentence, noun: int) -> bool:
    """Tell whether those counted were killed, wounded, held or driven out."""
    up = sentence.tokens[noun].head
    below = sentence.children_by(noun, "acl", "amod")
    near = [i for i in (up, *below) if i >= 0]
    return any(scene.support.has("casualty", sentence.tokens[i].lemma.lower()) for i in near)


def _pointed_at(sentence: Sentence, noun: int) -> bool:
    """Tell whether a determiner points at what is counted ("the two leaders")."""
    below = sentence.children_by(noun, "det", "nmod:poss")
    return any(sentence.tokens[i].text.lower() in _POINTING for i in below)


def _unit(scene: Scene, sentence: Sentence, quantity: Quantity, of: Measured) -> str:
    """Return the unit; persons are known by their noun, their demonym, or by what befell them."""
    if quantity.unit != "count":
        return _whose(scene, quantity.unit)
    if of.like is not None:
        return of.like.unit if of.like.unit != "count" else _unit_of(scene, sentence, of.noun)
    if sentence.tokens[of.noun].lemma.lower() in _OTHERS:
        before = [q for q in quantities_in(scene, quantity.sentence) if q.first < quantity.first]
        return before[-1].unit if before and before[-1].unit in COUNTS else "count"
    return _unit_of(scene, sentence, of.noun)


def _whose(scene: Scene, unit: str) -> str:
    """Return the currency that a bare name of money means: the one that the text calls by it."""
    if unit in COUNTS or is_money(unit) or " " in unit:
        return unit
    named = {
        q.unit
        for q in scene.doc.quantities
        if is_money(q.unit) and q.text.lower().rstrip("s").endswith(unit)
    }
    return min(named) if len(named) == 1 else unit


def _unit_of(scene: Scene, sentence: Sentence, noun: int) -> str:
    lemma = sentence.tokens[noun].lemma.lower()
    mention = scene.mention(sentence, noun)
    people = mention is not None and mention.form is Form.DEMONYM and mention.head == noun
    people = people or scene.support.has("person_nouns", lemma)
    people = people or scene.support.has("casualty", lemma)
    people = people or scene.ontology.offices.head(lemma) is not None
    return "person" if people else "count"


_OUTER = ("acl", "appos", "conj", "cc", "punct", "det", "nummod", "case", "parataxis", "cop",
          "nsubj", "advmod", "advcl", "mark", "aux", "obl", "obj", "ccomp", "xcomp")  # fmt: skip


def _measure(scene: Scene, sentence: Sentence, noun: int, quantity: Quantity) -> Words:
    """Return the words of what is counted, without the number and what only comments on it."""
    start, end = sentence.phrase(noun, without=_OUTER)
    for child in sentence.children_by(noun, "nmod", "amod"):
        after = sentence.tokens[child].start >= sentence.tokens[noun].end
        if after and sentence.case_of(child) not in OF:
            end = min(end, sentence.tokens[min(sentence.subtree(child))].start)
    if start < quantity.end <= end:
        start = quantity.end
    elif start <= quantity.start < end:
        end = quantity.start
    if scene.doc.words[start:end].lower().startswith("-strong "):
        start += len("-strong ")
    while start < end and not scene.doc.words[start].isalnum():
        start += 1
    while end > start and not scene.doc.words[end - 1].isalnum():
        end -= 1
    token = sentence.tokens[noun]
    if start >= end or not (start <= token.start and token.end <= end):
        start, end = token.start, token.end
    return scene.words(start, end)
