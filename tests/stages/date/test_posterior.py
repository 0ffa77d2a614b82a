"""Undated articles by all that bears on them together."""

from dragoman.records.when import UNKNOWN_TIME, Basis
from dragoman.stages.date.evidence import against_words
from dragoman.stages.date.posterior import allows, reckon, told
from dragoman.stages.date.prior import Dated as Dates
from dragoman.stages.date.prior import prior_of
from dragoman.stages.date.window import Curve, Window, ordinal
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


def test_words_that_all_else_makes_unlikely_leave_it_unknown_with_an_issue() -> None:
    """Its page says a day of May, but all others of the dossier are of March."""
    stamp = "Page last updated at 07:43 GMT , Tuesday , 24 May 2011 08:43 UK They met again."
    alone = Dated([document("d", stamp)], []).published["d"]
    assert (alone.start, alone.end) == ("2011-05-24", "2011-05-24")
    window, prior = _window_of_march()
    posterior = reckon(window, prior, [], [])
    assert not allows(posterior, alone)
    reckoned = told(posterior, prior, [], [], UNKNOWN_TIME)
    assert reckoned is not None
    when, (issue,) = against_words("d", reckoned, alone)
    assert (when.start, when.end) == (None, None)
    assert [(a.start, a.end) for a in when.alternatives] == [
        (alone.start, alone.end),
        (reckoned.start, reckoned.end),
    ]
    assert issue.code == "date_conflict"
    assert issue.evidence == alone.rests_on


def _window_of_march() -> tuple[Window, Curve]:
    window = Window(ordinal("2011-01-01"), ordinal("2011-12-31"))
    days = tuple(float(ordinal(f"2011-03-{d:02}")) for d in range(1, 29))
    return window, prior_of(window, Dates(days, (1.0,) * len(days)))


def test_reasons_are_three_at_most_and_of_the_days_given() -> None:
    others = [document(f"o{d}", "Told.", sign(f"2011-03-{d:02}")) for d in range(1, 29)]
    words = "They met on Tuesday. The envoys left on Tuesday evening. Talks resume on Friday."
    when = Dated([*others, document("d", words)], []).published["d"]
    reasons = (when.reason or "").split("; ")
    assert len(reasons) <= 3
    assert sum("Tuesday" in reason for reason in reasons) <= 1
    assert reasons[-1].startswith("most articles of the dossier are of 2011-0")
