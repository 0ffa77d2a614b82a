"""The dates that a sentence lists for several rounds: "in March and May 2021 and on 2 June".

Takes the noun of the rounds; gives the time expressions after it that stand in one list, each with
the places named beside it ("in Oslo in March, in Bergen in May"). A list is told by what stands
between its dates (commas, "and", prepositions, names), for trees hang lists in many ways.
"""

from dataclasses import dataclass

from dragoman.records.annotated import Mention
from dragoman.records.sentence import Sentence
from dragoman.records.time import TimeExpression
from dragoman.stages.extract.rounds.ordinals import ordinal
from dragoman.stages.extract.scene import Scene

_BETWEEN = frozenset({"ADP", "ADV", "CCONJ", "DET", "PROPN", "PUNCT"})
_PARTED = frozenset({";", ".", "—"})


@dataclass(frozen=True, slots=True)
class Listed:
    """One date of a list, with the places told before it."""

    time: TimeExpression
    places: tuple[Mention, ...]


def listed_dates(scene: Scene, sentence: Sentence, place: int) -> list[Listed]:
    """Return the dates of the first list after a noun of rounds; one date is a list of one."""
    found: list[Listed] = []
    since = place + 1
    for time in scene.doc.times_in(sentence.index):
        if time.first <= place or time.rule is None:
            continue
        if not _goes_on(scene, sentence, since, time.first, first=not found):
            break
        places = [
            m
            for m in scene.doc.mentions_in(sentence.index)
            if since < m.first and m.last <= time.first and scene.is_place(m)
            if sentence.tokens[m.first - 1].text.lower() in {"in", "at"}
        ]
        found.append(Listed(time, tuple(places[-1:])))
        since = time.last
    # "Two rounds this year, on 3 March and 9 May": the year frames the list.
    framed = len(found) > 1 and found[0].time.granularity == "year"
    return found[framed:]


def _goes_on(scene: Scene, sentence: Sentence, start: int, end: int, *, first: bool) -> bool:
    """Tell whether the words between two dates, or the noun and the first, part no list."""
    words = sentence.tokens[start:end]
    if any(t.text in _PARTED or ordinal(t.text) is not None for t in words):
        return False
    if first:
        return not any(scene.support.has("round_nouns", t.lemma.lower()) for t in words)
    return all(t.tag in _BETWEEN for t in words)


def right_after(scene: Scene, sentence: Sentence, place: int) -> TimeExpression | None:
    """Return the date right after a bare number of a round: "the second on 9 May"."""
    if ordinal(sentence.tokens[place].text) is None:
        return None
    for time in scene.doc.times_in(sentence.index):
        gap = sentence.tokens[place + 1 : time.first]
        if time.first > place and len(gap) <= 1 and all(t.tag in {"ADP", "PUNCT"} for t in gap):
            return time if time.rule is not None else None
    return None


def rounds_dated(
    scene: Scene, sentence: Sentence, place: int, count: int | None, order: str | None
) -> int | None:
    """Return how many rounds a sentence tells of with the date of each.

    "Held three rounds, in March, in May and on 9 June"; "previous rounds took place in June and in
    August".
    """
    dates = len(listed_dates(scene, sentence, place))
    if count is not None:
        return count if dates == count > 1 else None
    token = sentence.tokens[place]
    several = token.text.lower() != token.lemma.lower() and order == "last" and dates > 1
    return dates if several else None
