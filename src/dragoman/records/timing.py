"""Which time expression dates which word: by the syntax of the sentence, never by nearness.

Takes a sentence, its time expressions and the place of an event's head word; gives the expression
that modifies the event, or its clause. A clause that is said or thought ("said on Tuesday that
the round will be held next month") shares no time with the clause that says it, in either
direction. Syntax is Universal Dependencies.
"""

from collections.abc import Iterator, Sequence

from dragoman.records.sentence import Sentence, is_relation
from dragoman.records.time import Anchor, TimeExpression

_ADJUNCT = ("obl", "advmod", "nmod", "obj", "appos", "parataxis", "list", "dep", "discourse")
_INSIDE_NOUN = ("compound", "amod", "nummod", "nmod:poss", "det", "case")
_THROUGH_NAME = ("nmod", "obl", "obj", "iobj", "nsubj", "appos", "conj", "flat", "list", "dep")
_THROUGH_OCCASION = ("nmod", "appos", "conj", "flat", "list", "dep")
_OCCASION_CASES = frozenset({"in", "at", "during", "on", "within", "throughout", "amid"})
_FRONTED = ("obl", "advmod", "nmod", "parataxis", "dep")

# Verbs of which the subject of the passive, or the object, takes place when the verb does.
_HAPPENING = frozenset(
    """attend begin chair close complete conclude conduct convene deliver end finish give have
    hold host join launch lead make open organize organise pay reconvene resume stage start
    undertake continue schedule set slate due expect fix plan reschedule take occur happen carry
    launch""".split()
)
# Verbs whose time is the time of what they govern: "began on Monday to withdraw".
_RAISING = frozenset(
    """appear begin cease continue due expect finish go happen have manage plan resume schedule
    seem set slate start stop tend""".split()
)

# Verbs of which an infinitive tells what is to come later: "agreed on Monday to withdraw".
_PROMISING = frozenset(
    """agree pledge vow promise decide plan urge order ask threaten intend want hope offer refuse
    undertake propose call demand""".split()
)
# Prepositions that put what they mark before or after the clause, so that its time is its own.
_APART = frozenset({"after", "before", "since", "until", "till", "following", "despite", "from"})
# Participles that tell of the same speaking as the verb they go with: "Speaking on Monday, ...".
_SPEAKING = frozenset("address answer brief comment meet reply respond speak talk write".split())


def time_of(sentence: Sentence, times: Sequence[TimeExpression], place: int) -> str | None:
    """Return the id of the expression that dates the word at a place, if the syntax gives one.

    `times` are the expressions of this sentence. Only those count that name a stretch of the
    calendar (`rule`): "for three weeks" dates nothing.
    """
    view = _View(sentence, [t for t in times if t.rule is not None])
    if not view.times:
        return None
    seen = set[int]()
    here: int | None = place
    while here is not None and here not in seen:
        seen.add(here)
        found = _best(_modifiers(view, here))
        if found is not None:
            return found.id
        shared = _shared_by_conjunct(view, here) or _of_participle(view, here)
        if shared is None and here != place:
            shared = _of_infinitive(view, here)
        if shared is not None:
            return shared.id
        here = _clause_above(view, here)
    return None


def governor(sentence: Sentence, place: int) -> int:
    """Return the place of the word that a time's word hangs on; -1 for none.

    What stands before a clause's "that" or "to" is no part of the clause, whatever the parser
    says: "announced, on Thursday, that the round will be held" was announced on Thursday.
    """
    above = sentence.tokens[place].head
    for _ in sentence.tokens:
        marks = sentence.children_by(above, "mark") if above >= 0 else []
        if not any(place < mark < above for mark in marks) or sentence.tokens[above].head < 0:
            break
        above = sentence.tokens[above].head
    return above


