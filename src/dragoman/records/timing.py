"""Which time expression dates which word: by the syntax of the sentence, never by nearness.

Takes a sentence, its time expressions and the place of an event's head word; gives the expression
that modifies the event, or its clause. A clause that is said or thought ("said on Tuesday that
the round will be held next month") shares no time with the clause that says it, in either
direction. Syntax is Universal Dependencies.
"""

from collections.abc import Sequence

from dragoman.records.sentence import Sentence, is_relation
from dragoman.records.time import TimeExpression
from dragoman.records.time_modifiers import HAPPENING, OCCASION_CASES, RAISING, best, modifiers
from dragoman.records.time_view import View, governor

__all__ = ["governor", "time_of"]

_FRONTED = ("obl", "advmod", "nmod", "parataxis", "dep")

# Verbs of which an infinitive tells what is to come later: "agreed on Monday to withdraw".
_PROMISING = frozenset(
    """agree pledge vow promise decide plan urge order ask threaten intend want hope offer refuse
    undertake propose call demand""".split()
)
# Participles that tell of the same speaking as the verb they go with: "Speaking on Monday, ...".
_SPEAKING = frozenset("address answer brief comment meet reply respond speak talk write".split())


def time_of(sentence: Sentence, times: Sequence[TimeExpression], place: int) -> str | None:
    """Return the id of the expression that dates the word at a place, if the syntax gives one.

    `times` are the expressions of this sentence. Only those count that name a stretch of the
    calendar (`rule`): "for three weeks" dates nothing.
    """
    view = View(sentence, [t for t in times if t.rule is not None])
    if not view.times:
        return None
    seen = set[int]()
    here: int | None = place
    while here is not None and here not in seen:
        seen.add(here)
        found = best(modifiers(view, here))
        if found is not None:
            return found.id
        shared = _shared_by_conjunct(view, here) or _of_participle(view, here)
        if shared is None and here != place:
            shared = _of_infinitive(view, here)
        if shared is not None:
            return shared.id
        here = _clause_above(view, here)
    return None


def _shared_by_conjunct(view: View, place: int) -> TimeExpression | None:
    """Return a time that stands before the first of several verbs and so dates them all.

    "On Monday he met X and signed Y" dates the signing; "arrived on Monday and met X" leaves the
    second verb without a time.
    """
    token = view.tokens[place]
    if token.relation.split(":", 1)[0] != "conj" or token.head < 0:
        return None
    if view.sentence.children_by(place, "nsubj", "csubj") and not view.is_noun(place):
        return None
    first = token.head
    fronted = [
        (rank, time)
        for rank, time in modifiers(view, first)
        if time.last <= first
        and is_relation(view.tokens[view.head(time)].relation, _FRONTED)
        and not view.is_noun(first)
    ]
    return best(iter(fronted))


def _of_participle(view: View, place: int) -> TimeExpression | None:
    """Return the time of a participle that goes on with the verb.

    "Speaking on Monday, the minister said", "announced it while receiving an envoy on Monday".
    """
    for child in view.sentence.children_by(place, "advcl"):
        token = view.tokens[child]
        along = token.lemma.lower() in _SPEAKING or _marks(view, child) == ["while"]
        if along and token.text.lower().endswith("ing") and _is_bare_participle(view, child):
            found = best(modifiers(view, child))
            if found is not None:
                return found
    return None


def _of_infinitive(view: View, place: int) -> TimeExpression | None:
    """Return the time of "the round is expected to take place next month", for the round."""
    if view.tokens[place].lemma.lower() not in RAISING:
        return None
    times = (best(modifiers(view, v)) for v in view.sentence.children_by(place, "xcomp"))
    return next((time for time in times if time is not None), None)


def _clause_above(view: View, place: int) -> int | None:
    """Return the word whose time the word at a place shares, if there is one."""
    token = view.tokens[place]
    above, relation = token.head, token.relation
    if above < 0 or above in view.at:
        return None
    lemma = view.tokens[above].lemma.lower()
    if is_relation(relation, ("nsubj:pass", "obj")):
        return above if lemma in HAPPENING else None
    if is_relation(relation, ("nsubj",)):
        return above if not _says(view, above) else None
    if is_relation(relation, ("obl",)):
        return above if view.sentence.case_of(place) in OCCASION_CASES - {"on"} else None
    if is_relation(relation, ("xcomp",)):
        return above if lemma in RAISING or view.tokens[above].tag == "AUX" else None
    if is_relation(relation, ("advcl",)):
        promised = lemma in _PROMISING and _marks(view, place) == ["to"]
        return above if _is_bare_participle(view, place) and not promised else None
    if is_relation(relation, ("compound", "flat")) and view.is_noun(above):
        return above
    return None


def _says(view: View, place: int) -> bool:
    """Tell whether a clause hangs on the verb as what is said or thought."""
    return bool(view.sentence.children_by(place, "ccomp"))


def _is_bare_participle(view: View, place: int) -> bool:
    """Tell whether an adverbial clause has no subject and no "after" or "before" of its own."""
    if view.sentence.children_by(place, "nsubj", "csubj"):
        return False
    return all(mark in {"to", "while", "when", "by"} for mark in _marks(view, place))


def _marks(view: View, place: int) -> list[str]:
    return [view.tokens[i].text.lower() for i in view.sentence.children_by(place, "mark", "case")]
