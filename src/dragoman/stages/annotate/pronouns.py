"""Personal pronouns that may mean a party: he, she, they; we and I inside quotation marks."""

from collections.abc import Sequence

from dragoman.records.annotated import EntityType, Form, Quotation
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.found import Found

SINGULAR = frozenset("he him his himself she her hers herself".split())
FEMALE = frozenset("she her hers herself".split())
PLURAL = frozenset("they them their theirs themselves".split())
SPEAKER = frozenset("i me my mine myself".split())
SPEAKERS = frozenset("we us our ours ourselves".split())


def find_pronouns(sentence: Sentence, quotations: Sequence[Quotation]) -> list[Found]:
    """Return the pronouns of a sentence."""
    found: list[Found] = []
    for place, token in enumerate(sentence.tokens):
        type_ = _type(token.text, quoted=is_quoted(token.start, quotations))
        if type_ is not None:
            found.append(Found(first=place, last=place + 1, type=type_, form=Form.PRONOUN))
    return found


def is_quoted(offset: int, quotations: Sequence[Quotation]) -> bool:
    """Tell whether an offset lies inside quotation marks."""
    return any(q.start <= offset < q.end for q in quotations)


def _type(word: str, *, quoted: bool) -> EntityType | None:
    low = word.lower()
    if word.isupper() and len(word) > 1:
        return None
    if low in SINGULAR or (quoted and low in SPEAKER):
        return EntityType.PERSON
    if low in PLURAL or (quoted and low in SPEAKERS):
        return EntityType.GROUP
    return None
