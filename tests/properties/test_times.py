"""Promises of time expressions, tried on made-up days, words and texts.

1. A normalised value never contradicts its words: a day, month, length or distance written in any
   form is read as that very day, month, length or distance.
2. An interval is never turned round, whatever the anchor.
3. Any text is read, and in time linear in its length.
4. What a day more or less certain gives: an open publication yields an interval with every reading
   of a day inside it.
5. Spaces between words change nothing, nor does reading twice.
"""

import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st
from persiantools.jdatetime import JalaliDate

from dragoman.records.time import TimeExpression, TimeRule
from dragoman.records.when import When
from dragoman.stages.annotate.time import find_times
from dragoman.stages.annotate.time.day_names import HIJRI_MONTHS, SOLAR_MONTHS
from dragoman.stages.annotate.time.lexicon import KINDS, MONTHS, WEEKDAYS
from dragoman.stages.date.evaluate import evaluate
from dragoman.stages.date.value import timex_value
from tests.stages.annotate.time.given import sentences_of, text_of, times_in
from tests.stages.annotate.time.table import Case, cases, read

pytestmark = pytest.mark.property

days = st.dates(date(1901, 1, 1), date(2049, 12, 31))
anchors = st.dates(date(1950, 1, 1), date(2040, 12, 31))
TABLE = cases()


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number if number < 20 else number % 10, "th")
    return f"{number}{ending}"


def _month(day: date) -> str:
    return MONTHS[day.month - 1].title()


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()].title()


DAY_FORMS: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d.day} {_month(d)} {d.year}",
    lambda d: f"{_month(d)} {d.day}, {d.year}",
    lambda d: f"{_month(d)} {d.day} {d.year}",
    lambda d: f"the {_ordinal(d.day)} of {_month(d)}, {d.year}",
    lambda d: f"{_ordinal(d.day)} {_month(d)} {d.year}",
    lambda d: f"{_month(d)} {_ordinal(d.day)}, {d.year}",
    lambda d: f"{_month(d)} the {_ordinal(d.day)}, {d.year}",
    lambda d: f"{_weekday(d)}, {_month(d)} {d.day}, {d.year}",
    lambda d: f"{_weekday(d)}, {d.day} {_month(d)} {d.year}",
    lambda d: f"{d.day}-{_month(d)[:3]}-{d.year}",
    lambda d: f"{_month(d)[:3]}-{d.day:02}-{d.year}",
    lambda d: f"{d.year} {_month(d)} {d.day}",
    lambda d: d.isoformat(),
    lambda d: f"{d:%Y.%m.%d}",
    lambda d: f"{d:%Y/%m/%d}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d:%d-%m-%Y}",
    lambda d: f"{d.day}/{d.month} {d.year}",
)
MONTH_FORMS: tuple[Callable[[date], str], ...] = (
    lambda d: f"{_month(d)} {d.year}",
    lambda d: f"{_month(d)} of {d.year}",
    lambda d: f"the month of {_month(d)} {d.year}",
    lambda d: f"{d.month:02}/{d.year}",
)
LENGTHS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
units = st.sampled_from(sorted(LENGTHS))


def one(words: str) -> TimeExpression:
    """Return the only expression of some words."""
    found = times_in(words)
    assert len(found) == 1, [(t.text, t.value) for t in found]
    return found[0]


def of_day(expression: TimeExpression, day: date) -> When:
    """Return what an expression comes to in an article of a day."""
    assert expression.rule is not None
    return evaluate(expression.rule, (day.isoformat(), day.isoformat()))


@given(days, st.sampled_from(DAY_FORMS))
def test_a_day_in_any_form_is_that_day(day: date, form: Callable[[date], str]) -> None:
    words = form(day)
    found = one(f"The pact was signed on {words}.")
    when = of_day(found, day)
    assert (found.text, timex_value(found, when)) == (words, day.isoformat())
    assert (when.start, when.end) == (day.isoformat(), day.isoformat())


@given(days, st.sampled_from(MONTH_FORMS))
def test_a_month_in_any_form_is_that_month(day: date, form: Callable[[date], str]) -> None:
    words = form(day)
    found = one(f"The pact was signed in {words}.")
    assert (found.text, found.value) == (words, f"{day:%Y-%m}")


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)), st.data())
def test_a_hijri_day_holds_the_day_it_is(day: date, data: st.DataObject) -> None:
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    name = data.draw(st.sampled_from(HIJRI_MONTHS[hijri.month - 1].split("; ")))
    found = one(f"The pact was signed on {hijri.day} {name} {hijri.year}.")
    assert found.value == day.isoformat()
    when = of_day(found, day)
    assert when.start is not None
    assert when.end is not None
    assert when.start < day.isoformat() < when.end


@given(days, st.data())
def test_a_solar_day_is_the_day_it_is(day: date, data: st.DataObject) -> None:
    solar = JalaliDate(day)  # type: ignore[no-untyped-call]
    name = data.draw(st.sampled_from(SOLAR_MONTHS[solar.month - 1].split("; ")))
    found = one(f"The pact was signed on {solar.day} {name} {solar.year}.")
    assert found.value == day.isoformat()


@given(st.integers(2, 99), units)
def test_a_length_is_that_length(number: int, unit: str) -> None:
    value = f"P{number}{LENGTHS[unit]}"
    for words in (f"{number} {unit}s", f"{number}-{unit}", f"{number} full {unit}s"):
        assert one(f"It lasted {words}.").value == value


