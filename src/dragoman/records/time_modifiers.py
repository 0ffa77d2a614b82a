"""Which time expressions modify a word, and how far in the tree they stand from it."""

from collections.abc import Iterator

from dragoman.records.sentence import is_relation
from dragoman.records.time import TimeExpression
from dragoman.records.time_view import View, governor, top_of

_ADJUNCT = ("obl", "advmod", "nmod", "obj", "appos", "parataxis", "list", "dep", "discourse")
_INSIDE_NOUN = ("compound", "amod", "nummod", "nmod:poss", "det", "case")
_THROUGH_NAME = ("nmod", "obl", "obj", "iobj", "nsubj", "appos", "conj", "flat", "list", "dep")
_THROUGH_OCCASION = ("nmod", "appos", "conj", "flat", "list", "dep")
OCCASION_CASES = frozenset({"in", "at", "during", "on", "within", "throughout", "amid"})

# Verbs of which the subject of the passive, or the object, takes place when the verb does.
HAPPENING = frozenset(
    """attend begin chair close complete conclude conduct convene deliver end finish give have
    hold host join launch lead make open organize organise pay reconvene resume stage start
    undertake continue schedule set slate due expect fix plan reschedule take occur happen carry
    launch adjourn book celebrate inaugurate install pencil realise realize summon
    adopt initial ink reach seal sign
    clinch commit cut declare impose lift experience mount perpetrate strike suffer wage
    witness""".split()
)
# Verbs whose time is the time of what they govern: "began on Monday to withdraw".
RAISING = frozenset(
    """appear begin cease continue due expect finish go happen have manage plan resume schedule
    seem set slate start stop tend""".split()
)
# Verbs that bring about what follows at once: "relented on Monday and let them sign".
CAUSING = frozenset("compel force help let make".split())
# Nouns that tell of a doing: a time that hangs on one is its own, and not the clause's.
_DOINGS = frozenset(
    """accord anniversary arrest assault attack ballot battle bid birth blast bombing bout
    boycott briefing call campaign capture career case cease-fire ceasefire census change charge
    clash close collapse conference congress contest coup crackdown crash crime crisis cut day
    deadline deal death debate debut decline decree defeat demise departure dinner discussion
    dispute drill drop earthquake effort end era event exercise exit failure fair fall famine
    fast festival fight fire flight flood forum fraud freeze funeral gain game growth halt
    handover hike hunt hurricane incident increase inquest inquiry interview invasion journey
    kidnap kill killing lapse launch lead leak leave liftoff loss lunch march match meal meeting
    merger mission month mourning move murder mutiny offer operation outbreak outcry pact parade
    performance period plan pledge poll press probe program project promise protest purchase
    purge quake quarter raid rally rampage rape release report request rescue response result
    retreat return revenue review revolt revolution riot rise round row rule rush sale scandal
    seizure sentence series session shift shot show siege slump speech spree start state step
    stop stoppage storm strike struggle study summit surge survey talk talks tax term test theft
    threat tour trade transfer treaty trial trip triumph truce turn update upheaval uprising
    venture victory visit vote walk walkout war warrant wave wedding week win withdrawal work
    year""".split()
)
_DOING_ENDS = (
    "tion", "sion", "ment", "ance", "ence", "ing", "ings", "al", "ure", "age", "ship", "ism"
)  # fmt: skip
_CALENDAR_CASES = frozenset({None, "at", "during", "in", "on"})
_BEFORE_DOINGS = frozenset(
    """after ahead before following for from into over pending since to until""".split()
)
# Verbs that draw out or shut something till a day: that day is not when they were done.
_LASTING = frozenset(
    """ban bar close detain extend freeze halt jail keep lengthen pause prolong renew shut stay
    suspend""".split()
)
# Prepositions that put what they mark before or after the clause, so that its time is its own.
_APART = frozenset({"after", "before", "since", "until", "till", "following", "despite", "from"})


def modifiers(view: View, place: int) -> Iterator[tuple[int, TimeExpression]]:
    """Yield the expressions that hang on a word, with how far they stand from it.

    0 is on it; the odd numbers are of those coordinated with one that hangs there.
    """
    for time in view.times:
        if time.first <= place < time.last:
            continue
        head = view.head(time)
        rank = _rank(view, head, place)
        if rank is not None and not _is_new_end(view, time, place):
            yield 2 * rank + (head != top_of(view, time)), time
    if view.tokens[place].head in view.at and is_relation(
        view.tokens[place].relation, ("nsubj",)
    ):  # "The meeting is on Tuesday": the time is the predicate.
        yield 0, view.at[view.tokens[place].head]
    yield from _relative_clause(view, place)
    yield from _right_after(view, place)


def _is_new_end(view: View, time: TimeExpression, place: int) -> bool:
    """Tell whether a time is till when a verb draws something out: "extended until 14 May"."""
    if view.tokens[place].lemma.lower() not in _LASTING:
        return False
    words = {view.tokens[i].text.lower() for i in range(max(time.first - 1, 0), time.first + 1)}
    return bool(words & {"till", "to", "until", "through"})


def _rank(view: View, head: int, place: int) -> int | None:
    """Tell how an expression hangs on a word: 0 on it, 1 by way of a name, 2 of an occasion."""
    token = view.tokens[head]
    wanted = _ADJUNCT + _INSIDE_NOUN if view.is_noun(place) else (*_ADJUNCT, "nummod")
    if head in view.apart.values():
        return 0 if token.head == place else None
    if governor(view.sentence, head) == place:
        corrected = token.head != place and token.relation in {"compound", "nsubj"}
        return 0 if corrected or is_relation(token.relation, wanted) else None
    if not is_relation(token.relation, _ADJUNCT) and not _is_occasion_name(view, head):
        return None
    return _by_way_of(view, head, place)


