"""A sentence seen with its time expressions: which word each hangs on."""

from collections.abc import Sequence

from dragoman.records.sentence import Sentence, is_relation
from dragoman.records.time import Anchor, TimeExpression

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_LONGEST = 4
"""Words from a verb to the head of the day after it: "said late on Friday 3 May"."""
_FINITE = ("root", "conj", "ccomp", "parataxis", "advcl", "acl:relcl")


def governor(sentence: Sentence, place: int) -> int:
    """Return the place of the word that a time's word hangs on; -1 for none.

    What stands before a clause's "that" or "to" is no part of the clause, whatever the parser
    says: "announced, on Thursday, that the round will be held" was announced on Thursday.
    """
    verb = _named_before(sentence, place)
    verb = _said_before(sentence, place) if verb is None else verb
    verb = _first_of_list(sentence, place) if verb is None else verb
    verb = _beside_noun(sentence, place) if verb is None else verb
    if verb is not None:
        return verb
    above = sentence.tokens[place].head
    for _ in sentence.tokens:
        marks = sentence.children_by(above, "mark") if above >= 0 else []
        if not any(place < mark < above for mark in marks) or sentence.tokens[above].head < 0:
            break
        above = sentence.tokens[above].head
    return above


def _named_before(sentence: Sentence, place: int) -> int | None:
    """Return the verb of "X, led by Y, on Friday signed": the press names the day just before it.

    Trees often hang such a weekday on the word before.
    """
    token = sentence.tokens[place]
    if token.text.lower() not in _WEEKDAYS or place + 1 >= len(sentence.tokens):
        return None
    if sentence.case_of(place) not in {None, "on"}:  # "the talks set for Monday were put off"
        return None
    following = sentence.tokens[place + 1]
    verb = following.head if following.tag == "AUX" else place + 1
    if token.head >= place or verb <= place or sentence.tokens[verb].tag != "VERB":
        return None
    finite = is_relation(sentence.tokens[verb].relation, _FINITE)
    subjects = sentence.children_by(verb, "nsubj")
    return verb if finite and any(i < place for i in subjects) else None


def _said_before(sentence: Sentence, place: int) -> int | None:
    """Return the verb of "said today conditions are worse": the day right after it is its own.

    Trees often hang such a day on the clause that is said, or on its subject.
    """
    verb = place - 1
    first = max(0, place - _LONGEST)
    while verb >= first and sentence.tokens[verb].tag in {"ADP", "ADV", "PROPN", "NUM"}:
        verb -= 1
    if verb < 0 or place - verb > _LONGEST or sentence.tokens[verb].tag != "VERB":
        return None
    if is_relation(sentence.tokens[place].relation, ("nmod:poss", "nsubj", "obj")):
        return None
    following = range(verb + 1, place)
    if any(sentence.tokens[i].head not in {place, *following} for i in following):
        return None
    said = sentence.children_by(verb, "ccomp")
    after = sentence.tokens[place + 1].text.lower() if place + 1 < len(sentence.tokens) else ""
    if after == "that" and said and said[-1] > place:
        return verb  # "saying on Friday that ...", wherever the tree hangs the day
    above = set(sentence.ancestors(place))
    return verb if any(clause > place and clause in above for clause in said) else None


def _first_of_list(sentence: Sentence, place: int) -> int | None:
    """Return the first verb of "cut their ties on 5 June, closed the border": what comes before
    the comma is its own, though the tree may hang it on the next."""
    token = sentence.tokens[place]
    above = token.head
    if above <= place or not is_relation(token.relation, ("obl", "advmod")):
        return None
    verb = sentence.tokens[above]
    if not is_relation(verb.relation, ("conj",)) or not 0 <= verb.head < place:
        return None
    between = sentence.tokens[verb.head + 1 : place]
    parted = any(t.text in {",", ";", ":"} or t.tag == "CCONJ" for t in between)
    return None if parted else verb.head


def _beside_noun(sentence: Sentence, place: int) -> int | None:
    """Return the word of "imposed on Friday sanctions", "his visit last week ended".

    Trees take such a day for a part of the noun after it, or for a second subject.
    """
    token = sentence.tokens[place]
    above = token.head
    if above < 0:
        return None
    noun = sentence.tokens[above]
    if token.text.lower() in _WEEKDAYS and token.relation == "compound" and above == place + 1:
        on = place > 0 and sentence.tokens[place - 1].text.lower() == "on"
        verb = sentence.tokens[noun.head] if noun.head >= 0 else None
        return noun.head if on and verb and verb.tag == "VERB" and noun.head < place else None
    if token.relation == "nsubj":
        named = [i for i in sentence.children_by(above, "nsubj") if i < place]
        first = sentence.children(place)[:1] or [place]
        return named[-1] if named and min(*first, place) == named[-1] + 1 else None
    return None


class View:
    """A sentence with its time expressions by the place of each word of theirs."""

    def __init__(self, sentence: Sentence, times: Sequence[TimeExpression]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.times = times
        self.at = {i: t for t in times for i in range(t.first, t.last)}
        self.apart = dict(filter(None, (apart_of(self, time) for time in times)))

    def head(self, time: TimeExpression) -> int:
        """Return the place of an expression's head word; coordinated ones share the first's.

        That of "two days before the vote" is the vote, where the length hangs on it.
        """
        here = top_of(self, time)
        if here in self.apart:
            return self.apart[here]
        for _ in self.times:
            above = self.tokens[here].head
            joined = is_relation(self.tokens[here].relation, ("conj", "appos", "nmod", "flat"))
            if not joined or above not in self.at:
                break
            here = top_of(self, self.at[above])
        return here

    def is_noun(self, place: int) -> bool:
        """Tell whether a word names something."""
        return self.tokens[place].tag in {"NOUN", "PROPN", "PRON"}


def apart_of(view: View, time: TimeExpression) -> tuple[int, int] | None:
    """Return the head of a length before "before" or "after" with the event's word it hangs on."""
    counted = time.rule is not None and time.rule.anchor is Anchor.EXPRESSION
    if time.type != "DURATION" or not counted or time.last >= len(view.tokens):
        return None
    here, marker = top_of(view, time), view.tokens[time.last]
    if marker.text.lower() not in {"before", "after"} or marker.head != view.tokens[here].head:
        return None
    return here, marker.head


def top_of(view: View, time: TimeExpression) -> int:
    """Return the place of the word on which the others of an expression hang."""
    inside = range(time.first, time.last)
    tops = [i for i in inside if view.tokens[i].head not in inside]
    worded = [i for i in tops if not is_relation(view.tokens[i].relation, ("case", "punct", "det"))]
    return (worded or tops or [time.first])[0]
