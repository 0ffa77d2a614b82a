"""What a number is a number of: the noun that is counted, or that a sum, share or measure is of.

Takes a quantity of a sentence, gives the place of that noun (or of the verb that alone tells it:
"killing 40"), and the quantity it is told by where the number stands for it alone ("650 troops may
stay, and 950 of the other side").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.records.annotated import Quantity
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.runs import NOMINAL, is_hyphen, is_plural, met, nouns_from, past_note
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.told import (
    COUNTS,
    dated,
    is_money,
    is_word,
    predicated,
    span,
    told,
)

OF = frozenset({"of", "in", "for"})
"""Prepositions after a share or sum that mark what it is of ("10 percent of", "$5 million for")."""
_AMOUNTS = frozenset(
    "number total amount sum quantity majority most rest lot average minimum maximum bulk".split()
)
"""Nouns of how many: what they are of is counted."""
_BACK = 4
"""Numbers that are looked back over for what a bare one counts."""
_WHOLE = 100.0
"""Per cent of a whole; greater numbers after a share are seldom shares."""
_ADVERBIAL = frozenset({"nmod:unmarked", "obl:unmarked", "nmod:npmod", "obl:npmod", "advmod"})
"""Relations of a measure that says how far or how much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a number is of."""

    noun: int
    like: Quantity | None = None
    """The quantity before it that tells, where its own words do not."""


def measured(scene: Scene, sentence: Sentence, quantity: Quantity) -> Measured | None:
    """Return what a quantity is of."""
    others = _others(scene, quantity)
    twin = _converted(sentence, others, quantity)
    if twin is not None:  # "$32 billion (£19 billion)"
        found = measured(scene, sentence, twin)
        return found and Measured(noun=found.noun)
    noun = None if _of_them(sentence, quantity) else _said(scene, sentence, quantity)
    if noun is not None:
        return Measured(noun=_descended(sentence, noun))
    return _shared(scene, sentence, quantity, others) or _elliptic(
        scene, sentence, quantity, others
    )


def _of_them(sentence: Sentence, quantity: Quantity) -> bool:
    """Tell whether a pronoun says what is counted: "36 of which", "some of them"."""
    after = [t.text.lower() for t in sentence.tokens[quantity.last : quantity.last + 2]]
    return after[:1] == ["of"] and after[1:] in (
        ["which"],
        ["whom"],
        ["them"],
        ["these"],
        ["those"],
    )


def quantities_in(scene: Scene, sentence: int) -> Sequence[Quantity]:
    """Return the quantities of a sentence, in order."""
    found = scene.doc.quantities
    low = bisect_left(found, sentence, key=_sentence_of)
    return found[low : bisect_right(found, sentence, key=_sentence_of)]


def _sentence_of(quantity: Quantity) -> int:
    return quantity.sentence


def _others(scene: Scene, quantity: Quantity) -> list[Quantity]:
    return [q for q in quantities_in(scene, quantity.sentence) if q.first != quantity.first]


def _converted(
    sentence: Sentence, others: Sequence[Quantity], quantity: Quantity
) -> Quantity | None:
    """Return the quantity that one in brackets says again in another unit."""
    opens = quantity.first - 1
    if opens < 1 or sentence.tokens[opens].text != "(" or quantity.unit in COUNTS:
        return None
    return next((q for q in others if q.last == opens), None)


def twin_of(scene: Scene, sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """Return the quantity before the brackets in which one stands, said in another unit."""
    return _converted(sentence, _others(scene, quantity), quantity)


def _said(scene: Scene, sentence: Sentence, quantity: Quantity) -> int | None:
    """Return the noun that the words around a number give."""
    of = _after(scene, sentence, quantity)
    if of is not None:
        return of
    befallen = _befallen(scene, sentence, quantity)
    if befallen is not None:
        return befallen
    head = _head(sentence, quantity)
    beside = _beside(sentence, quantity, head)
    if beside is not None:
        return beside
    below = _below(scene, sentence, quantity, head)
    if below is not None:
        return below
    said_of = predicated(sentence, quantity, head)
    return said_of if said_of is not None else _above(scene, sentence, quantity, head)


def _below(scene: Scene, sentence: Sentence, quantity: Quantity, head: int) -> int | None:
    """Return the noun that hangs on a number: "10 of the seats", of money and shares also "in"."""
    cases = {"of"} if quantity.unit in COUNTS else OF
    for child in sentence.children_by(head, "nmod", "obl"):
        if child in span(quantity) or sentence.tokens[child].tag != "NOUN":
            continue
        if sentence.case_of(child) in cases and not dated(scene, sentence, child):
            return child
    return None


def _befallen(scene: Scene, sentence: Sentence, quantity: Quantity) -> int | None:
    """Return the word after a number that alone tells what befell people: "five dead"."""
    tokens, place = sentence.tokens, quantity.last
    if quantity.unit not in COUNTS or place >= len(tokens):
        return None
    told_by = {tokens[place].text.lower(), tokens[place].lemma.lower()}
    told_by.discard("die")
    before_noun = place + 1 < len(tokens) and tokens[place + 1].tag in NOMINAL | {"ADJ"}
    known = any(scene.support.has("casualty", word) for word in told_by)
    return place if known and not before_noun else None


def _after(scene: Scene, sentence: Sentence, quantity: Quantity) -> int | None:
    """Return the noun of an "of" (after money, of an "in") that follows: "$5 million in aid"."""
    place = past_note(sentence, quantity.last)
    if place + 1 >= len(sentence.tokens):
        return None
    word = sentence.tokens[place].text.lower()
    money = is_money(quantity.unit)
    if word != "of" and not (word in ("in", "worth") and money):
        return None
    if word == "worth":
        return _after_worth(sentence, place)
    noun = sentence.tokens[place].head
    run = nouns_from(sentence, place + 1)
    if noun not in run:
        noun = run[-1] if run else noun
    if noun <= place or sentence.tokens[noun].tag not in NOMINAL:
        return None
    if word == "in" and (dated(scene, sentence, noun) or sentence.tokens[noun].tag == "PROPN"):
        return None
    return noun


def _after_worth(sentence: Sentence, place: int) -> int | None:
    if sentence.tokens[place + 1].text.lower() != "of":
        return None
    run = nouns_from(sentence, place + 2)
    return run[-1] if run else None


def _head(sentence: Sentence, quantity: Quantity) -> int:
    """Return the word of a quantity that the others of it hang on."""
    inside = span(quantity)
    head = quantity.last - 1
    for _ in inside:
        up = sentence.tokens[head].head
        if up not in inside:
            break
        head = up
    return head


def _beside(sentence: Sentence, quantity: Quantity, head: int) -> int | None:
    """Return the noun of the phrase that a number begins: "13 supply routes", "a 40 m dry well".

    The tree says which of its nouns; where it leads elsewhere, a count has the last in the plural.
    """
    place = past_note(sentence, quantity.last)
    if place + 1 < len(sentence.tokens) and is_hyphen(sentence, place):
        place += 1
        if quantity.unit in COUNTS and sentence.tokens[place].tag == "NOUN":
            return place  # "a 200-page report"
    run = nouns_from(sentence, place)
    if not run:
        return None
    up = met(sentence, head, run)
    plural = [i for i in run if is_plural(sentence, i)]
    if up is not None and (sentence.tokens[up].tag == "NOUN" or not plural):
        return up
    if quantity.unit not in COUNTS:
        return up
    return plural[-1] if plural else up


def _above(scene: Scene, sentence: Sentence, quantity: Quantity, head: int) -> int | None:
    """Return what is counted by the word that a number hangs on."""
    up = sentence.tokens[head].head
    # What stands after a date hangs on it in some trees: "brought the number since 5 May to 922".
    while up >= 0 and (
        sentence.tokens[up].tag in ("ADV", "ADP", "PART") or dated(scene, sentence, up)
    ):
        up = sentence.tokens[up].head
    gapped = sentence.tokens[head].relation == "flat"  # "..., and Denmark 950"
    if (
        up < 0
        or gapped
        or any(q.first <= up < q.last for q in quantities_in(scene, quantity.sentence))
    ):
        return None
    above = sentence.tokens[up]
    apposed = quantity.first > 0 and sentence.tokens[quantity.first - 1].tag == "PUNCT"
    adverbial = sentence.tokens[head].relation in _ADVERBIAL and not apposed
    if adverbial and sentence.case_of(up) is not None:
        # "The base is 20 miles from the border", "a base 20 miles from it".
        subjects = sentence.children_by(up, "nsubj")
        up = subjects[0] if subjects else above.head
        if up < 0:
            return None
        above = sentence.tokens[up]
    if above.tag in NOMINAL and is_word(sentence, up):
        return up
    if scene.support.has("casualty", above.lemma.lower()):
        return up  # "nine wounded", "twelve were killed"
    if above.lemma == "worth" and above.head >= 0 and sentence.tokens[above.head].tag == "NOUN":
        return above.head
    if above.tag == "ADJ" and sentence.tokens[up].head > up:
        return sentence.tokens[up].head  # "a 30 metre long hall"
    return told(scene, sentence, quantity, head, up)


def _descended(sentence: Sentence, noun: int) -> int:
    """Return what an amount is of: "the number of munitions", "most of the shops"."""
    if sentence.tokens[noun].lemma.lower() in _AMOUNTS:
        for child in sentence.children_by(noun, "nmod", "obl"):
            if sentence.case_of(child) == "of" and sentence.tokens[child].tag in NOMINAL:
                return child
    return noun


def _elliptic(
    scene: Scene, sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]
) -> Measured | None:
    """Return what a bare number counts: what the number before it did ("24 were against")."""
    if quantity.unit not in COUNTS:
        return None
    before = [q for q in others if q.first < quantity.first]
    for other in reversed(before[-_BACK:]):
        if other.unit == "percent" and quantity.value > max(_WHOLE, other.value):
            continue
        noun = _said(scene, sentence, other)
        if noun is not None and sentence.tokens[noun].tag in NOMINAL:
            return Measured(noun=_descended(sentence, noun), like=other)
    return None


def _shared(
    scene: Scene, sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]
) -> Measured | None:
    """Return what a number shares with one that says it: "from 3 to 2.5 million barrels"."""
    up = sentence.tokens[_head(sentence, quantity)].head
    other = next((q for q in others if q.first <= up < q.last), None)
    noun = _said(scene, sentence, other) if other is not None else None
    return Measured(noun=_descended(sentence, noun), like=other) if noun is not None else None
