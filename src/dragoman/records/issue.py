"""Issues: bad input and failed checks, kept as records."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.records.ids import digest
from dragoman.records.span import Span


class Severity(StrEnum):
    """How much it matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something that could not be read, or did not hold."""

    id: str
    stage: str
    severity: Severity
    code: str
    message: str
    document: str | None
    evidence: tuple[Span, ...] = ()


def make_issue(
    stage: str,
    code: str,
    message: str,
    *,
    document: str | None = None,
    severity: Severity = Severity.WARNING,
    evidence: tuple[Span, ...] = (),
) -> Issue:
    """Return an issue whose id is made of its content."""
    places = [f"{s.start}:{s.end}" for s in evidence]
    return Issue(
        id="issue-" + digest(stage, code, message, document, *places),
        stage=stage,
        severity=severity,
        code=code,
        message=message,
        document=document,
        evidence=evidence,
    )
