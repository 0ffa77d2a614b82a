"""Marked times that contradict themselves: the list beside which errors are told apart.

    python benchmarks/time_expressions.py --data DIR --doubtful > OUT

By form alone, without a look at any answer: a value that TIMEX3 does not know or that does not go
with its type, words that name another year, month or weekday than the value, "yesterday" that is
not the day before the document's. The list has document, offset and reason, no words of the text.
"""

import re
from datetime import date, timedelta

MONTHS = (
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DATE = r"(?:BC\d{2,4}|FY\d{4}|[\dX]{2,4}(?:-(?:[\dX]{2}|Q[\dX]|H[\dX]|SP|SU|FA|WI|W[\dX]{2}))?"
_DAY = r"(?:-(?:[\dX]{1,2}|WE))?)"
_CLOCK = r"(?:T(?:MO|MI|AF|EV|NI|DT|PM|AM|[\dX]{2}(?::[\dX]{2}(?::[\dX]{2})?)?)Z?)?"
_LENGTH = r"P(?=.)(?:[\d.X]+(?:ML|CE|DE|Y|M|W|D|E|C|L|H|Q|WE|SP|SU|FA|WI))*(?:T(?:[\d.X]+[HMS])+)?"
_VALUE = re.compile(rf"{_DATE}{_DAY}{_CLOCK}|{_LENGTH}|PT?X+[A-Z]+|(?:PAST|PRESENT|FUTURE)_REF")
_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")
_NEXT_TO = {"today": 0, "yesterday": -1, "tomorrow": 1}


def reason_of(words: str, type_: str, value: str, created: str) -> str | None:
    """Return why a marked time is doubtful, if it is; a mark without a type has no value's form."""
    words = words.lower()
    if type_ and not _VALUE.fullmatch(value):
        return "no value of TIMEX3"
    if type_ in {"DATE", "TIME", "DURATION"} and (type_ == "DURATION") != value.startswith("P"):
        if not value.endswith("_REF"):
            return "type and value do not go together"
    return _of_words(words, value) or _of_day(words, value, created)


def _of_words(words: str, value: str) -> str | None:
    years = set(_YEAR.findall(words))
    if len(years) == 1 and re.match(r"\d{4}", value) and value[:4] not in years:
        return "the words name another year"
    months = [i for i, name in enumerate(MONTHS, 1) if re.search(rf"\b{name}\b", words)]
    if len(months) == 1 and re.match(r"\d{4}-\d\d", value) and int(value[5:7]) != months[0]:
        return "the words name another month"
    days = [i for i, name in enumerate(WEEKDAYS) if re.search(rf"\b{name}\b", words)]
    if len(days) == 1 and re.match(r"\d{4}-\d\d-\d\d", value):
        try:
            other = date.fromisoformat(value[:10]).weekday() != days[0]
        except ValueError:
            return "no day of the calendar"
        return "the words name another weekday" if other else None
    return None


def _of_day(words: str, value: str, created: str) -> str | None:
    if words not in _NEXT_TO or not re.match(r"\d{4}-\d\d-\d\d", value):
        return None
    day = date.fromisoformat(created[:10]) + timedelta(days=_NEXT_TO[words])
    return None if value[:10] == day.isoformat() else "not the day beside the document's"
