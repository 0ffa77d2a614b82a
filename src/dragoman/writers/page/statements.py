"""Statements speaker by speaker; those of speakers heard once, and of unnamed ones, together."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.records.claim import Mode, SpeakerType, Wording
from dragoman.records.finding import Statement
from dragoman.writers import labels
from dragoman.writers.days import UNKNOWN, say_when
from dragoman.writers.page.desk import Desk, by_time, most_told
from dragoman.writers.page.facts import Fact, Group, Reading, Section
from dragoman.writers.page.people import offices_of
from dragoman.writers.page.wording import capital, count, topics_of
from dragoman.writers.voices import (
    cue_of,
    is_nameless,
    namelessness,
    speaker_of,
    told_by,
    told_of,
    way_of,
)

OPEN_TO = 12
"""Statements of a record up to which all of them are shown without unfolding: a screen."""
INNER = 6
"""Statements told inside another one to which its line leads."""
CUT = 160
"""Characters of another statement that are shown where one leads to it."""


Holds = Mapping[str, Sequence[Statement]]
"""The statements told inside each, by its id."""


def section(desk: Desk) -> Section:
    """Return the statements, the speakers heard most often first."""
    found = sorted(desk.of(Statement), key=lambda s: by_time(s.when, s.id))
    shown = most_told(found)
    return Section(
        key="statements",
        title="Statements",
        hint="who said what, and through whom it came",
        groups=tuple(_groups(desk, shown, folded=len(shown) > OPEN_TO)),
        total=len(found),
    )


def _groups(desk: Desk, found: Sequence[Statement], *, folded: bool) -> Iterator[Group]:
    by_speaker: dict[str, list[Statement]] = {}
    unnamed: list[Statement] = []
    together: list[Statement] = []
    for one in found:
        known = one.speaker.entity or (one.speaker.text or "").casefold()
        if is_nameless(one) or not known:
            unnamed.append(one)
        elif one.speaker_type is SpeakerType.COLLECTIVE and one.speaker.entity is None:
            together.append(one)
        else:
            by_speaker.setdefault(known, []).append(one)
    holds = _holds(found)
    often = sorted((s for s in by_speaker.values() if len(s) > 1), key=lambda s: (-len(s), s[0].id))
    for said in often:
        yield _of_speaker(desk, said, holds, folded=folded)
    once = [said[0] for said in by_speaker.values() if len(said) == 1]
    for title, rest in (
        ("Heard once", once),
        ("Sources without a name", unnamed),
        ("Several as one", together),
    ):
        if rest:
            facts = tuple(_statement(desk, one, holds, name=True) for one in rest)
            yield Group(title=title, facts=facts, note=_many(rest), folded=folded)


def _holds(found: Sequence[Statement]) -> dict[str, list[Statement]]:
    """Return the statements that are told inside each, by its id."""
    held: dict[str, list[Statement]] = {}
    for one in found:
        if one.within is not None:
            held.setdefault(one.within, []).append(one)
    return held


def _of_speaker(desk: Desk, said: Sequence[Statement], holds: Holds, *, folded: bool) -> Group:
    entity = desk.identities.entity.get(said[0].speaker.entity or "")
    office = "; ".join(offices_of(desk, entity)[:2]) if entity else ""
    return Group(
        title=_speaker(desk, said[0]),
        note=" · ".join(part for part in (office, _many(said), _stretch(said)) if part),
        facts=tuple(_statement(desk, one, holds, name=False) for one in said),
        folded=folded,
    )


def _many(said: Sequence[Statement]) -> str:
    return count(len(said), "statement")


def _stretch(said: Sequence[Statement]) -> str:
    """Return the first and the last day of statements that are in the order of their days."""
    days = [say_when(one.when) for one in said]
    known = [day for day in days if day != UNKNOWN]
    return " – ".join(dict.fromkeys((known[0], known[-1]))) if known else ""


def _speaker(desk: Desk, found: Statement) -> str:
    return capital(speaker_of(found, desk.identities))


def _statement(desk: Desk, found: Statement, holds: Holds, *, name: bool) -> Fact:
    day = say_when(found.when)
    day = "" if day == UNKNOWN else day
    below = (day if name else "", *_setting(desk, found))
    return Fact(
        id=found.id,
        lead=_speaker(desk, found) if name else day,
        text=labels.said(found),
        below=" · ".join(part for part in below if part),
        notes=tuple(_notes(desk, found)),
        parts=desk.parts(found),
        quoted=found.mode is Mode.DIRECT,
        cue=cue_of(found),
        topics=topics_of(found.topics),
        see=tuple(_readings(desk, found, holds)),
    )


def _notes(desk: Desk, found: Statement) -> Iterator[str]:
    if found.sources:
        yield desk.told_from(found.sources)
    if found.mode is not Mode.INDIRECT and found.wording is Wording.TRANSLATED:
        yield "The words came through another language."


def _setting(desk: Desk, found: Statement) -> Iterator[str]:
    """Yield what is told of a nameless source, to whom, where and by which way it was said."""
    who = desk.identities
    yield namelessness(found, who)
    way = way_of(found, who)
    if found.addressee is not None and desk.name(found.addressee) not in way:
        yield f"to {desk.name(found.addressee)}"
    if found.occasion:
        yield " ".join(found.occasion.split())
    outer = _outer(desk, found)
    if outer is not None:
        yield told_by(outer, who)
    yield way


def _outer(desk: Desk, found: Statement) -> Statement | None:
    outer = desk.finding.get(found.within or "")
    return outer if isinstance(outer, Statement) else None


def _readings(desk: Desk, found: Statement, holds: Holds) -> Iterator[Reading]:
    """Yield the statement inside which this one is told, and those that it tells."""
    outer = _outer(desk, found)
    if outer is not None:
        yield _reading(desk, outer, "Told inside")
    for inner in list(holds.get(found.id, ()))[:INNER]:
        yield _reading(desk, inner, "Tells of")


def _reading(desk: Desk, other: Statement, title: str) -> Reading:
    text = told_of(other, desk.identities)
    text = text if len(text) <= CUT else text[: CUT - 1].rsplit(" ", 1)[0] + " …"
    return Reading(id=other.id, title=title, text=text)
