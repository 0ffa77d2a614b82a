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
# Participles that tell of the same doing as the verb they go with: "Speaking on Monday, ...".
_SPEAKING = frozenset(
    """address answer arrive attend brief chair close comment conclude host inaugurate meet open
    receive reply respond speak talk visit welcome write""".split()
)
# Verbs whose object is the occasion that they are of: "boycotted the meeting set for 3 May".
_OCCASIONAL = frozenset("attend boycott join leave miss skip".split())


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
        shared = (
            _shared_by_conjunct(view, here)
            or _of_participle(view, here)
            or _of_occasion(view, here)
            or _of_named(view, here)
        )
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
    """Return the time of a participle or a clause that goes on with the verb.

    "Speaking on Monday, the minister said", "announced it while receiving an envoy on Monday",
    "when the round opened on Monday, he presented a draft".
    """
    subjects = view.sentence.children_by(place, "nsubj")
    names = [i for s in subjects for i in view.sentence.children_by(s, "nmod", "appos", "flat")]
    asides = [i for s in (*subjects, *names) for i in view.sentence.children_by(s, "acl")]
    asides = [i for i in asides if i < place and view.tokens[i - 1].text == ","]
    for child in (*view.sentence.children_by(place, "advcl"), *asides):
        token = view.tokens[child]
        along = token.lemma.lower() in _SPEAKING or _marks(view, child) == ["while"]
        bare = token.text.lower().endswith("ing") and _is_bare_participle(view, child)
        if (along and bare) or (child < place and _is_of_then(view, child)):
            found = best(modifiers(view, child))
            if found is not None:
                return found
    return None


def _of_occasion(view: View, place: int) -> TimeExpression | None:
    """Return the time of the occasion that a verb of taking part has as its object."""
    if view.tokens[place].lemma.lower() not in _OCCASIONAL:
        return None
    times = (best(modifiers(view, noun)) for noun in view.sentence.children_by(place, "obj"))
    return next((time for time in times if time is not None), None)


def _of_named(view: View, place: int) -> TimeExpression | None:
    """Return the time that a clause tells of: "on October 6, when the leaders agreed"."""
    above = view.tokens[place].head
    return view.at.get(above) if above >= 0 and _is_of_then(view, place) else None


def _is_of_then(view: View, place: int) -> bool:
    """Tell whether a clause with a subject is of the time of what it hangs on.

    "Began in May, when the leaders agreed", "the meeting in which they agreed"; not what is to
    come ("when it ends").
    """
    relation = view.tokens[place].relation
    if is_relation(relation, ("advcl",)):
        when = "when" in _marks(view, place) or "when" in _words(view, place, "advmod")
        return when and _is_past(view, place)
    if relation != "acl:relcl":
        return False
    which = [i for i in view.sentence.children_by(place, "obl") if view.tokens[i].tag == "PRON"]
    cases = {view.sentence.case_of(i) for i in which}
    return bool(cases & {"in", "at", "during"}) or "when" in _words(view, place, "advmod")


def _is_past(view: View, place: int) -> bool:
    """Tell whether a verb is in the simple past: without a helper, and not as in the present."""
    token = view.tokens[place]
    form, lemma = token.text.lower(), token.lemma.lower()
    helpers = set(_words(view, place, "aux"))
    plain = token.tag == "VERB" and form not in {lemma, lemma + "s", lemma + "es"}
    return plain and not form.endswith("ing") and helpers <= {"was", "were", "had"}


def _words(view: View, place: int, relation: str) -> list[str]:
    return [view.tokens[i].text.lower() for i in view.sentence.children_by(place, relation)]


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
    if _is_of_then(view, place):
        return above
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