class _View:
    """A sentence with its time expressions by the place of each word of theirs."""

    def __init__(self, sentence: Sentence, times: Sequence[TimeExpression]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.times = times
        self.at = {i: t for t in times for i in range(t.first, t.last)}
        self.apart = dict(filter(None, (_apart(self, time) for time in times)))

    def head(self, time: TimeExpression) -> int:
        """Return the place of an expression's head word; coordinated ones share the first's.

        That of "two days before the vote" is the vote, where the length hangs on it.
        """
        here = _top(self, time)
        if here in self.apart:
            return self.apart[here]
        for _ in self.times:
            above = self.tokens[here].head
            joined = is_relation(self.tokens[here].relation, ("conj", "appos", "nmod", "flat"))
            if not joined or above not in self.at:
                break
            here = _top(self, self.at[above])
        return here

    def is_noun(self, place: int) -> bool:
        return self.tokens[place].tag in {"NOUN", "PROPN", "PRON"}


def _apart(view: _View, time: TimeExpression) -> tuple[int, int] | None:
    """Return the head of a length before "before" or "after" with the event's word it hangs on."""
    counted = time.rule is not None and time.rule.anchor is Anchor.EXPRESSION
    if time.type != "DURATION" or not counted or time.last >= len(view.tokens):
        return None
    here, marker = _top(view, time), view.tokens[time.last]
    if marker.text.lower() not in {"before", "after"} or marker.head != view.tokens[here].head:
        return None
    return here, marker.head


def _top(view: _View, time: TimeExpression) -> int:
    inside = range(time.first, time.last)
    tops = [i for i in inside if view.tokens[i].head not in inside]
    worded = [i for i in tops if not is_relation(view.tokens[i].relation, ("case", "punct", "det"))]
    return (worded or tops or [time.first])[0]


def _modifiers(view: _View, place: int) -> Iterator[tuple[int, TimeExpression]]:
    """Yield the expressions that hang on a word, with how far they stand from it.

    0 is on it; the odd numbers are of those coordinated with one that hangs there.
    """
    for time in view.times:
        if time.first <= place < time.last:
            continue
        head = view.head(time)
        rank = _rank(view, head, place)
        if rank is not None:
            yield 2 * rank + (head != _top(view, time)), time
    if view.tokens[place].head in view.at and is_relation(
        view.tokens[place].relation, ("nsubj",)
    ):  # "The meeting is on Tuesday": the time is the predicate.
        yield 0, view.at[view.tokens[place].head]
    yield from _relative_clause(view, place)


def _rank(view: _View, head: int, place: int) -> int | None:
    """Tell how an expression hangs on a word: 0 on it, 1 by way of a name, 2 of an occasion."""
    token = view.tokens[head]
    wanted = _ADJUNCT + _INSIDE_NOUN if view.is_noun(place) else (*_ADJUNCT, "nummod")
    if head in view.apart.values():
        return 0 if token.head == place else None
    if governor(view.sentence, head) == place:
        return 0 if is_relation(token.relation, wanted) else None
    if not is_relation(token.relation, _ADJUNCT) and not _is_occasion_name(view, head):
        return None
    return _by_way_of(view, head, place)


def _is_occasion_name(view: _View, head: int) -> bool:
    """Tell whether the expression stands before a noun told by "in", "at", "during"."""
    token = view.tokens[head]
    if not is_relation(token.relation, ("compound", "amod", "nummod", "nmod:poss")):
        return False
    return view.tokens[token.head].tag == "NOUN" and view.sentence.case_of(
        token.head
    ) in _OCCASION_CASES - {"on"}


def _by_way_of(view: _View, head: int, place: int) -> int | None:
    """Climb from an expression to a word through names, or through the noun of an occasion."""
    trailing = _is_trailing(view, head)
    rank, here, below = 1, governor(view.sentence, head), head
    while here >= 0 and here != place:
        token = view.tokens[here]
        if trailing and view.sentence.case_of(here) in _APART:
            return None
        if not (trailing or here in view.at or _is_name(view, here, below)):
            if not _is_occasion(view, here, place):
                return None
            rank = 2
        if not is_relation(token.relation, _THROUGH_NAME):
            return None
        here, below = token.head, here
    return rank if here == place else None


def _is_name(view: _View, here: int, below: int) -> bool:
    """Tell whether a word is a name, or the noun of "members of the Council": no event."""
    if view.tokens[here].tag == "PROPN":
        return True
    return view.tokens[below].tag == "PROPN" and view.sentence.case_of(below) == "of"


def _is_trailing(view: _View, head: int) -> bool:
    """Tell whether a bare date is set off by a comma (", Thursday."): it belongs to the clause."""
    time = view.at.get(head)
    before = time.first - 1 if time else head - 1
    return (
        before >= 0
        and view.tokens[before].text == ","
        and view.sentence.case_of(head) is None
        and not is_relation(view.tokens[head].relation, _INSIDE_NOUN)
    )


def _is_occasion(view: _View, here: int, place: int) -> bool:
    """Tell whether a common noun names the occasion: "agreed in the third round last April"."""
    token = view.tokens[here]
    if token.head == place and is_relation(token.relation, ("obl", "nmod")):
        return view.sentence.case_of(here) in _OCCASION_CASES
    above = token.head >= 0 and view.tokens[token.head].tag in {"NOUN", "PROPN"}
    return above and is_relation(token.relation, _THROUGH_OCCASION) and token.tag == "PROPN"


def _relative_clause(view: _View, place: int) -> Iterator[tuple[int, TimeExpression]]:
    """Yield the times of "talks held on Tuesday", "talks, which began last June"."""
    if not view.is_noun(place):
        return
    for child in view.sentence.children_by(place, "acl"):
        if view.tokens[child].lemma.lower() not in _HAPPENING | _RAISING:
            continue
        for verb in (child, *view.sentence.children_by(child, "xcomp")):
            for time in view.times:
                if _rank(view, view.head(time), verb) is not None:
                    yield 2, time


def _best(found: Iterator[tuple[int, TimeExpression]]) -> TimeExpression | None:
    """Choose among several: the nearest in the tree, the closed before the open, the finest."""
    units = ("day", "week", "month", "quarter", "season", "year", "decade")

    def order(item: tuple[int, TimeExpression]) -> tuple[int, bool, int, int]:
        rank, time = item
        is_open = time.rule is not None and (time.rule.open_start or time.rule.open_end)
        unit = units.index(time.granularity) if time.granularity in units else len(units)
        return rank, is_open, unit, time.first

    return min(found, key=order, default=(0, None))[1]


def _shared_by_conjunct(view: _View, place: int) -> TimeExpression | None:
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
        for rank, time in _modifiers(view, first)
        if time.last <= first
        and is_relation(view.tokens[view.head(time)].relation, _FRONTED)
        and not view.is_noun(first)
    ]
    return _best(iter(fronted))


