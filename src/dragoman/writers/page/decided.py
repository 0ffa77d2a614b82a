"""What people decided, as a page says it: who, when, why, and which field was set to what."""

from collections.abc import Iterator, Mapping

from dragoman.records.codec import kind_of
from dragoman.records.finding import Finding, Judged
from dragoman.records.judgment import Judgment
from dragoman.writers.days import say_day
from dragoman.writers.page.wording import days_in, flat

CONTESTED = "contested"
_EFFECTS = (CONTESTED, "added", "corrected", "accepted")
"""In the order in which a reader should know them."""
_PLACES = {
    "event": {"when": "lead", "label": "text", "status": "status"},
    "statement": {},
    "commitment": {"by": "lead", "to": "lead", "action": "text", "status": "status"},
    "figure": {
        "value": "lead",
        "value_max": "lead",
        "qualifier": "lead",
        "unit": "lead",
        "measure": "text",
    },
}
"""Where on its line a field of a kind stands; the others stand below."""
CELLS = {"when": "1", "locations": "2", "status": "status"}
"""Where the fields of a round's meeting stand in the table of rounds."""
_FIELDS = {"when": "day", "due": "term", "as_of": "day", "by": "who promised", "to": "to whom"}
DAY = 10


def decided_of(finding: Finding, given: Mapping[str, Judgment]) -> str:
    """Return in a few words what was decided of a fact and by whom; nothing if nothing was."""
    effects = [one.effect for one in finding.judged]
    for effect in _EFFECTS:
        if effect in effects:
            sign = ":" if effect == CONTESTED else " by"
            return f"{effect}{sign} {', '.join(_people(finding.judged, effect, given))}"
    return ""


def _people(
    judged: tuple[Judged, ...], effect: str, given: Mapping[str, Judgment]
) -> dict[str, None]:
    """Return the names of those who decided so, each once."""
    known = (given[one.judgment] for one in judged if one.effect == effect if one.judgment in given)
    return dict.fromkeys(flat(one.by) for one in sorted(known, key=lambda j: (j.at, j.id)))


def is_contested(finding: Finding) -> bool:
    """Tell whether people decided differently of a fact."""
    return any(one.effect == CONTESTED for one in finding.judged)


def notes_of(finding: Finding, given: Mapping[str, Judgment]) -> Iterator[str]:
    """Yield what was decided of a fact, each decision with its day and its reason."""
    for one in finding.judged:
        judgment = given.get(one.judgment)
        if judgment is not None:
            yield f"{_what(one, judgment)} by {signed(judgment)}."


def signed(judgment: Judgment) -> str:
    """Return who judged, when and why: "ann on 3 Jul 2031: seen on television"."""
    why = f": {flat(judgment.reason).rstrip('.')}" if judgment.reason else ""
    return f"{flat(judgment.by)} on {say_day(judgment.at[:DAY])}{why}"


def _what(one: Judged, judgment: Judgment) -> str:
    if one.slot is not None:
        field = field_of(one.slot)
        return f"{field[:1].upper()}{field[1:]} set to “{days_in(flat(judgment.value or ''))}”"
    if one.effect == CONTESTED:
        slot = next((a.slot for a in judgment.anchors if a.slot), None)
        said = (
            f"{field_of(slot)} = {flat(judgment.value or '')}" if slot else judgment.verdict.value
        )
        return f"Contested: “{said}”"
    return one.effect.capitalize()


def field_of(slot: str) -> str:
    """Return the name of a field in words."""
    return _FIELDS.get(slot, slot.replace("_", " "))


def repeated(finding: Finding, given: Mapping[str, Judgment]) -> frozenset[str]:
    """Return the notes on a day that say no more than that a person set it."""
    known = (given[one.judgment].by for one in finding.judged if one.judgment in given)
    return frozenset(f"{label}: decided by {by}." for by in known for label in ("Date", "Term"))


def places_of(finding: Finding, *, in_table: bool = False) -> frozenset[str]:
    """Return what of a fact's line a person set; `in_table`: of the line of a round."""
    slots = {one.slot for one in finding.judged if one.slot is not None}
    if in_table:
        return frozenset(CELLS[slot] for slot in slots if slot in CELLS)
    known = _PLACES.get(kind_of(finding), {})
    return frozenset(known.get(slot, "below") for slot in slots)
