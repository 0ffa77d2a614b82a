"""A document's date from the signs on it, and which sign gives way."""

from dataclasses import replace

import pytest

from dragoman.records.annotated import Annotated
from dragoman.records.document import DateKind, DateSign
from dragoman.records.when import Basis, When
from dragoman.stages.date.signs import signed
from tests.stages.resolve.page import bare_text

DECLARED, PAGE, URL, BYLINE, DATELINE = (
    DateKind.DECLARED,
    DateKind.PAGE,
    DateKind.URL,
    DateKind.BYLINE,
    DateKind.DATELINE,
)


def sign(kind: DateKind, start: str, end: str | None = None, unit: str = "day") -> DateSign:
    return DateSign(kind=kind, start=start, end=end or start, granularity=unit, text=start)


def dated(*signs: DateSign, past: str | None = None) -> tuple[When, list[str]]:
    text = replace(bare_text("d1", "Rain fell."), dates=signs)
    bare = Annotated(text=text, sentences=(), mentions=(), times=(), quantities=(), quotations=())
    when, issues = signed(bare, past)
    assert when is not None
    return when, [issue.code for issue in issues]


@pytest.mark.parametrize(
    ("signs", "day"),
    [
        ((sign(DECLARED, "2021-03-09"), sign(URL, "2021-03-01")), "2021-03-09"),
        ((sign(BYLINE, "2021-03-09"), sign(DATELINE, "2021-03-08")), "2021-03-09"),
        (
            (
                sign(DECLARED, "2023-01-01"),
                sign(URL, "2021-03-09"),
                sign(BYLINE, "2021-03-09"),
            ),
            "2021-03-09",
        ),
        (
            (sign(PAGE, "2022-05-01"), sign(BYLINE, "2021-03-09"), sign(DATELINE, "2021-03-08")),
            "2021-03-09",
        ),
        (
            (sign(DECLARED, "2021-03-09"), sign(URL, "2021-03-10"), sign(BYLINE, "2021-03-10")),
            "2021-03-09",
        ),
        (
            (sign(DECLARED, "2021-03-09"), sign(BYLINE, "2020-01-01"), sign(BYLINE, "2020-01-01")),
            "2021-03-09",
        ),
    ],
)
def test_which_sign_is_kept(signs: tuple[DateSign, ...], day: str) -> None:
    when, _ = dated(*signs)
    assert (when.start, when.end, when.basis) == (day, day, Basis.EXPLICIT)


def test_outvoted_sign_stays_as_an_alternative_with_an_issue() -> None:
    when, issues = dated(
        sign(DECLARED, "2023-01-01"), sign(URL, "2021-03-09"), sign(BYLINE, "2021-03-09")
    )
    assert [one.start for one in when.alternatives] == ["2023-01-01"]
    assert issues == ["date_conflict"]


def test_finer_sign_inside_narrows() -> None:
    when, issues = dated(sign(URL, "2021-03-01", "2021-03-31", "month"), sign(BYLINE, "2021-03-09"))
    assert (when.start, when.end, issues) == ("2021-03-09", "2021-03-09", [])


def test_impossible_sign_is_refused() -> None:
    when, issues = dated(sign(DECLARED, "2021-02-31"), sign(BYLINE, "2021-03-09"))
    assert when.start == "2021-03-09"
    assert issues == ["date_impossible"]


def test_sign_before_what_is_told_as_past_gives_way() -> None:
    when, issues = dated(
        sign(DECLARED, "2021-01-01"), sign(BYLINE, "2021-03-09"), past="2021-03-01"
    )
    assert when.start == "2021-03-09"
    assert issues == ["date_conflict"]
