"""Dates of documents that people decided: corrections of `published`.

A value is a day, or two days parted by a slash, as in ISO 8601: "2021-07-15/2021-07-16".
"""

from collections.abc import Iterable, Iterator
from datetime import date

from dragoman.records.issue import Issue, make_issue
from dragoman.records.judgment import Judgment, Verdict
from dragoman.records.when import Basis, Granularity, When


def decided_dates(
    judgments: Iterable[Judgment],
) -> tuple[dict[str, When], tuple[Issue, ...]]:
    """Return the dates decided by document; of several judgments the later holds."""
    ordered = sorted(judgments, key=lambda j: (j.at, j.id))
    superseded = {j.supersedes for j in ordered if j.supersedes}
    found: dict[str, When] = {}
    issues: list[Issue] = []
    for judgment in ordered:
        for document in _documents(judgment):
            if judgment.id in superseded:
                continue
            when = _when(judgment)
            if when is None:
                issues.append(_issue(judgment, document))
            else:
                found[document] = when
    return found, tuple(issues)


def _documents(judgment: Judgment) -> Iterator[str]:
    if judgment.verdict is not Verdict.CORRECT:
        return
    for anchor in judgment.anchors:
        if anchor.kind == "document" and anchor.slot == "published":
            yield anchor.document


def _when(judgment: Judgment) -> When | None:
    start, _, end = (judgment.value or "").partition("/")
    end = end or start
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return None
    if first > last:
        return None
    return When(
        start=start,
        end=end,
        granularity=Granularity.DAY if start == end else Granularity.RANGE,
        basis=Basis.EXPLICIT,
        reason=f"decided by {judgment.by}",
    )


def _issue(judgment: Judgment, document: str) -> Issue:
    return make_issue(
        "date",
        "judgment_value",
        f"judgment {judgment.id}: {judgment.value!r} is no day and no range of days "
        "(YYYY-MM-DD or YYYY-MM-DD/YYYY-MM-DD)",
        document=document,
    )
