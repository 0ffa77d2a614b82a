"""The dateline: place, day and agency before the first sentence ("VIENNA, March 3 (AP) — ").

Every press sets these pieces in an order of its own and parts them by its own marks. Each pattern
here is one order; of all that fit the longest is taken behind which a sentence begins.
"""

import re

from dragoman.stages.clean.month_names import ANY_FORM, ENGLISH_FORM

_CAPS = r"(?:(?:[A-Z]\.){2,}|(?:ST|MT|FT)\.|[A-Z](?:[A-Z'’]|[.-](?=[A-Z]))++(?!\w))"
_NAME = r"(?:(?:[A-Z]\.){2,}|(?:St|Mt|Ft|ST|MT|FT)\.|[A-Z](?:[\w'’]|[.-](?=\w))++)"
"""Hyphens and points are inside names alone; nothing is given back, so that no line takes long."""
_PLACE = (
    rf"(?:{_NAME}(?:[ /](?:al-|el-|de |of |the )?{_NAME}){{0,3}}"
    rf"(?: ?(?:\[{_NAME}(?: {_NAME})?\]))?)"
)
_PLACES = rf"(?:{_PLACE}(?: ?[,/] ?{_PLACE}){{0,2}})"
_CAPITALS = rf"(?:{_CAPS}(?:[ /]{_CAPS}){{0,3}}(?:, ?{_PLACE}){{0,2}})"
_MONTH = rf"(?i:{ENGLISH_FORM})\b\.?"
_ANY_MONTH = rf"(?i:{ANY_FORM})\b\.?"
_WEEKDAY = r"(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?"
_YEAR = r"(?:19|20)\d\d"
_TH = r"(?:st|nd|rd|th)?"
_NUMBERS = rf"{_YEAR}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)?\d\d"
_HOUR = (
    r"(?: ?[,.|]? ?(?:[-–—] )?(?:at )?(?:\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[ap]\.? ?m\b\.?)?"
    r"|\d{1,2} ?[ap]\.?m\.?)(?: ?\(?[A-Z]{2,4}T?(?:[+-]\d{1,2})?\)?)?)?"
)
_HIJRI = r"(?:[A-Z][\w'’ -]{3,25},? ?\d{0,2},? 14\d\d(?: ?A?H)?,? ?)?"
_DAY = (
    rf"{_HIJRI}(?:(?:{_WEEKDAY},? )?"
    rf"(?:\d{{1,2}}{_TH}(?: of|,| de)? ?{_ANY_MONTH}|{_MONTH} ?\d{{1,2}}{_TH})"
    rf"(?:(?:,| of| de|\.)? ?{_YEAR}|/{_YEAR})?(?:,? \(?{_WEEKDAY}\)?)?"
    rf"|{_NUMBERS}|{_WEEKDAY}){_HOUR}"
)
_FULL_DAY = (
    rf"(?:(?:{_WEEKDAY},? )?(?:\d{{1,2}}{_TH}(?: of|,| de)? ?{_ANY_MONTH}(?:,| of| de)? ?{_YEAR}"
    rf"|{_MONTH} ?\d{{1,2}}{_TH},? ?{_YEAR}|{_NUMBERS}){_HOUR})"
)
_AGENCY = r"(?:\([^()\n]{2,40}\)|/ ?[A-Z][\w .’'-]{1,40}/|\[[^\[\]\n]{2,30}\])"
_BARE = r"(?:[A-Z]{2,12}|[A-Z][a-z]*[A-Z]\w*)"
"""An agency without brackets: capitals, or a name with capitals inside."""
_KNOWN = (
    r"(?:A[AFPZ]P|AFP|ANSA|APA|APS|AZERTAC|BELTA|BTA|DPA|EFE|ENA|FANA|IANS|INA|IRNA|ISNA|KCNA|KUNA"
    r"|KazTAG|MAP|MENA|MNA|NNA|ONA|PAP|PTI|QNA|SANA|SPA|SUNA|TAP|TASS|UNI|UPI|WAFA|WAM|XINHUA)"
)
"""Agencies that a sentence may follow without a mark between."""
_NAMED = rf"(?:{_NAME}(?: {_NAME}){{0,3}})"
_PART = r"(?: ?[,.:|/_]? ?(?:[-–—] ?)?)"
"""What parts two pieces."""
_DASH = r"\s*[.:/_]? ?(?:--+|[-–—―]){1,2}\s+"
_GLUED_DASH = r"\s*[.:/]? ?(?:--|[–—―])\s*"
_END = rf"(?:{_DASH}|{_GLUED_DASH}|: )"
_HEAVY = rf"(?:{_END}|[./] ?\s)"
_WHO = (
    r"(?:(?:(?:News|Press) [Aa]gency|(?:Our )?Correspondent(?: of)?|Special to) "
    + _NAMED
    + r"\.\s+)"
)