def _is_occasion_name(view: View, head: int) -> bool:
    """Tell whether the expression stands before a noun told by "in", "at", "during"."""
    token = view.tokens[head]
    if not is_relation(token.relation, ("compound", "amod", "nummod", "nmod:poss")):
        return False
    return view.tokens[token.head].tag == "NOUN" and view.sentence.case_of(
        token.head
    ) in OCCASION_CASES - {"on"}


def _by_way_of(view: View, head: int, place: int) -> int | None:
    """Climb from an expression to a word through names, or through the noun of an occasion."""
    trailing = _is_trailing(view, head)
    loose = place < head and not view.is_noun(place)
    loose = loose and view.sentence.case_of(head) in _CALENDAR_CASES
    loose = loose and not is_relation(view.tokens[head].relation, ("advmod",))
    start = view.at[head].first if head in view.at else head
    loose = loose and view.tokens[max(start - 1, 0)].tag != "ADJ"  # "payable Dec. 7"
    rank, here, below = 1, governor(view.sentence, head), head
    while here >= 0 and here != place:
        token = view.tokens[here]
        if trailing and view.sentence.case_of(here) in _APART:
            return None
        if not (trailing or here in view.at or _is_name(view, here, below)):
            if _is_occasion(view, here, place):
                rank = max(rank, 2)
            elif loose and (is_thing(view, here) or _is_bare_day(view, head, here)):
                rank = 3
            else:
                return None
        if not is_relation(token.relation, _THROUGH_NAME):
            return None
        here, below = token.head, here
    return rank if here == place else None


def _is_name(view: View, here: int, below: int) -> bool:
    """Tell whether a word is a name, or the noun of "members of the Council": no event."""
    if view.tokens[here].tag == "PROPN":
        return True
    return view.tokens[below].tag == "PROPN" and view.sentence.case_of(below) == "of"


def _is_bare_day(view: View, head: int, here: int) -> bool:
    """Tell whether a day without a preposition stands after an object: "rejected it Tuesday"."""
    time = view.at.get(head)
    bare = view.sentence.case_of(head) is None and view.tokens[here].relation == "obj"
    return bare and time is not None and time.granularity == "day"


def is_thing(view: View, here: int) -> bool:
    """Tell whether a noun names what lasts, or a sum, and no doing that a time could be of."""
    token = view.tokens[here]
    if token.tag in {"NUM", "SYM"}:  # "From $3 million a year ago" is of what was before.
        return view.sentence.case_of(here) not in {"from", "than"}
    lemma = token.lemma.lower()
    if token.tag != "NOUN" or view.sentence.case_of(here) == "of":
        return False
    return lemma not in _DOINGS and not lemma.endswith(_DOING_ENDS)


def _is_trailing(view: View, head: int) -> bool:
    """Tell whether a bare date is set off by a comma (", Thursday."): it belongs to the clause."""
    time = view.at.get(head)
    before = time.first - 1 if time else head - 1
    return (
        before >= 0
        and view.tokens[before].text == ","
        and view.sentence.case_of(head) is None
        and not is_relation(view.tokens[head].relation, _INSIDE_NOUN)
    )


def _is_occasion(view: View, here: int, place: int) -> bool:
    """Tell whether a common noun names the occasion: "agreed in the third round last April"."""
    token = view.tokens[here]
    if token.head == place and is_relation(token.relation, ("obl", "nmod")):
        return view.sentence.case_of(here) in OCCASION_CASES
    above = token.head >= 0 and view.tokens[token.head].tag in {"NOUN", "PROPN"}
    return above and is_relation(token.relation, _THROUGH_OCCASION) and token.tag == "PROPN"


def _relative_clause(view: View, place: int) -> Iterator[tuple[int, TimeExpression]]:
    """Yield the times of "talks held on Tuesday", "talks, which began last June"."""
    if not view.is_noun(place):
        return
    for child in view.sentence.children_by(place, "acl"):
        if view.tokens[child].lemma.lower() not in HAPPENING | RAISING:
            continue
        for verb in (child, *view.sentence.children_by(child, "xcomp")):
            for time in view.times:
                if _rank(view, view.head(time), verb) is not None:
                    yield 2, time


def _right_after(view: View, place: int) -> Iterator[tuple[int, TimeExpression]]:
    """Yield the time right after what a clause is after or for: "fled after a coup last year".

    The tree hangs it on the verb; it is the noun's as well, or the noun's alone.
    """
    cased = is_relation(view.tokens[place].relation, ("obl",)) and view.is_noun(place)
    if not cased or view.sentence.case_of(place) not in _BEFORE_DOINGS:
        return
    end = view.sentence.subtree(place)[-1] + 1
    above = set(view.sentence.ancestors(place))
    for time in view.times:
        head = view.head(time)
        near = time.first == end or (
            time.first == end + 1 and view.sentence.case_of(head) in _CALENDAR_CASES
        )
        if near and view.tokens[end].text != "," and governor(view.sentence, head) in above:
            yield 3, time


def best(found: Iterator[tuple[int, TimeExpression]]) -> TimeExpression | None:
    """Choose among several: the nearest in the tree, the closed before the open, the finest."""
    units = ("day", "week", "month", "quarter", "season", "year", "decade")

    def order(item: tuple[int, TimeExpression]) -> tuple[int, bool, int, int]:
        rank, time = item
        is_open = time.rule is not None and (time.rule.open_start or time.rule.open_end)
        unit = units.index(time.granularity) if time.granularity in units else len(units)
        return rank, is_open, unit, time.first

    return min(found, key=order, default=(0, None))[1]
