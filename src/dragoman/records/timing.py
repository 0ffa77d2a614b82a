"""Which time expression dates which word: by the syntax of the sentence, never by nearness.

Takes a sentence, its time expressions and the place of an event's head word; gives the expression
that modifies the event, or its clause. A clause that is said or thought ("said on Tuesday that
the round will be held next month") shares no time with the clause that says it, in either
direction. Syntax is Universal Dependencies.
"""

from collections.abc import Sequence

from dragoman.records.sentence import Sentence, is_relation
from dragoman.records.time import TimeExpression
from dragoman.records.time_modifiers import (
    CAUSING,
    HAPPENING,
    OCCASION_CASES,
    RAISING,
    best,
    modifiers,
)
from dragoman.records.time_view import View, governor

__all__ = ["governor", "time_of"]

_FRONTED = ("obl", "advmod", "nmod", "parataxis", "dep")

# Verbs of which an infinitive tells what is to come later: "agreed on Monday to withdraw".
_PROMISING = frozenset(
    """agree pledge vow promise decide plan urge order ask threaten intend want hope offer refuse
    undertake commit propose call demand""".split()
)
_ABSENT = frozenset("absent abstain bar exclude".split())
# Nouns by which somebody is bound: "under the deal of 2015 it undertook to ...".
_BINDING = frozenset(
    """accord agreement armistice charter communique contract convention deal declaration document
    memorandum pact protocol roadmap settlement treaty truce understanding""".split()
)
# Participles that tell of the same doing as the verb they go with: "Speaking on Monday, ...".
_SPEAKING = frozenset(
    """address answer arrive attend brief chair close comment conclude host inaugurate meet open
    receive reply respond speak talk visit welcome write""".split()
)
# Verbs that begin, go on with or end what they govern: "began withdrawing troops on Monday".
_PHASES = frozenset("begin cease continue finish keep quit resume start stop".split())
# Verbs whose object is the occasion that they are of: "boycotted the meeting set for 3 May".
_OCCASIONAL = frozenset("attend boycott join leave miss skip".split())
# Verbs of speech to an occasion: "told a news conference on Tuesday".
_TELLING = frozenset("address brief inform tell".split())
_AUDIENCES = frozenset(
    """assembly audience briefing committee conference congress convention council court crowd forum
    gathering hearing inquiry meeting panel parliament rally seminar session summit""".split()
)
# Verbs that tell what the event that is their subject was or did: "Sunday's attack killed ten".
_HAPPENED = frozenset(
    """attract begin bring centre center claim conclude cover deal destroy discuss draw end feature
    focus gather injure kill last leave mark produce see span wound yield""".split()
)


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
            or _shared_by_last(view, here)
            or _of_participle(view, here)
            or _of_occasion(view, here)
            or _of_named(view, here)
            or _of_pact(view, here)
        )
        if shared is None and (here != place or view.tokens[here].lemma.lower() in _PHASES):
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


def _shared_by_last(view: View, place: int) -> TimeExpression | None:
    """Return a time that ends a sentence after the last of two verbs with nothing between.

    "He was seized and killed on Monday", "met and embraced on Monday".
    """
    if view.is_noun(place):
        return None
    for last in view.sentence.children_by(place, "conj"):
        between = [
            i for i in range(place + 1, last) if view.tokens[i].tag not in {"CCONJ", "ADV", "AUX"}
        ]
        if between or view.sentence.children_by(last, "nsubj"):
            continue
        found = best((r, t) for r, t in modifiers(view, last) if t.first > last)
        if found is not None:
            return found
    return None


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
        then = _is_of_then(view, child) and (child < place or _is_past(view, place))
        if (along and bare) or then:
            found = best(modifiers(view, child))
            if found is not None:
                return found
    return None


def _of_occasion(view: View, place: int) -> TimeExpression | None:
    """Return the time of the occasion that a verb of taking part has as its object."""
    lemma = view.tokens[place].lemma.lower()
    nouns = list[int]()
    if lemma in _OCCASIONAL:
        nouns = view.sentence.children_by(place, "obj")
    elif lemma in _TELLING:
        told = view.sentence.children_by(place, "obj", "iobj")
        nouns = [i for i in told if view.tokens[i].lemma.lower() in _AUDIENCES]
    elif lemma in _HAPPENED:
        nouns = [i for i in view.sentence.children_by(place, "nsubj") if view.is_noun(i)]
    times = (best(modifiers(view, noun)) for noun in nouns)
    return next((time for time in times if time is not None), None)


def _of_named(view: View, place: int) -> TimeExpression | None:
    """Return the time that a clause tells of: "on October 6, when the leaders agreed"."""
    above = view.tokens[place].head
    return view.at.get(above) if above >= 0 and _is_of_then(view, place) else None


def _of_pact(view: View, place: int) -> TimeExpression | None:
    """Return the time of the agreement by which something is promised: "under the 2015 deal"."""
    if view.tokens[place].lemma.lower() not in _PROMISING:
        return None
    for noun in view.sentence.children_by(place, "obl"):
        under = view.sentence.case_of(noun) in {"under", "in", "by"}
        if under and view.tokens[noun].lemma.lower() in _BINDING:
            return best(modifiers(view, noun))
    return None


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
        return above if _is_along(view, place) else None
    if is_relation(relation, ("xcomp",)):
        return above if lemma in RAISING | CAUSING or view.tokens[above].tag == "AUX" else None
    if _is_of_then(view, place):
        return above
    if is_relation(relation, ("advcl",)):
        promised = lemma in _PROMISING and _marks(view, place) == ["to"]
        return above if _is_bare_participle(view, place) and not promised else None
    if relation == "appos" and view.sentence.case_of(place) is None:
        return _verb_of_late_object(view, above)
    if is_relation(relation, ("compound", "flat")) and view.is_noun(above):
        return above
    return None


def _is_along(view: View, place: int) -> bool:
    """Tell whether a noun takes place when the verb does that it hangs on.

    "Agreed in talks", "imposed on Friday sanctions", "was absent from the meeting".
    """
    token = view.tokens[place]
    verb, case = view.tokens[token.head].lemma.lower(), view.sentence.case_of(place)
    if token.relation == "obl:unmarked" and not view.sentence.children_by(token.head, "obj"):
        return verb in HAPPENING
    return case in OCCASION_CASES - {"on"} or (verb in _ABSENT and case == "from")


def _verb_of_late_object(view: View, beside: int) -> int | None:
    """Return the verb of "signed in X, in March, a pact": the tree sets its object beside X."""
    verb = view.tokens[beside].head
    cased = view.sentence.case_of(beside) is not None and verb >= 0
    return verb if cased and view.tokens[verb].lemma.lower() in HAPPENING else None


def _says(view: View, place: int) -> bool:
    """Tell whether a clause hangs on the verb as what is said or thought."""
    return bool(view.sentence.children_by(place, "ccomp"))


def _is_bare_participle(view: View, place: int) -> bool:
    """Tell whether an adverbial clause has no "after" or "before" of its own, and no subject but
    that of a participle ("the army refusing to leave")."""
    going = view.tokens[place].text.lower().endswith("ing") and not _words(view, place, "aux")
    if view.sentence.children_by(place, "nsubj", "csubj") and not going:
        return False
    return all(mark in {"to", "while", "when", "by"} for mark in _marks(view, place))


def _marks(view: View, place: int) -> list[str]:
    return [view.tokens[i].text.lower() for i in view.sentence.children_by(place, "mark", "case")]
