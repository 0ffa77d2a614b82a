"""What could not be read or is doubted: the record's issues about its input, by their kind."""

from collections.abc import Iterator, Sequence

from dragoman.records.issue import Issue, Severity
from dragoman.writers.page.desk import Desk
from dragoman.writers.page.facts import Fact, Group, Section
from dragoman.writers.page.wording import BAD, count, days_in, flat

MOST = 200
"""Issues of a kind that stand on the page; their number is said, and the export has them all."""
_INSIDE = frozenset({"verify"})
"""Stages whose issues are about readings that were left out, not about the articles."""


def section(desk: Desk) -> Section:
    """Return the issues about articles, the grave ones open and the others folded."""
    found = [
        issue
        for issue in desk.record.issues
        if issue.stage not in _INSIDE and issue.severity is not Severity.INFO
    ]
    return Section(
        key="complaints",
        title="Not read, or in doubt",
        hint="input that could not be used, or that speaks against itself",
        groups=tuple(_groups(desk, found)),
        total=len(found),
    )


def _groups(desk: Desk, found: Sequence[Issue]) -> Iterator[Group]:
    kinds: dict[str, list[Issue]] = {}
    for issue in sorted(found, key=lambda one: (one.severity is not Severity.ERROR, one.code)):
        kinds.setdefault(issue.code, []).append(issue)
    for code, issues in kinds.items():
        title = code.replace("_", " ").replace("-", " ")
        yield Group(
            title=title[:1].upper() + title[1:],
            note=count(len(issues), "time"),
            facts=tuple(_issue(desk, one) for one in issues[:MOST]),
            folded=True,
        )


def _issue(desk: Desk, issue: Issue) -> Fact:
    known = issue.document in desk.texts
    grave = issue.severity is Severity.ERROR
    return Fact(
        id=issue.id,
        lead="",
        text=flat(days_in(issue.message)),
        below=desk.passages.article(issue.document) if known and issue.document else "",
        status="error" if grave else "",
        tone=BAD if grave else "",
        parts=(desk.marked(issue.evidence, {}),) if known and issue.evidence else (),
    )
