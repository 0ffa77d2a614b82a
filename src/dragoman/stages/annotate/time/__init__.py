"""Time expressions of press English: found, typed, and given a rule that yields days.

`find_times(text, sentences)` gives the expressions of a text in order (TIMEX3: DATE, TIME,
DURATION, SET). Words become items of kinds (`items`, `lexicon`), a table of short patterns reads
them (`calendar_rules`, `deictic_rules`, `duration_rules`), the longest match wins (`match`); what
only looks like a time is refused (`refuse`); lists and ranges are told apart (`join`); the verb
says whether a bare weekday lies before or after the article (`tense`). Which days they come to
is worked out in `stages/date`, once the document is dated.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.document import Text
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.time import Anchor, Direction, TimeExpression
from dragoman.stages.annotate.time.items import Item, items_of
from dragoman.stages.annotate.time.join import join
from dragoman.stages.annotate.time.match import Found, find_in
from dragoman.stages.annotate.time.meaning import Meaning
from dragoman.stages.annotate.time.tense import direction_of, told_side

__all__ = ["find_times"]


def find_times(text: Text, sentences: Sequence[Sentence]) -> list[TimeExpression]:
    """Return the time expressions of a text's sentences, in order."""
    found: list[TimeExpression] = []
    anchor: str | None = None
    for sentence in sentences:
        items = items_of(sentence.tokens)
        for one in join(items, find_in(items)):
            made = _expression(text, sentence, items, one, anchor)
            found.append(made)
            if _can_anchor(made):
                anchor = made.id
    return found


def _can_anchor(expression: TimeExpression) -> bool:
    rule = expression.rule
    return expression.type != "DURATION" and rule is not None and rule.unit != "vague"


def _expression(
    text: Text, sentence: Sentence, items: Sequence[Item], one: Found, anchor: str | None
) -> TimeExpression:
    first, last = items[one.first], items[one.last - 1]
    head = head_of(sentence, first.first, last.last)
    meaning = _sided(sentence, head, one.meaning)
    anchored = meaning.rule is not None and meaning.rule.anchor is Anchor.EXPRESSION
    return TimeExpression(
        id=said_id(
            "time", text.document, meaning.type, sentence.key, _place(sentence, head, first)
        ),
        sentence=sentence.index,
        first=first.first,
        last=last.last,
        start=first.start,
        end=last.end,
        text=text.words[first.start : last.end],
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod,
        quant=meaning.quant,
        freq=meaning.freq,
        granularity=meaning.granularity,
        rule=meaning.rule,
        anchor=anchor if anchored else None,
    )


def _sided(sentence: Sentence, head: int, meaning: Meaning) -> Meaning:
    """Return the meaning with the side that the verb gives, where the words leave it open."""
    rule = meaning.rule
    if rule is None:
        return meaning
    if rule.anchor is Anchor.NONE:
        side = told_side(sentence, head)
    elif rule.direction is Direction.NEAREST:
        side = direction_of(sentence, head)
    else:
        return meaning
    return replace(meaning, rule=replace(rule, direction=side))


def _place(sentence: Sentence, head: int, first: Item) -> str | int:
    """Return the head's place; with the offset inside it where a time begins within a word."""
    inside = first.start - sentence.tokens[first.first].start
    return f"{head}.{inside}" if inside else head


def head_of(sentence: Sentence, first: int, last: int) -> int:
    """Return the place of the word on which the others of a range hang."""
    inside = range(first, last)
    tops = [i for i in inside if sentence.tokens[i].head not in inside]
    worded = [i for i in tops if sentence.tokens[i].tag not in {"ADP", "DET", "PUNCT"}]
    return (worded or tops or [first])[0]
