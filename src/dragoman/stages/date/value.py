"""The TIMEX3 value of a time expression whose days are known.

Takes the expression and its `When`; gives the value as TimeML writes it: 2021-07-15, 2021-W28,
2021-07, 2021-SU, 2021-Q3, 202, 2021-07-15TMO. What no day can fill in (PAST_REF, P3D, sets)
stays as it is.
"""

from datetime import date, timedelta

from dragoman.ontology.calendars import SLACK
from dragoman.records.time import Anchor, TimeExpression, TimeRule
from dragoman.records.when import When

_SEASONS = ("SP", "SU", "FA", "WI")


def timex_value(expression: TimeExpression, when: When) -> str:
    """Return the value with its unknown digits filled in."""
    rule = expression.rule
    fixed = expression.type in {"DURATION", "SET"} or expression.value.endswith("_REF")
    if rule is None or fixed or rule.anchor is Anchor.NONE:
        return expression.value
    day = _day_within(rule, when)
    if day is None:
        return expression.value
    clock = expression.value.partition("T")
    return _written(rule, day) + "".join(clock[1:])


def _day_within(rule: TimeRule, when: When) -> date | None:
    """Return a day of the stretch that the words name, whatever side of it is left open."""
    known = when.end if rule.open_start else when.start
    if known is None:
        return None
    step = 0 if not rule.excluded else 1 if rule.open_start else -1
    slack = SLACK.get(rule.unit, 0)
    step += -slack if rule.open_start is not rule.excluded else slack
    return date.fromisoformat(known) + timedelta(days=step)


def _written(rule: TimeRule, day: date) -> str:
    year, month = f"{day.year:04}", f"{day.month:02}"
    if rule.unit in {"month", "monthname"}:
        return f"{year}-{month}"
    if rule.unit in {"week", "weekend"}:
        iso = day.isocalendar()
        end = "-WE" if rule.unit == "weekend" else ""
        return f"{iso.year:04}-W{iso.week:02}{end}"
    if rule.unit == "quarter":
        return f"{year}-Q{(day.month + 2) // 3}"
    if rule.unit == "half":
        return f"{year}-H{(day.month + 5) // 6}"
    if rule.unit == "season":
        return _season(day)
    return {"year": year, "decade": year[:3], "century": year[:2]}.get(rule.unit, day.isoformat())


def _season(day: date) -> str:
    index = day.year * 12 + day.month - 3
    return f"{index // 12:04}-{_SEASONS[index % 12 // 3]}"
