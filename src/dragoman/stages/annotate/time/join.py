"""Times that share words: a year, a month, the two ends of a range; and times open to one side.

"In March and May 2019" names two months of one year, "on 7 and 8 April" two days of one month,
"from Monday to Friday" a range; "since June" has no end and "by Friday" no start. Takes and gives
what `match` found in one sentence.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.time import Anchor, Direction, TimeRule
from dragoman.stages.annotate.time.items import Item
from dragoman.stages.annotate.time.lists import with_lists, with_year, year_of
from dragoman.stages.annotate.time.match import Found
from dragoman.stages.annotate.time.meaning import (
    Meaning,
)

_AND = frozenset({"and", "or", ",", "&"})
_TO = frozenset({"to", "-", "until", "till", "through", "thru"})
_PREPOSITIONS = frozenset({"in", "on", "of", "the"})
_OPEN = {
    "since": (False, True, False), "until": (True, False, False), "till": (True, False, False),
    "by": (True, False, False), "before": (True, False, True), "after": (False, True, True),
    "through": (True, False, False), "starting": (False, True, False),
    "beginning": (False, True, False), "effective": (False, True, False),
}  # fmt: skip
_ONWARD = frozenset({"on", "onward", "onwards", "forward"})
_CLOSE = frozenset({"end", "close", "out"})
_WORDS_APART = 3


def join(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Return the times with what they share told apart, and their open sides marked."""
    listed = with_lists(items, found)
    dated = _with_years(items, listed)
    opened = [_opened(items, one) for one in dated]
    return _with_ranges(items, opened)


def _with_years(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Give "March" the year of the "May 2019" that it is joined to."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        this, following = out[i], out[i + 1]
        year, month = year_of(following.meaning), _named_month(this.meaning)
        grain = following.meaning.granularity
        if year is None or month is None or grain not in {"month", "day", "range"}:
            continue
        if not _are_joined(items, this, following):
            continue
        shared = with_year(this, year if month <= _start_month(following) else year - 1)
        out[i] = shared or this
    return out


def _start_month(one: Found) -> int:
    rule = one.meaning.rule
    return int(rule.start[5:7]) if rule is not None and rule.start else 12


def _named_month(meaning: Meaning) -> int | None:
    rule = meaning.rule
    if rule is None or rule.unit not in {"monthname", "monthday"} or rule.within or rule.offset:
        return None
    return rule.number


def _are_joined(items: Sequence[Item], left: Found, right: Found) -> bool:
    between = [item.low for item in items[left.last : right.first]]
    if not 1 <= len(between) <= _WORDS_APART or not set(between) & (_AND | _TO):
        return False
    return set(between) <= _AND | _TO | _PREPOSITIONS


def _opened(items: Sequence[Item], one: Found) -> Found:
    rule = one.meaning.rule
    if rule is None or one.first == 0 or rule.unit == "vague" or one.meaning.type == "DURATION":
        return one
    sides = _sides(items, one)
    after = items[one.last] if one.last < len(items) else None
    if sides is None or (after is not None and after.low in {"'s", "’s"}):
        return one
    if sides[2] and after is not None and after.tag in {"NOUN", "PROPN", "ADJ"}:
        return one
    start, end, excluded = sides
    if excluded and one.meaning.type == "TIME":
        return one  # "Shortly after noon" is of that day.
    if start and any(item.low in _CLOSE for item in items[one.first : one.last]):
        excluded = False  # "before the end of the year" may be on its last day
    changed = replace(rule, open_start=start, open_end=end, excluded=excluded)
    if rule.direction is Direction.NEAREST and items[one.first - 1].low == "since":
        changed = replace(changed, direction=Direction.PAST)
    if rule.direction is Direction.NEAREST and items[one.first - 1].low == "effective":
        changed = replace(changed, direction=Direction.FUTURE)
    return replace(one, meaning=replace(one.meaning, rule=changed))


def _sides(items: Sequence[Item], one: Found) -> tuple[bool, bool, bool] | None:
    if one.last < len(items) and items[one.last].low in _ONWARD - {"on"}:
        return False, True, False
    at = one.first - 1
    if items[at].low in {"the", "in", "on", "from", "at"} and at > 0 and items[at - 1].low in _OPEN:
        at -= 1
    words = items[at].low
    if words == "from" and one.last < len(items) and items[one.last].low in _ONWARD:
        return False, True, False
    return _OPEN.get(words)


def _with_ranges(items: Sequence[Item], found: Sequence[Found]) -> list[Found]:
    """Give the first of "from Monday to Friday" its other end."""
    out = list(found)
    for i in range(len(out) - 1):
        left, right = out[i], out[i + 1]
        ends = _ends(items, left, right)
        if ends is not None:
            out[i] = replace(left, meaning=replace(left.meaning, rule=ends, granularity="range"))
            out[i + 1] = _closed(right)
    return out


def _closed(one: Found) -> Found:
    """Return the other end of a range: "from March until May" leaves May no open side."""
    rule = one.meaning.rule
    if rule is None:
        return one
    closed = replace(rule, open_start=False, open_end=False, excluded=False)
    return replace(one, meaning=replace(one.meaning, rule=closed))


def _ends(items: Sequence[Item], left: Found, right: Found) -> TimeRule | None:
    start, end = left.meaning.rule, right.meaning.rule
    between = [item.low for item in items[left.last : right.first]]
    if start is None or end is None or not between or len(between) > 2:
        return None
    if "vague" in (start.unit, end.unit) or left.meaning.type == "DURATION":
        return None
    before = items[left.first - 1].low if left.first else ""
    paired = before == "between" and between[0] == "and"
    spanned = between[0] in _TO - {"-"} and before in {"from", "(", ",", "running", "lasting"}
    dashed = between[0] == "-"
    if not (paired or spanned or dashed) or set(between[1:]) - _PREPOSITIONS:
        return None
    closed = replace(end, open_start=False, open_end=False, excluded=False)
    if closed.direction is Direction.NEAREST and closed.anchor is Anchor.DOCUMENT:
        closed = replace(closed, direction=Direction.FUTURE)
    return replace(
        start, until=closed, throughout=True, open_start=False, open_end=False, excluded=False
    )
