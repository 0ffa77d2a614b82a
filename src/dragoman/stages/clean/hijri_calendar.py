"""Days of the Muslim calendar ("25 Rajab 1442"), to days of ours.

Months begin as the new moon is seen, so that countries differ by a day. The arithmetic calendar
(thirty years with eleven leap days, by the astronomers' epoch) comes within a day of them.
"""

import re
from datetime import date, timedelta

FIRST, LAST = 1300, 1500
SLACK = 1
"""Days by which a country's calendar may differ."""
_EPOCH = date(622, 7, 18)
_LEAP = frozenset({2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29})
_AL = r"(?:[aeu]l[ -]|ath[ -]|adh[ -]|ash[ -]|as[ -])?"
_I = rf"(?:i(?!i)|1|{_AL}[aeu]?w+[ae]l|{_AL}ula|the first|first)"
_MONTHS = (
    "m[ou]harr?am",
    "saf+ar",
    rf"rab[ie]+['’]? ?{_AL}(?:{_I}|a?w+al)",
    rf"rab[ie]+['’]? ?{_AL}(?:ii|2|[aeu]?(?:th|t)h?ani|a?kh[ie]r|second)",
    rf"j[uo]ma+d[aei]+h? ?{_AL}(?:{_I}|[ua]w?la)",
    rf"j[uo]ma+d[aei]+h? ?{_AL}(?:ii|2|[aeu]?(?:th|t)h?an[iy]+(?:ah?)?|a?kh[ie]rah?|second)",
    "raja?b",
    "sha['’]?a?ba?an|sha['’]?ban",
    "rama[dz]h?an",
    "shaw+al",
    rf"(?:dh|z|th)[uo]?l?[ -]?{_AL}(?:qi|qa|ka)['’]?d[ae]h?|dhu al-qi['’]?dah",
    rf"(?:dh|z|th)[uo]?l?[ -]?{_AL}h[ie]j+ah?|dhu al-hijjah",
)
_YEAR = re.compile(r"1[34]\d\d")
"""What every such day has: most texts have none, and need no look for a month."""
_MONTH = "|".join(f"(?P<m{i}>{form})" for i, form in enumerate(_MONTHS, start=1))
_DAY = re.compile(
    rf"(?<!\d)(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)?,? (?:{_MONTH}),? (?P<year>1[34]\d\d)(?!\d)"
    rf"|\b(?:{re.sub('<m', '<n', _MONTH)}) (?P<day2>[0-3]?\d),? (?P<year2>1[34]\d\d)(?!\d)",
    re.IGNORECASE,
)


def hijri_days(text: str) -> list[tuple[date, tuple[int, int]]]:
    """Return the days of the Muslim calendar in a text, as ours, with their half-open offsets."""
    found = list[tuple[date, tuple[int, int]]]()
    if _YEAR.search(text) is None:
        return found
    for match in _DAY.finditer(text):
        month = next(int(k[1:]) for k, v in match.groupdict().items() if v and k[0] in "mn")
        year, day = match["year"] or match["year2"], match["day"] or match["day2"]
        known = hijri_day(int(year), month, int(day))
        if known is not None:
            found.append((known, match.span()))
    return found


def hijri_day(year: int, month: int, day: int) -> date | None:
    """Return the day; none if the calendar has no such day or the year is out of bounds."""
    if not FIRST <= year <= LAST or not 1 <= month <= 12 or not 1 <= day <= 30:
        return None
    before = year - 1
    leaps = 11 * (before // 30) + sum(1 for one in _LEAP if one <= before % 30)
    months = 29 * (month - 1) + month // 2
    return _EPOCH + timedelta(days=354 * before + leaps + months + day - 1)
