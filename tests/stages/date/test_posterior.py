"""Undated articles by all that bears on them together."""

from dragoman.records.when import Basis
from tests.stages.date.given import Dated, document, sign


def _dated(words: str, *days: str) -> tuple[str | None, str | None, float | None, str]:
    others = [document(f"o{i}", f"Matter{i} was told.", sign(day)) for i, day in enumerate(days)]
    dated = Dated([*others, document("d", words)], [])
    when = dated.published["d"]
    return when.start, when.end, when.confidence, when.reason or ""


def test_updated_line_of_a_page() -> None:
    words = "Page last updated at 07:43 GMT , Tuesday , 23 August 2011 08:43 UK They met again."
    start, end, sure, reason = _dated(words, "2011-06-01", "2011-10-01")
    assert (start, end) == ("2011-08-23", "2011-08-23")
    assert sure is not None
    assert sure >= 0.9
    assert "23 August 2011" in reason


def test_without_any_hint_an_article_stays_unknown() -> None:
    days = [f"{year}-0{month}-11" for year in (2009, 2010, 2011) for month in (1, 4, 8)]
    assert _dated("They met again.", *days)[:2] == (None, None)


def test_articles_close_together_date_one_among_them() -> None:
    start, end, sure, _ = _dated("They met again.", *[f"2011-03-{d:02}" for d in range(1, 29)])
    assert start is not None
    assert end is not None
    assert start <= "2011-03-14" <= end
    assert sure is not None
    assert sure >= 0.95


def test_days_without_a_year_and_weekdays_narrow() -> None:
    days = [f"2011-{m:02}-{d:02}" for m in (3, 4) for d in range(1, 31, 2)]
    plain = _dated("They met again.", *days)
    told = _dated("They met on 14 April. The envoys left on Monday.", *days)
    assert told[0] is not None
    assert told[1] is not None
    assert plain[0] is None or plain[0] < told[0]


def test_interval_never_goes_beyond_what_its_own_words_leave() -> None:
    days = [f"2011-03-{d:02}" for d in range(1, 29)]
    start, end, *_ = _dated("The accord was signed on 14 March 2011.", *days)
    assert start is not None
    assert start >= "2011-03-14"
    assert end is not None


def test_inferred_says_so() -> None:
    others = [document(f"o{d}", "Told.", sign(f"2011-03-{d:02}")) for d in range(1, 29)]
    when = Dated([*others, document("d", "They met on Monday.")], []).published["d"]
    assert when.basis is Basis.INFERRED
    assert when.rests_on
