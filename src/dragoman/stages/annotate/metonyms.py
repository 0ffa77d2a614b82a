"""Metonyms: whether a capital's name means the place or its government.

Takes a sentence and a place's name whose state is known, tells which by the syntax round it.
"""

from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.found import Found, head_of

_PLACE_CASES = frozenset(
    (
        "in at near from to into around outside inside across through toward towards via over "
        "throughout within off beyond above"
    ).split()
)
_PARTY_CASES = frozenset("between with against by for on".split())
_PLACE_VERBS = frozenset(
    (
        "visit reach leave enter tour bomb hit shell storm capture seize besiege surround shake "
        "rock cross flee quit strike retake liberate occupy attack arrive travel fly"
    ).split()
)
_PLACE_SUBJECTS = frozenset("lie fall sit stand wake host be witness burn suffer see".split())
_PARTY_NOUNS = frozenset(
    (
        "government decision position policy call demand response request offer refusal approval "
        "consent relation relationship tie stance role support ally interest influence envoy "
        "ambassador commitment view message pressure concern intention side plan proposal "
        "rejection threat warning hand patience friend foe rival leader"
    ).split()
)


def means_government(sentence: Sentence, name: Found) -> bool:
    """Tell whether a place's name stands for the government that sits there."""
    head = _conjunction_head(sentence, head_of(sentence, name.first, name.last))
    token = sentence.tokens[head]
    case = sentence.case_of(head)
    governor = sentence.tokens[token.head] if token.head >= 0 else None
    if case is not None and case.split()[0] in _PLACE_CASES:
        return False
    if is_relation(token.relation, ("nmod:poss",)):
        return governor is not None and governor.lemma.lower() in _PARTY_NOUNS
    if case in _PARTY_CASES:
        return case in ("between", "with", "against", "by")
    if governor is None:
        return False
    verb = governor.lemma.lower()
    if is_relation(token.relation, ("nsubj",)):
        return governor.tag == "VERB" and verb not in _PLACE_SUBJECTS
    if is_relation(token.relation, ("obj", "iobj")):
        return verb not in _PLACE_VERBS
    return False


def _conjunction_head(sentence: Sentence, place: int) -> int:
    """Return the first of the coordinated words: "Washington and Baghdad" share their role."""
    seen = {place}
    while is_relation(sentence.tokens[place].relation, ("conj",)):
        place = sentence.tokens[place].head
        if place in seen:
            break
        seen.add(place)
    return place
