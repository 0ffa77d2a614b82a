"""Judged mentions: which mentions an analyst joined or held apart.

Takes the readings and the judgments, gives pairs of mention ids to join and pairs to keep apart,
and an issue for each judgment on identity whose words are not there any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.judgments.anchor import locate
from dragoman.records.index import Readings
from dragoman.records.issue import Issue, make_issue
from dragoman.records.judgment import Anchor, Judgment, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What people decided about who is who, by mention ids."""

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def mentions(self) -> frozenset[str]:
        """All mentions that a judgment names."""
        return frozenset(m for pair in (*self.same, *self.different) for m in pair)


def bind(readings: Readings, judgments: Sequence[Judgment]) -> Judged:
    """Return the judgments on identity that are in force, bound to mentions."""
    superseded = {j.supersedes for j in judgments if j.supersedes is not None}
    same: list[tuple[str, str]] = []
    different: list[tuple[str, str]] = []
    issues: list[Issue] = []
    for judgment in sorted(judgments, key=lambda j: j.id):
        if judgment.verdict not in (Verdict.SAME, Verdict.DIFFERENT) or judgment.id in superseded:
            continue
        found = [find_mention(readings, anchor) for anchor in judgment.anchors]
        if len(found) != 2 or None in found:
            issues.append(_orphaned(judgment))
            continue
        left, right = sorted(m for m in found if m is not None)
        (same if judgment.verdict is Verdict.SAME else different).append((left, right))
    both = set(same) & set(different)
    issues.extend(_contested(pair) for pair in sorted(both))
    return Judged(
        same=tuple(p for p in same if p not in both),
        different=tuple(p for p in different if p not in both),
        issues=tuple(issues),
    )


def find_mention(readings: Readings, anchor: Anchor) -> str | None:
    """Return the id of the mention that an anchor marks, if it still stands there.

    The mention may reach a little further than the words that were marked, or less far: of those
    that overlap and share the words, the one nearest in length is taken.
    """
    document = readings.document.get(anchor.document)
    if document is None:
        return None
    found = locate(document.text, anchor)
    if found.start is None or found.end is None:
        return None
    return _at(readings, anchor.document, found.start, found.end)


def _at(readings: Readings, document: str, start: int, end: int) -> str | None:
    outlet = [readings.outlets[document]] if document in readings.outlets else []
    known = (*readings.document[document].mentions, *outlet)
    here = [m for m in known if m.start < end and start < m.end]
    best = min(here, key=lambda m: (abs(m.start - start) + abs(m.end - end), m.id), default=None)
    return best.id if best is not None else None


def _orphaned(judgment: Judgment) -> Issue:
    words = " / ".join(anchor.exact for anchor in judgment.anchors)
    return make_issue(
        "resolve",
        "judgment-orphaned",
        f"judgment {judgment.id} ({judgment.verdict}: {words}): its words are no mention any more;"
        " judge again",
        document=judgment.anchors[0].document if judgment.anchors else None,
    )


def _contested(pair: tuple[str, str]) -> Issue:
    return make_issue(
        "resolve",
        "judgments-contradict",
        f"mentions {pair[0]} and {pair[1]} are judged the same and different; neither is applied"
        " until one judgment supersedes the other",
    )
