"""A document's date from the signs on it: metadata, page, address, byline, dateline.

The most trusted sign is kept, unless two of other kinds agree on another day: a date declared in a
table or a page's head is at times that of the import or of a change, but an address and a byline do
not err alike. A finer sign that lies inside the kept one narrows it; others that contradict it stay
in `alternatives`; impossible ones are refused with an issue.
"""

from collections.abc import Sequence
from datetime import date

from dragoman.records.annotated import Annotated
from dragoman.records.document import DateKind, DateSign
from dragoman.records.issue import Issue, Severity, make_issue
from dragoman.records.span import Span, cite
from dragoman.records.when import Alternative, Basis, Granularity, When

# The first newspapers are of 1605; a sign before is a slip.
_EARLIEST = "1605-01-01"
_TRUST = tuple(DateKind)
# A dateline is of the day before the paper's; zones of time part a page from its byline by one.
_ALIKE_DAYS = 1
# So many kinds of signs that agree outweigh one.
_OUTVOTING = 2


def signed(document: Annotated, not_before: str | None) -> tuple[When | None, tuple[Issue, ...]]:
    """Return when a document was published by its signs, if it has any that stand.

    `not_before` is the latest day of which the document itself tells as past: a sign from before
    it gives way to one that is not.
    """
    signs, issues = [], []
    for sign in document.text.dates:
        wrong = _fault(sign)
        if wrong is None:
            signs.append(sign)
        else:
            issues.append(_issue(document, sign, "date_impossible", wrong))
    signs.sort(key=lambda s: (_is_early(s, not_before), _TRUST.index(s.kind), s.start, s.end))
    if not signs:
        return None, tuple(issues)
    kept = _agreed(signs, not_before) or signs[0]
    if kept is not signs[0]:
        reason = f"other signs agree on {kept.start}"
        issues.append(_issue(document, signs[0], "date_conflict", reason))
    others = [s for s in signs if s.end < kept.start or s.start > kept.end]
    if _is_early(kept, not_before) or any(_is_early(s, not_before) for s in others):
        early = (
            kept
            if _is_early(kept, not_before)
            else next(s for s in others if _is_early(s, not_before))
        )
        reason = f"the text tells of {not_before} as past"
        issues.append(_issue(document, early, "date_conflict", reason))
    return _when(document, kept, signs, others), tuple(issues)


def _agreed(signs: Sequence[DateSign], not_before: str | None) -> DateSign | None:
    """Return the most trusted sign of a day on which kinds agree that outvote the first sign."""
    first = signs[0]
    days = [s for s in signs[1:] if s.start == s.end and not _is_early(s, not_before)]
    for sign in days:
        kinds = {s.kind for s in days if _apart(s, sign) <= _ALIKE_DAYS} - {first.kind}
        far = first.start == first.end and _apart(first, sign) > _ALIKE_DAYS
        if far and len(kinds) >= _OUTVOTING and sign.kind is not first.kind:
            return sign
    return None


def _apart(one: DateSign, other: DateSign) -> int:
    return abs((date.fromisoformat(one.start) - date.fromisoformat(other.start)).days)


def _fault(sign: DateSign) -> str | None:
    try:
        start, end = date.fromisoformat(sign.start), date.fromisoformat(sign.end)
    except ValueError:
        return "no such day"
    if start > end:
        return "it ends before it starts"
    return "it is before the first newspapers" if sign.start < _EARLIEST else None


def _is_early(sign: DateSign, not_before: str | None) -> bool:
    return not_before is not None and sign.end < not_before


def _when(
    document: Annotated, kept: DateSign, signs: list[DateSign], others: list[DateSign]
) -> When:
    inside = [s for s in signs if kept.start <= s.start and s.end <= kept.end]
    finest = min(inside, key=lambda s: (_days(s), _TRUST.index(s.kind)))
    used = [kept] if finest is kept else [kept, finest]
    return When(
        start=finest.start,
        end=finest.end,
        granularity=_granularity(finest),
        text=finest.text,
        basis=Basis.EXPLICIT,
        rests_on=tuple(span for s in used if (span := _passage(document, s))),
        reason="; ".join(f"{s.kind}: {s.text}" for s in used),
        alternatives=tuple(
            Alternative(start=s.start, end=s.end, reason=f"{s.kind}: {s.text}") for s in others
        ),
    )


def _days(sign: DateSign) -> int:
    return (date.fromisoformat(sign.end) - date.fromisoformat(sign.start)).days


def _granularity(sign: DateSign) -> Granularity:
    known = sign.granularity in set(Granularity)
    return Granularity(sign.granularity) if known else Granularity.UNKNOWN


def _passage(document: Annotated, sign: DateSign) -> Span | None:
    return cite(document, *sign.at) if sign.at else None


def _issue(document: Annotated, sign: DateSign, code: str, reason: str) -> Issue:
    passage = _passage(document, sign)
    return make_issue(
        "date",
        code,
        f"the {sign.kind} date {sign.text!r} ({sign.start} to {sign.end}) is doubted: {reason}",
        document=document.document,
        severity=Severity.WARNING,
        evidence=(passage,) if passage else (),
    )