_OPENS = (
    r"(?:The|A|An|In|On|At|After|Two|Three|Talks|Officials|Representatives)\b"
    r"|[A-Z][a-z]+(?:['’]s)? [a-z]"
)
"""How sentences begin."""

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_PLACES}(?:{_PART}{_DAY})?{_PART}{_AGENCY}(?:{_HEAVY}|\.?\s*[-:/|]?\s*)",
        rf"{_PLACES}{_PART}{_DAY}{_END}",
        rf"{_PLACES}{_PART}{_AGENCY}{_PART}{_DAY}{_HEAVY}",
        rf"{_PLACES}{_PART}{_FULL_DAY}(?:[.:]\s+|{_END})(?:{_WHO})?",
        rf"[\[(]{_PLACES}{_PART}{_DAY}[\])][.:]?\s*(?:[-–—]+\s*)?",
        rf"{_CAPITALS}{_END}",
        rf"{_CAPITALS}[,.]? {_DAY}\.\s+(?:{_WHO})?",
        rf"{_CAPITALS}\. {_BARE}{_END}",
        rf"{_AGENCY}(?:{_DASH}|{_GLUED_DASH})",
        rf"{_AGENCY}{_PART}{_PLACES}(?:{_PART}{_DAY})?{_END}",
        rf"{_PLACE}(?:, ?{_PLACE})?\s+[–—―]\s+",
        rf"{_NAME}(?: {_NAME})?\s+-\s+(?={_OPENS})",
        rf"{_PLACES}{_PART}{_DAY}{_PART}{_BARE}{_HEAVY}",
        rf"{_PLACES}{_PART}{_DAY}{_PART}{_NAMED}{_END}",
        rf"{_PLACES}{_PART}{_DAY} ?[-–—] ?{_NAMED}\.\s+",
        rf"{_PLACES}{_PART}{_DAY},? {_KNOWN}\s+",
        rf"{_PLACES}(?: ?[,/] ?| [–—-] ){_BARE}\s*(?:[-–—_:]|--)\s+",
        rf"{_PLACES}{_PART}(?:{_BARE}|{_NAMED}){_PART}{_DAY}(?:{_HEAVY}|\s+)",
        rf"{_BARE}(?:\.?-|{_PART}){_PLACES}{_PART}{_DAY}{_HEAVY}",
        rf"{_NAMED} ?[/|] ?{_PLACES}{_PART}{_FULL_DAY}(?:{_HEAVY}|\s+)",
        rf"{_DAY}{_PART}{_AGENCY}(?:{_HEAVY}|\s*)",
        rf"{_DAY}, {_PLACES}\.\s+{_WHO}",
        rf"{_DAY}[,.]? {_PLACES}{_PART}{_AGENCY}(?:{_HEAVY}|\s*)",
        rf"{_FULL_DAY}(?:{_PART}{_PLACES})?{_END}",
        rf"{_FULL_DAY}{_PART}{_NAMED}/\s*",
        rf"{_FULL_DAY}(?: Last updated at \d\d:\d\d GMT(?: Help)?)?\s*(?={_OPENS})",
    )
)
ALONE = re.compile(rf"{_PLACES}(?:,|:| ?[-–—])? ?{_FULL_DAY}\.?")
MAX_LENGTH = 120
"""Longest dateline, in characters: two places, a full date, an agency."""
_LABELS = frozenset(
    """analysis breaking comment editorial exclusive explainer factbox feature focus interview live
    news note opinion recap report roundup update updated urgent video watch question answer read
    see file photo also full related reporter moderator mr mrs ms
    """.split()
)
"""What stands in capitals before a colon or a dash and is no place."""


def is_dateline(line: str) -> bool:
    """Tell whether a line is a place and a full date and nothing else ("Vienna, 3 March 2021")."""
    return len(line) <= MAX_LENGTH and ALONE.fullmatch(line.strip()) is not None


def dateline_length(text: str) -> int:
    """Return how many characters at the head of a paragraph are its dateline, its dash included."""
    head = text[: MAX_LENGTH + 10]
    first = re.match(r"\w+", head)
    if first and first.group().lower() in _LABELS:
        return 0
    ends = (match.end() for match in (p.match(head) for p in _PATTERNS) if match)
    return max((end for end in ends if _begins(text, end)), default=0)


def _begins(text: str, end: int) -> bool:
    """Tell whether a sentence begins at a place; a dateline alone in its line is the whole line."""
    rest = text[end : end + 1]
    if rest.isdigit() and text[:end].rstrip()[-1:] in "-–—":
        return False  # "Sept. 15 - 19"
    return end <= MAX_LENGTH and (not rest or rest.isupper() or rest in "\"“‘'«" or rest.isdigit())
