"""Values that people give: which fields of a fact can be corrected, and how their words are read.

A value is kept as it was typed, and read here: when it is given, so that a mistake is said at
once, and when it is applied. "none" stands for what is not known.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from dragoman.records.claim import (
    Mode,
    Part,
    PartyRole,
    SpeakerType,
    Status,
    Strength,
    Wording,
)
from dragoman.records.when import Basis, Granularity, When

NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody as a person wrote the name, with the role and part given in brackets."""

    name: str
    role: PartyRole | None = None
    part: Part | None = None


Reader = Callable[[str], Any]


def read_value(kind: str, slot: str, words: str) -> Any:  # noqa: ANN401 - each slot has its own type
    """Return what the words of a correction mean.

    `kind` is the kind of finding, or "document". Raises ValueError, which says what can be
    corrected or what a value looks like.
    """
    known = SLOTS.get(kind, {})
    if slot not in known:
        there = f"; there are: {', '.join(known)}" if known else ""
        raise ValueError(f"{slot!r} of a {kind} cannot be corrected{there}")
    return known[slot](words.strip())


def _when(words: str) -> When:
    """Read a day, or two parted by a slash, of which one may be left open (ISO 8601)."""
    if words.lower() == NONE:
        return When()
    start, slash, end = words.partition("/")
    first, last = _day(start), _day(end if slash else start)
    if first is None and last is None:
        raise ValueError(f"{words!r} is no time: write 2021-07-15, 2021-07-15/2021-07-16 or none")
    return When(
        start=first,
        end=last,
        basis=Basis.EXPLICIT,
        granularity=Granularity.DAY if first == last else Granularity.RANGE,
    )


def _day(words: str) -> str | None:
    if words in {"", ".."}:
        return None
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        raise ValueError(f"{words!r} is no day: write it as 2021-07-15") from None


def _one_of(allowed: type[StrEnum]) -> Reader:
    def read(words: str) -> StrEnum:
        try:
            return allowed(words.lower())
        except ValueError:
            raise ValueError(f"{words!r} is none of: {', '.join(allowed)}") from None

    return read


def _word_of(*allowed: str, or_none: bool = True) -> Reader:
    def read(words: str) -> str | None:
        if or_none and words.lower() == NONE:
            return None
        if words.lower() not in allowed:
            raise ValueError(f"{words!r} is none of: {', '.join(allowed)}")
        return words.lower()

    return read


def _text(words: str) -> str:
    if not words:
        raise ValueError("an empty value says nothing; write none for what is not known")
    return words


def _text_or_none(words: str) -> str | None:
    return None if words.lower() == NONE else _text(words)


def _type(words: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{3,20}", words):
        raise ValueError(f"{words!r} is no type of event: write it as CONSULT")
    return words.upper()


def _number(words: str) -> float:
    try:
        return float(words.replace(",", "").replace("_", ""))
    except ValueError:
        raise ValueError(f"{words!r} is no number: write it as 13500000000") from None


def _number_or_none(words: str) -> float | None:
    return None if words.lower() == NONE else _number(words)


def _yes(words: str) -> bool:
    if words.lower() not in {"yes", "no", "true", "false"}:
        raise ValueError(f"{words!r} is neither yes nor no")
    return words.lower() in {"yes", "true"}


_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")


def _names(words: str) -> tuple[Named, ...]:
    """Read names parted by semicolons, each with role and part in brackets after it."""
    if words.lower() == NONE:
        return ()
    return tuple(_named(part) for part in words.split(";") if part.strip())


def _named(words: str) -> Named:
    found = _BRACKETS.search(words)
    role = part = None
    for word in re.split(r"[,\s]+", found[1].strip().lower()) if found else ():
        if word in {*PartyRole}:
            role = PartyRole(word)
        elif word in {*Part}:
            part = Part(word)
        else:
            raise ValueError(f"{word!r} is no role: {', '.join([*PartyRole, *Part])}")
    return Named(
        name=_text((words[: found.start()] if found else words).strip()), role=role, part=part
    )


def _name_or_none(words: str) -> Named | None:
    return None if words.lower() == NONE else Named(name=_text(words))


SLOTS: Mapping[str, Mapping[str, Reader]] = {
    "document": {"published": _when},
    "event": {
        "type": _type,
        "mode": _text_or_none,
        "status": _one_of(Status),
        "when": _when,
        "participants": _names,
        "locations": _names,
        "level": _word_of("head_of_state", "minister", "official", "technical"),
        "channel": _word_of("in_person", "phone", "video", "written", "indirect", "hybrid"),
        "label": _text,
    },
    "statement": {
        "speaker": _name_or_none,
        "speaker_type": _one_of(SpeakerType),
        "addressee": _name_or_none,
        "occasion": _text_or_none,
        "when": _when,
        "mode": _one_of(Mode),
        "wording": _one_of(Wording),
    },
    "commitment": {
        "by": _names,
        "to": _names,
        "action": _text,
        "due": _when,
        "condition": _text_or_none,
        "negative": _yes,
        "procedural": _yes,
        "strength": _one_of(Strength),
        "status": _word_of(
            "open", "kept", "partly", "broken", "overdue", "no_evidence", "withdrawn", or_none=False
        ),
    },
    "figure": {
        "value": _number,
        "value_max": _number_or_none,
        "qualifier": _word_of(
            "exactly", "more than", "at least", "about", "up to", "less than", or_none=False
        ),
        "unit": _text,
        "measure": _text,
        "as_of": _when,
    },
}
"""What can be corrected of each kind, and how the words of a value are read."""
