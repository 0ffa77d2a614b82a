"""From which expression before it a time is counted: "a day earlier", "the following week".

Takes the expressions of a text so far, each with the sentence and the word on which it hangs;
gives the one counted from. What an article tells as past goes on from what it told as past, not
from a plan named in between; and from what stands in the same sentence, else in the sentence
nearest before, where what its main clause told comes before a date that only a relative clause or
a noun carries. "That month" goes on from the last words that name a month, whatever they tell.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from dragoman.records.sentence import Sentence, is_relation
from dragoman.records.time import Anchor, Direction, TimeExpression
from dragoman.stages.annotate.time.tense import direction_of

# So many expressions are looked back over; a bound on the work, far beyond a paragraph.
_MOST, _SEARCHED = 20, 200
# So many words up a clause is looked for: trees of sentences are far less deep.
_DEEPEST = 60
_BELOW = ("acl", "advcl", "nmod", "compound", "amod", "appos", "csubj")
_THAT = re.compile(r"\b(?:that|same)\b.*\b(?P<unit>month|year)$", re.IGNORECASE | re.DOTALL)
_NAMED = frozenset({"monthday", "monthname", "monthdate", "month"})
_MONTHLY = frozenset({"day", "month", "range"})


@dataclass(frozen=True, slots=True)
class Told:
    """An expression that others may be counted from."""

    id: str
    sentence: int
    paragraph: int
    side: Direction
    main: bool
    dated: bool
    """It names its month, and no side of it is open."""
    explicit: bool
    """It names its year, or is counted from one that does."""
    closed: bool


def told_of(
    sentence: Sentence, head: int, made: TimeExpression, told: Sequence[Told]
) -> Told | None:
    """Return an expression as one to count from; none for a length and for "recently"."""
    rule = made.rule
    if rule is None or rule.unit == "vague":
        return None
    if made.type == "DURATION" and rule.anchor is not Anchor.EXPRESSION:
        return None
    is_dated = rule.anchor is Anchor.NONE and made.granularity in _MONTHLY
    near = reversed(told[-_SEARCHED:]) if made.anchor is not None else ()
    before = next((one for one in near if one.id == made.anchor), None)
    return Told(
        id=made.id,
        sentence=sentence.index,
        paragraph=sentence.paragraph,
        side=direction_of(sentence, head) if rule.anchor is Anchor.EXPRESSION else rule.direction,
        main=_is_main(sentence, head),
        dated=is_dated or rule.unit in _NAMED,
        explicit=rule.anchor is Anchor.NONE or (before is not None and before.explicit),
        closed=not (rule.open_start or rule.open_end),
    )


def counted_from(
    told: Sequence[Told], sentence: Sentence, head: int, words: str = ""
) -> str | None:
    """Return the id of the expression that one at a word is counted from, if there is one."""
    near = told[-_MOST:]
    that = _THAT.search(words)
    if that is not None:
        return _of_that(near, that["unit"].lower())
    own = direction_of(sentence, head)
    fitting = [one for one in near if own is Direction.FUTURE or one.side is not Direction.FUTURE]
    if not fitting:
        return None
    last = fitting[-1]
    if last.sentence == sentence.index:
        return last.id
    beside = [one for one in fitting if one.sentence == last.sentence]
    main = [one for one in beside if one.main]
    return main[-1].id if main else last.id


def _of_that(near: Sequence[Told], unit: str) -> str | None:
    """Return the last expression that names a month, or for "that year" one whose year is told."""
    fitting = [one for one in near if (one.dated if unit == "month" else one.explicit)]
    chosen = fitting or near
    return chosen[-1].id if chosen else None


def goes_on_from(told: Sequence[Told], sentence: Sentence, side: Direction) -> str | None:
    """Return the id of the dated expression that a month without a year goes on from.

    "It was signed on 5 March 2015 and ratified in June": of the June after, in one sentence; in
    another the article's own year is as likely meant.
    """
    if side is not Direction.PAST:
        return None
    for one in reversed(told[-_MOST:]):
        if one.sentence != sentence.index:
            return None
        if one.explicit and one.closed and one.main and one.side is not Direction.FUTURE:
            return one.id
    return None


def told_before(told: Sequence[Told], sentence: Sentence, reach: int) -> str | None:
    """Return the id of the last past time of a main clause in the sentences just before."""
    for one in reversed(told[-_MOST:]):
        if one.sentence < sentence.index - reach:
            return None
        if one.main and one.closed and one.side is Direction.PAST:
            return one.id
    return None


def _is_main(sentence: Sentence, head: int) -> bool:
    """Tell whether a time hangs on a main clause, or on what a main clause says."""
    above = (head, *islice(sentence.ancestors(head), _DEEPEST))
    return not any(is_relation(sentence.tokens[i].relation, _BELOW) for i in above)