def _of_participle(view: _View, place: int) -> TimeExpression | None:
    """Return the time of a participle that goes on with the verb.

    "Speaking on Monday, the minister said", "announced it while receiving an envoy on Monday".
    """
    for child in view.sentence.children_by(place, "advcl"):
        token = view.tokens[child]
        along = token.lemma.lower() in _SPEAKING or _marks(view, child) == ["while"]
        if along and token.text.lower().endswith("ing") and _is_bare_participle(view, child):
            found = _best(_modifiers(view, child))
            if found is not None:
                return found
    return None


def _of_infinitive(view: _View, place: int) -> TimeExpression | None:
    """Return the time of "the round is expected to take place next month", for the round."""
    if view.tokens[place].lemma.lower() not in _RAISING:
        return None
    times = (_best(_modifiers(view, v)) for v in view.sentence.children_by(place, "xcomp"))
    return next((time for time in times if time is not None), None)


def _clause_above(view: _View, place: int) -> int | None:
    """Return the word whose time the word at a place shares, if there is one."""
    token = view.tokens[place]
    above, relation = token.head, token.relation
    if above < 0 or above in view.at:
        return None
    lemma = view.tokens[above].lemma.lower()
    if is_relation(relation, ("nsubj:pass", "obj")):
        return above if lemma in _HAPPENING else None
    if is_relation(relation, ("nsubj",)):
        return above if not _says(view, above) else None
    if is_relation(relation, ("obl",)):
        return above if view.sentence.case_of(place) in _OCCASION_CASES - {"on"} else None
    if is_relation(relation, ("xcomp",)):
        return above if lemma in _RAISING or view.tokens[above].tag == "AUX" else None
    if is_relation(relation, ("advcl",)):
        promised = lemma in _PROMISING and _marks(view, place) == ["to"]
        return above if _is_bare_participle(view, place) and not promised else None
    if is_relation(relation, ("compound", "flat")) and view.is_noun(above):
        return above
    return None


def _says(view: _View, place: int) -> bool:
    """Tell whether a clause hangs on the verb as what is said or thought."""
    return bool(view.sentence.children_by(place, "ccomp"))


def _is_bare_participle(view: _View, place: int) -> bool:
    """Tell whether an adverbial clause has no subject and no "after" or "before" of its own."""
    if view.sentence.children_by(place, "nsubj", "csubj"):
        return False
    return all(mark in {"to", "while", "when", "by"} for mark in _marks(view, place))


def _marks(view: _View, place: int) -> list[str]:
    return [view.tokens[i].text.lower() for i in view.sentence.children_by(place, "mark", "case")]
