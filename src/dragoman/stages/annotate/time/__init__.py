"""Time expressions of press English: found, typed, and given a rule that yields days.

`find_times(text, sentences)` gives the expressions of a text in order (TIMEX3: DATE, TIME,
DURATION, SET). Words become items of kinds (`items`, `lexicon`, `figures`, `day_names`; which of
day and month comes first in figures, `region` says), tables of short patterns read them (the
`*_rules`), the longest match wins (`match`); what only looks like a time is refused (`refuse`);
lists and ranges are told apart (`lists`, `join`); the verb
says whether a bare weekday lies before or after the article (`tense`); "a day earlier" is counted
from what was told before (`anaphora`), "a year ago" of results from the period told (`compared`),
an hour from its day (`hours`). Which days they come to is worked out in `stages/date`, once
the document is dated.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.document import Text
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.time import Anchor, Direction, TimeExpression
from dragoman.stages.annotate.time.anaphora import Told, counted_from, goes_on_from, told_of
from dragoman.stages.annotate.time.compared import compared
from dragoman.stages.annotate.time.hours import day_before
from dragoman.stages.annotate.time.items import Item, items_of
from dragoman.stages.annotate.time.join import join
from dragoman.stages.annotate.time.lengths import Before, placed
from dragoman.stages.annotate.time.match import find_in
from dragoman.stages.annotate.time.meaning import Meaning
from dragoman.stages.annotate.time.planned import is_moved_to, planned_side
from dragoman.stages.annotate.time.region import month_first
from dragoman.stages.annotate.time.tense import direction_of, hangs_on_past, told_side

__all__ = ["find_times"]

_THE_NEXT = re.compile(r"the\s+next\b", re.IGNORECASE)


def find_times(text: Text, sentences: Sequence[Sentence]) -> list[TimeExpression]:
    """Return the time expressions of a text's sentences, in order."""
    found: list[TimeExpression] = []
    told: list[Told] = []
    first = month_first(text, sentences)
    for sentence in sentences:
        items = items_of(sentence.tokens, month_first=first)
        for one in join(items, find_in(items)):
            head = head_of(sentence, items[one.first].first, items[one.last - 1].last)
            made = _expression(text, sentence, head, items[one.first : one.last], one.meaning)
            made = _counted(made, head, Before(sentences, found, told))
            found.append(made)
            anchor = told_of(sentence, head, made, told)
            if anchor is not None:
                told.append(anchor)
    return found


def _counted(made: TimeExpression, head: int, before: Before) -> TimeExpression:
    """Return an expression with the one it is counted from, where it is counted from another."""
    sentence, rule = before.sentences[made.sentence], made.rule
    if rule is None:
        return placed(made, head, before) if made.type == "DURATION" else made
    if made.type == "DURATION" and rule.anchor is not Anchor.EXPRESSION:
        return made
    of_period = compared(made, sentence, before.times)
    if of_period is not made:
        return of_period
    if made.type == "TIME" and rule.anchor is Anchor.EXPRESSION and rule.offset == 0:
        day = day_before(made, sentence, before.times)
        of = Anchor.EXPRESSION if day else Anchor.DOCUMENT
        return replace(made, anchor=day, rule=replace(rule, anchor=of))
    if rule.anchor is Anchor.EXPRESSION:
        return _anchored(made, counted_from(before.told, sentence, head, made.text))
    if _is_next_of_past(made, sentence, head):
        anchor = counted_from(before.told, sentence, head)
        if anchor is not None:
            return replace(made, rule=replace(rule, anchor=Anchor.EXPRESSION), anchor=anchor)
    if rule.unit in {"monthname", "monthday"} and rule.anchor is Anchor.DOCUMENT:
        sided = rule.offset != 0 or rule.within is not None or rule.open_start or rule.open_end
        if not sided and rule.weekday is None:
            return replace(made, anchor=goes_on_from(before.told, sentence, rule.direction))
    return made


def _is_next_of_past(made: TimeExpression, sentence: Sentence, head: int) -> bool:
    """Tell whether it is "the next month" of a verb in the past: that after what was told."""
    rule = made.rule
    if rule is None or rule.offset != 1 or not _THE_NEXT.match(made.text):
        return False
    return rule.anchor is Anchor.DOCUMENT and direction_of(sentence, head) is Direction.PAST


def _anchored(made: TimeExpression, anchor: str | None) -> TimeExpression:
    """Return an expression with what it is counted from.

    With nothing before it, "a day earlier" is counted back from the article itself.
    """
    rule = made.rule
    if anchor is None and rule is not None and rule.offset < 0:
        return replace(made, rule=replace(rule, anchor=Anchor.DOCUMENT))
    return replace(made, anchor=anchor)


def _expression(
    text: Text, sentence: Sentence, head: int, items: Sequence[Item], found: Meaning
) -> TimeExpression:
    first, last = items[0], items[-1]
    meaning = _sided(sentence, head, found)
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
        anchor=None,
    )


def _sided(sentence: Sentence, head: int, meaning: Meaning) -> Meaning:
    """Return the meaning with the side that the verb gives, where the words leave it open."""
    rule = meaning.rule
    if rule is None:
        return meaning
    if rule.anchor is Anchor.NONE:
        moved = is_moved_to(sentence, head)  # "extended to 30 April 2021" is told on either side
        side = Direction.NEAREST if moved else told_side(sentence, head)
        return replace(meaning, rule=replace(rule, direction=side))
    if rule.direction is not Direction.NEAREST:
        return meaning
    planned = planned_side(sentence, head)
    side = direction_of(sentence, head) if planned is None else planned
    sure = planned is None and side is Direction.PAST and hangs_on_past(sentence, head)
    found = replace(rule, direction=side, planned=planned is not None, sure=sure)
    return replace(meaning, rule=found)


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
