"""Lengths of time that come to days where they stand: "within two weeks", "two days after that".

A length alone names no days. Behind "within" it reaches on from the article, or from what was just
told as past; before "before" and "after" it is counted from an event, whose day the text tells
elsewhere. Its TIMEX3 value stays that of the length. Takes a length with the sentences and
expressions before it; gives it with a rule, or as it is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence
from dragoman.records.time import Anchor, Direction, TimeExpression, TimeRule
from dragoman.records.timing import time_of
from dragoman.stages.annotate.time.anaphora import Told, counted_from, told_before
from dragoman.stages.annotate.time.meaning import COUNTED
from dragoman.stages.annotate.time.tense import direction_of

_VALUE = re.compile(r"P(T?)(\d+)([A-Z])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "H": "hour"}
_DAYS_OF_HOURS = 24
# How many sentences before may tell the day from which "within two weeks" reaches on, and through
# how many an event is looked for: a bound on the work, longer than most articles.
_JUST_BEFORE, _SEARCHED = 1, 80
_ENDINGS = re.compile(r"(?:ments?|ations?|itions?|tions?|ions?|ings?|als?|es|s|e|ed)$")
_LEAST_STEM = 3
_DEFINITE = frozenset("the this that its their his her".split())


@dataclass(frozen=True, slots=True)
class Before:
    """What a text says up to a length: its sentences and expressions, those to count from."""

    sentences: Sequence[Sentence]
    times: Sequence[TimeExpression]
    told: Sequence[Told]


def placed(made: TimeExpression, head: int, before: Before) -> TimeExpression:
    """Return a length with the days it comes to, if its words give them."""
    sentence = before.sentences[made.sentence]
    if made.first > 0 and sentence.tokens[made.first - 1].text.lower() in {"within", "inside"}:
        return _within(made, sentence, head, before)
    word = sentence.tokens[made.last].text.lower() if made.last < len(sentence.tokens) else ""
    if word in {"before", "after"}:
        return _away(made, sentence, head, before)
    return made


def _within(made: TimeExpression, sentence: Sentence, head: int, before: Before) -> TimeExpression:
    size = _size(made)
    if size is None:
        return made
    unit, count = size
    told = direction_of(sentence, head) is not Direction.NEAREST and _is_told(sentence, head)
    anchor = told_before(before.told, sentence, _JUST_BEFORE) if told else None
    rule = TimeRule(
        anchor=Anchor.EXPRESSION if anchor else Anchor.DOCUMENT,
        unit=unit,
        direction=Direction.FUTURE,
        low=0,
        high=count,
    )
    return replace(made, rule=rule, anchor=anchor, granularity="range")


def _is_told(sentence: Sentence, head: int) -> bool:
    """Tell whether a word above is a verb in the past: "undertook to open it within two months"."""
    for place in sentence.ancestors(head):
        token = sentence.tokens[place]
        finite = token.tag == "VERB" and not sentence.children_by(place, "aux", "mark")
        if finite and token.text.lower() not in {token.lemma.lower(), token.lemma.lower() + "s"}:
            return True
    return False


def _away(made: TimeExpression, sentence: Sentence, head: int, before: Before) -> TimeExpression:
    size, anchor = _size(made), _of_event(sentence, made.last, before)
    if size is None or anchor is None:
        return made
    unit, count = size
    sign = -1 if sentence.tokens[made.last].text.lower() == "before" else 1
    rule = TimeRule(
        anchor=Anchor.EXPRESSION,
        unit=unit,
        offset=sign * count,
        direction=Direction.FUTURE if sign > 0 else Direction.PAST,
    )
    return replace(made, rule=rule, anchor=anchor, granularity=unit)


def _size(made: TimeExpression) -> tuple[str, int] | None:
    """Return the unit of the calendar and the number of a length, if it is whole."""
    match = _VALUE.fullmatch(made.value)
    unit = _UNITS.get(match[3]) if match else None
    if match is None or unit is None or (unit == "hour") != bool(match[1]):
        return None
    count = int(match[2])
    if unit == "hour":
        return "day", max(1, count // _DAYS_OF_HOURS)
    counted, times = COUNTED.get(unit, (unit, 1))
    return counted, count * times


def _of_event(sentence: Sentence, marker: int, before: Before) -> str | None:
    """Return the expression that dates what stands behind "before" or "after"."""
    what = sentence.tokens[marker].head
    if what <= marker:
        return None
    token = sentence.tokens[what]
    if token.tag == "VERB":
        subjects = sentence.children_by(what, "nsubj")
        words = {sentence.tokens[i].text.lower() for i in subjects}
        return counted_from(before.told, sentence, what) if words == {"it"} else None
    articles = sentence.children_by(what, "det", "nmod:poss")
    if token.tag != "NOUN" or not any(
        sentence.tokens[i].text.lower() in _DEFINITE for i in articles
    ):
        return None
    return _told_elsewhere(sentence, what, before)


def _told_elsewhere(sentence: Sentence, noun: int, before: Before) -> str | None:
    """Return the expression that dates the event which a definite noun names again.

    An event of the headline is dated by the first past time of the text's lead.
    """
    stem = _stem(sentence.tokens[noun].lemma)
    beside = sentence.children_by(noun, "compound", "amod", "nmod:poss")
    names = {sentence.tokens[i].text for i in beside if sentence.tokens[i].tag == "PROPN"}
    earlier = before.sentences[: sentence.index]
    for other in reversed(earlier[-_SEARCHED:]):
        if not names <= {token.text for token in other.tokens}:
            continue
        times = [one for one in before.times if one.sentence == other.index]
        for place in _places(other, stem) if times else ():
            found = time_of(other, times, place)
            if found is not None:
                return found
    headline = [one for one in earlier[:_JUST_BEFORE] if one.zone is Zone.HEADLINE]
    if any(True for one in headline for _ in _places(one, stem)):
        return next((o.id for o in before.told if o.main and o.side is Direction.PAST), None)
    return None


def _places(sentence: Sentence, stem: str) -> list[int]:
    return [
        place
        for place, token in enumerate(sentence.tokens)
        if token.tag in {"NOUN", "VERB"} and _stem(token.lemma) == stem
    ]


def _stem(lemma: str) -> str:
    """Return a word without its ending, so that "meeting" is "meet" and "election" "elect"."""
    low = lemma.lower()
    bare = _ENDINGS.sub("", low)
    return bare if len(bare) >= _LEAST_STEM else low
