"""The dateline: place, day and agency before the first sentence ("VIENNA, March 3 (AP) — ")."""

import re

from dragoman.stages.clean.month_names import ENGLISH as MONTHS

_CAPS = r"[A-Z][A-Z'’.-]+"
_NAME = r"[A-Z][\w'’.-]+"
_PLACE = rf"(?:{_NAME}(?:[ /-](?:al-|el-|de |of |the )?{_NAME}){{0,3}})"
_MONTH = "(?:" + "|".join(month.capitalize() for month in MONTHS) + r"|[A-Z]{3,9})[a-z]{0,6}\.?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = (
    rf"(?:(?:{_WEEKDAY},? )?(?:\d{{1,2}}(?: of)? {_MONTH}|{_MONTH} \d{{1,2}})"
    r"(?:(?:,| of)? (?:19|20)\d\d|/(?:19|20)\d\d)?"
    r"|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d"
    rf"|{_WEEKDAY})"
)
_FULL_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,| of)? (?:19|20)\d\d"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d)"
)
_PLACES = rf"{_PLACE}(?: ?[,/] ?{_PLACE}){{0,2}}"
_AGENCY = r"\([^()\n]{2,40}\)"
_DASH = r"\s*(?:--|[-–—―])\s+"
_GLUED_DASH = r"\s*(?:--|[–—―])\s*"
DATELINE = re.compile(
    rf"(?P<words>(?:{_PLACE}(?:, ?{_PLACE}){{0,2}})(?:[,:]? ?{_DAY})?,? ?{_AGENCY})\s*(?:--"
    rf"|[-–—―:])?\s*"
    rf"|(?P<words2>(?:{_PLACE}(?:, ?{_PLACE}){{0,2}}),? ?{_DAY})(?:{_DASH}|{_GLUED_DASH}|: )"
    rf"|(?P<words6>{_PLACES}(?:,| ?[-–—])? ?{_FULL_DAY})[.:]\s+"
    rf"|(?P<words3>{_CAPS}(?:[ /]{_CAPS}){{0,3}}(?:, ?{_PLACE}){{0,2}})(?:{_DASH}|{_GLUED_DASH})"
    rf"|(?P<words4>{_AGENCY})(?:{_DASH}|{_GLUED_DASH})"
    rf"|(?P<words5>{_PLACE}(?:, ?{_PLACE})?)\s+[–—―]\s+"
    rf"|(?P<words7>{_PLACES}[,.:]? ?{_DAY}[.,]? ?/[\w .-]{{2,30}}/)\.?(?:{_DASH}|\s+)"
    rf"|(?P<words8>{_PLACES}[,.:]? ?{_DAY}[.,]? ?[A-Z]{{3,12}})(?:{_DASH}|{_GLUED_DASH}|[:.] )"
    rf"|(?P<words9>{_CAPS}(?:[ /-]{_CAPS}){{0,3}}(?:, ?{_PLACE})?[,.]? {_DAY})\.\s+"
)
ALONE = re.compile(rf"{_PLACES}(?:,|:| ?[-–—])? ?{_FULL_DAY}\.?")
MAX_LENGTH = 120
"""Longest dateline, in characters: two places, a full date, an agency."""


def is_dateline(line: str) -> bool:
    """Tell whether a line is a place and a full date and nothing else ("Vienna, 3 March 2021")."""
    return len(line) <= MAX_LENGTH and ALONE.fullmatch(line.strip()) is not None


def dateline_length(text: str) -> int:
    """Return how many characters at the head of a paragraph are its dateline, its dash included."""
    match = DATELINE.match(text[: MAX_LENGTH + 10])
    if match is None or match.end() > MAX_LENGTH:
        return 0
    rest = text[match.end() : match.end() + 1]
    # What follows is a sentence of the article; a dateline alone in its line is the whole line.
    return match.end() if not rest or rest.isupper() or rest in "\"“‘'«" or rest.isdigit() else 0
