"""From which expression before it a time is counted: "a day earlier", "the following week".

Takes the expressions of a text so far, each with the sentence and the word on which it hangs;
gives the one counted from. What an article tells as past goes on from what it told as past, not
from a plan named in between; and from what a main clause told, rather than from a date that only
a relative clause or a noun carries.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.records.sentence import Sentence, is_relation
from dragoman.records.time import Direction, TimeExpression
from dragoman.stages.annotate.time.tense import direction_of

# How many sentences back a main clause is looked for before any date will do: a paragraph of news
# has one to three sentences.
_NEAR = 3
# So many expressions are looked back over; a bound on the work, far beyond a paragraph.
_MOST = 20
_BELOW = ("acl", "advcl", "nmod", "compound", "amod", "appos", "csubj")


@dataclass(frozen=True, slots=True)
class Told:
    """An expression that others may be counted from."""

    id: str
    sentence: int
    side: Direction
    main: bool


def told_of(sentence: Sentence, head: int, made: TimeExpression) -> Told | None:
    """Return an expression as one to count from; none for a length and for "recently"."""
    rule = made.rule
    if made.type == "DURATION" or rule is None or rule.unit == "vague":
        return None
    return Told(made.id, sentence.index, rule.direction, _is_main(sentence, head))


def counted_from(told: Sequence[Told], sentence: Sentence, head: int) -> str | None:
    """Return the id of the expression that one at a word is counted from, if there is one."""
    own = direction_of(sentence, head)
    last: str | None = None
    for one in reversed(told[-_MOST:]):
        if own is not Direction.FUTURE and one.side is Direction.FUTURE:
            continue
        if one.main and one.sentence >= sentence.index - _NEAR:
            return one.id
        last = last or one.id
    return last


def _is_main(sentence: Sentence, head: int) -> bool:
    """Tell whether a time hangs on a main clause, or on what a main clause says."""
    above = (head, *sentence.ancestors(head))
    return not any(is_relation(sentence.tokens[i].relation, _BELOW) for i in above)
