"""Who took part in an event, and as what: "Egypt → Ethiopia", "Oman (host), Iran, Kuwait"."""

from dragoman.records.claim import Part, PartyRole
from dragoman.records.entity import Reference
from dragoman.records.finding import Event, Participant
from dragoman.records.index import Identities
from dragoman.writers.days import UNKNOWN
from dragoman.writers.labels import name_of

ARROW = "→"
"""Stands between those who act and those whom it is aimed at."""
MUTUAL = frozenset({"CONSULT"})
"""Kinds of event in which all take part alike."""

_PARTS = {
    Part.HOST: "host",
    Part.GUEST: "guest",
    Part.CHAIR: "chair",
    Part.HEAD: "heading the delegation",
    Part.MEDIATOR: "mediator",
    Part.OBSERVER: "observer",
}
"""Parts that are worth a word; a member needs none."""
_LEVELS = {
    "head_of_state": "level of leaders",
    "minister": "level of ministers",
    "official": "level of officials",
    "technical": "level of experts",
}


def cast_of(event: Event, identities: Identities) -> str:
    """Return who took part, each once; an arrow leads to those whom it is aimed at."""
    aimed = [
        p for p in event.participants if p.role is PartyRole.RECIPIENT and event.type not in MUTUAL
    ]
    acting = _names([p for p in event.participants if p not in aimed], identities)
    recipients = _names(aimed, identities)
    return f"{acting or UNKNOWN} {ARROW} {recipients}" if recipients else acting


def level_of(event: Event) -> str:
    """Return the level of those who met; nothing of what is no meeting."""
    return _LEVELS.get(event.level or "", "") if event.type in MUTUAL else ""


def _names(found: list[Participant], identities: Identities) -> str:
    named: dict[str, str] = {}
    for one in found:
        reference = Reference(entity=one.entity, text=one.text)
        name = " ".join(name_of(reference, identities).split())
        part = _PARTS.get(one.part, "") if one.part else ""
        named[name] = named.get(name) or part
    return ", ".join(f"{name} ({part})" if part else name for name, part in named.items())
