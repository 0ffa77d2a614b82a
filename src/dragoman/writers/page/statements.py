"""Statements speaker by speaker; those of speakers heard once, and of unnamed ones, together."""

from collections.abc import Iterator, Sequence

from dragoman.records.claim import Mode, SpeakerType
from dragoman.records.entity import Reference
from dragoman.records.finding import Statement
from dragoman.writers import labels
from dragoman.writers.days import UNKNOWN, say_when
from dragoman.writers.page.desk import Desk, by_time, most_told, sources
from dragoman.writers.page.facts import Fact, Group, Section
from dragoman.writers.page.people import offices_of
from dragoman.writers.page.wording import count

OPEN_TO = 12
"""Statements of a record up to which all of them are shown without unfolding: a screen."""
_UNNAMED = frozenset({SpeakerType.ANONYMOUS, SpeakerType.COLLECTIVE})


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
    for one in found:
        known = one.speaker.entity or (one.speaker.text or "").casefold()
        if not known or (one.speaker_type in _UNNAMED and one.speaker.entity is None):
            unnamed.append(one)
        else:
            by_speaker.setdefault(known, []).append(one)
    often = sorted((s for s in by_speaker.values() if len(s) > 1), key=lambda s: (-len(s), s[0].id))
    for said in often:
        yield _of_speaker(desk, said, folded=folded)
    once = [said[0] for said in by_speaker.values() if len(said) == 1]
    for title, rest in (("Heard once", once), ("Unnamed and collective sources", unnamed)):
        if rest:
            facts = tuple(_statement(desk, one, name=True) for one in rest)
            yield Group(title=title, facts=facts, note=_many(rest), folded=folded)


def _of_speaker(desk: Desk, said: Sequence[Statement], *, folded: bool) -> Group:
    entity = desk.identities.entity.get(said[0].speaker.entity or "")
    office = "; ".join(offices_of(desk, entity)[:2]) if entity else ""
    return Group(
        title=_speaker(desk, said[0].speaker),
        note=" · ".join(part for part in (office, _many(said), _stretch(said)) if part),
        facts=tuple(_statement(desk, one, name=False) for one in said),
        folded=folded,
    )


def _many(said: Sequence[Statement]) -> str:
    return count(len(said), "statement")


def _stretch(said: Sequence[Statement]) -> str:
    """Return the first and the last day of statements that are in the order of their days."""
    days = [say_when(one.when) for one in said]
    known = [day for day in days if day != UNKNOWN]
    return " – ".join(dict.fromkeys((known[0], known[-1]))) if known else ""


def _speaker(desk: Desk, speaker: Reference) -> str:
    name = desk.name(speaker)
    return "Not said who" if name == labels.NOBODY else name[:1].upper() + name[1:]


def _statement(desk: Desk, found: Statement, *, name: bool) -> Fact:
    day = say_when(found.when)
    day = "" if day == UNKNOWN else day
    notes = [f"From {sources(found.sources_at_least)}."]
    if found.within is not None and found.within in desk.finding:
        notes.append("It stands inside another statement.")
    if found.mode is Mode.DIRECT and found.wording == "translated":
        notes.append("The words came through another language.")
    return Fact(
        id=found.id,
        lead=_speaker(desk, found.speaker) if name else day,
        text=labels.said(found),
        below=" · ".join(p for p in (day if name else "", *_setting(desk, found)) if p),
        notes=tuple(notes),
        parts=desk.parts(found),
        quoted=found.mode is Mode.DIRECT,
    )


def _setting(desk: Desk, found: Statement) -> Iterator[str]:
    """Yield to whom, where and through whom it was said."""
    if found.addressee is not None:
        yield f"to {desk.name(found.addressee)}"
    if found.occasion:
        yield " ".join(found.occasion.split())
    stations = [Reference(entity=s.entity, text=s.text) for s in found.chain]
    names = list(dict.fromkeys(desk.name(one) for one in stations if one != found.speaker))
    speaker = desk.name(found.speaker)
    names = [one for one in names if one != speaker]
    if names:
        yield f"in {names[0]}" + "".join(f", after {one}" for one in names[1:])
