"""The agency whose own copy a text is: named in the dateline, and speaking of itself further on.

An agency in a dateline is no outlet: papers print its copy under its mark. But where the text says
what it was told, or shows its rules at the foot, and no paper puts its name to it, it is the
agency's own page.
"""

import re
from collections.abc import Sequence

from dragoman.records.document import Placed, Zone, ZoneSpan
from dragoman.stages.clean.outlet_names import PRINTED

_AGENCY = re.compile(r"\((?P<name>[A-Z][^()\n]{1,39})\)")
_TO = (
    r"\b(?:[Tt]old|[Tt]elling|[Ss]een by|[Rr]eviewed by|[Oo]btained by|[Ss]hown to"
    r"|[Ss]poke (?:to|with)|[Ii]nterview with|[Cc]ontacted by|[Cc]ollected by"
    r"|[Cc]ompiled by) (?:the |The )?"
)
_COMMON = frozenset("the news agency press wire service international national world".split())
"""Words that many agencies share: they tell none."""


def own_agency(words: str, zones: Sequence[ZoneSpan]) -> Placed | None:
    """Return the agency of the dateline where the text or its foot speaks of it as its own."""
    for zone in zones:
        if zone.zone is not Zone.DATELINE:
            continue
        match = _AGENCY.search(words, zone.start, zone.end)
        if match is None:
            continue
        printed = match["name"].lower() in PRINTED  # what it was told stands in every reprint
        told = not printed and _is_told(words, match)
        if told or _is_at_foot(words, zones, match["name"]):
            return Placed(value=match["name"], start=match.start("name"), end=match.end("name"))
    return None


def _is_told(words: str, match: re.Match[str]) -> bool:
    told = re.compile(_TO + re.escape(match["name"]) + r"\b")
    return told.search(words, match.end()) is not None


def _is_at_foot(words: str, zones: Sequence[ZoneSpan], name: str) -> bool:
    telling = [w for w in re.findall(r"\w+", name) if w.lower() not in _COMMON and len(w) > 2]
    foot = [words[z.start : z.end] for z in zones if z.zone is Zone.BOILERPLATE]
    return bool(telling) and any(
        all(re.search(rf"\b{re.escape(word)}\b", line) for word in telling) for line in foot
    )