@given(anchors, st.integers(1, 60), units)
def test_so_long_ago_and_from_now_lie_as_far_apart(day: date, number: int, unit: str) -> None:
    name = f"{number} {unit}s"
    ago, ahead = (one(f"They met {name} {side}.") for side in ("ago", "from now"))
    back, forth = of_day(ago, day), of_day(ahead, day)
    assert back.end is not None
    assert forth.start is not None
    assert back.end < day.isoformat() < forth.start
    if unit in ("day", "week"):
        step = timedelta(days=number * (7 if unit == "week" else 1))
        assert back.start is not None
        assert back.start <= (day - step).isoformat() <= back.end
        assert forth.start <= (day + step).isoformat()


@given(anchors)
def test_the_tomorrow_of_yesterday_is_today(day: date) -> None:
    rules = [one(f"They meet {word}.").rule for word in ("yesterday", "tomorrow", "today")]
    yesterday, tomorrow, today = (rule for rule in rules if rule is not None)
    before = evaluate(yesterday, (day.isoformat(), day.isoformat()))
    assert evaluate(tomorrow, (before.start, before.end)).start == day.isoformat()
    assert evaluate(today, (day.isoformat(), day.isoformat())).end == day.isoformat()


@given(anchors, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_of_that_name_and_on_its_side(day: date, name: str) -> None:
    past = of_day(one(f"They met on {name.title()}."), day)
    ahead = of_day(one(f"They will meet on {name.title()}."), day)
    last = of_day(one(f"They met last {name.title()}."), day)
    for when in (past, ahead, last):
        assert when.start is not None
        assert date.fromisoformat(when.start).strftime("%A").lower() == name
    assert str(last.start) < day.isoformat()
    assert str(past.start) <= day.isoformat() <= str(ahead.start)
    assert day - date.fromisoformat(str(past.start)) < timedelta(days=7)


words_of_time = st.sampled_from(
    sorted(KINDS)
    + "the a of in on last next early end 5 14 1999 2021 31 - , . ' to and from ago later 's "
    "before after Christmas Ramadan Bahman Easter Q3 FY21 14/3 27.6.2021 half every BC".split()
)
babble = st.lists(words_of_time, max_size=25).map(
    lambda ws: " ".join(w.title() if len(w) % 2 else w for w in ws)
)
open_ends = st.one_of(st.none(), st.dates().map(date.isoformat))


@given(st.one_of(babble, st.text(max_size=120)), open_ends, open_ends)
def test_no_interval_is_turned_round(words: str, one_end: str | None, other: str | None) -> None:
    ends = sorted(end for end in (one_end, other) if end is not None)
    anchor = (ends[0], ends[1]) if len(ends) == 2 else (one_end, other)
    for found in times_in(words.replace("\r", " ")):
        assert words.replace("\r", " ")[found.start : found.end] == found.text
        if found.rule is not None:
            when = evaluate(found.rule, anchor)  # a When that is turned round cannot be made
            assert timex_value(found, when)


def _inside(narrow: When, wide: When) -> bool:
    starts = wide.start is None or (narrow.start is not None and wide.start <= narrow.start)
    return starts and (wide.end is None or (narrow.end is not None and narrow.end <= wide.end))


RULES: list[tuple[str, TimeRule]] = [
    (found.text, found.rule)
    for case in TABLE
    for found in times_in(case.words)
    if found.rule is not None
]


@given(st.sampled_from(RULES), anchors, st.integers(0, 400), st.floats(0, 1))
def test_an_open_publication_holds_every_reading_inside_it(
    said: tuple[str, TimeRule], first: date, length: int, part: float
) -> None:
    words, rule = said
    last = first + timedelta(days=length)
    day = (first + timedelta(days=round(length * part))).isoformat()
    wide = evaluate(rule, (first.isoformat(), last.isoformat()))
    narrow = evaluate(rule, (day, day))
    assert _inside(narrow, wide), (words, day, narrow, wide)


@given(st.sampled_from(TABLE), st.sampled_from(("  ", "\u00a0", "   ", "\t")))
def test_spaces_between_words_change_nothing(case: Case, gap: str) -> None:
    words, published = case.words, case.published
    plain = read(words, published)
    spaced = read(words.replace(" ", gap), published)
    assert [row[1:] for row in spaced] == [row[1:] for row in plain]
    assert read(words, published) == plain


def _spent(words: str) -> float:
    """Return the CPU seconds of finding times in words that are read; the better of two."""
    text, sentences = text_of(words), sentences_of(words)
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        find_times(text, sentences)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "on 3, 5 and 9 May 2021 and ",
        "from March to ",
        "the first half of the last third of ",
        "two and a half ",
        "14-03-",
        "the day of the date of ",
        "Thursday , ",
        "Rabi al-Awwal of the month of ",
        "1.5 ½ 6 p.m. local time on ",
        "x",
        "\u0661\u0664/",
    ],
)
def test_a_sentence_of_any_length_is_read_in_time(piece: str) -> None:
    """Eight times the words may take twenty times as long, no more: far from the square."""
    short, long = ((piece * (size // len(piece) + 1))[:size] for size in (2500, 20000))
    assert _spent(long) < 20 * max(_spent(short), 0.02)
