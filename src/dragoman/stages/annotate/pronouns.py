"""Personal pronouns that may mean a party: he, she, they; we and I inside quotation marks."""

from bisect import bisect_right
from collections.abc import Sequence

from dragoman.records.annotated import EntityType, Form, Quotation
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.found import Found

# A quotation holds few others: looking back over this many finds the outer one.
NESTED = 8
SINGULAR = frozenset("he him his himself she her hers herself".split())
FEMALE = frozenset("she her hers herself".split())
REFLEXIVE = frozenset("himself herself".split())
PLURAL = frozenset("they them their theirs themselves".split())
SPEAKER = frozenset("i me my mine myself".split())
SPEAKERS = frozenset("we us our ours ourselves".split())
_ALL = SINGULAR | PLURAL | SPEAKER | SPEAKERS


def find_pronouns(sentence: Sentence, quotations: Sequence[Quotation]) -> list[Found]:
    """Return the pronouns of a sentence."""
    found: list[Found] = []
    for place, low in enumerate(sentence.lowered()):
        if low not in _ALL:
            continue
        token = sentence.tokens[place]
        type_ = _type(token.text)
        ours = low in SPEAKER or low in SPEAKERS
        if type_ is not None and (not ours or is_quoted(token.start, quotations)):
            found.append(Found(first=place, last=place + 1, type=type_, form=Form.PRONOUN))
    return found


def is_quoted(offset: int, quotations: Sequence[Quotation]) -> bool:
    """Tell whether an offset lies inside quotation marks."""
    # Quotations are in the order of their starts; an inner one lies in one of the last few.
    place = bisect_right(quotations, offset, key=lambda q: q.start)
    return any(q.start <= offset < q.end for q in quotations[max(0, place - NESTED) : place])


def _type(word: str) -> EntityType | None:
    low = word.lower()
    if word.isupper() and len(word) > 1:
        return None
    if low in SINGULAR or low in SPEAKER:
        return EntityType.PERSON
    if low in PLURAL or low in SPEAKERS:
        return EntityType.GROUP
    return None
