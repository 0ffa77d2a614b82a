"""Plain words for the codes of the record: statuses, kinds of events, grounds of dates, values."""

import re
from collections.abc import Iterable
from datetime import date

from dragoman.records.claim import Status
from dragoman.records.finding import Disagreement, Event
from dragoman.records.when import Basis, When
from dragoman.writers.days import UNKNOWN, say_day, say_when

GOOD, BAD, WAIT = "good", "bad", "wait"

PROMISES = {
    "broken": ("broken", BAD),
    "overdue": ("overdue", BAD),
    "contested": ("contested", BAD),
    "no_evidence": ("due, no word", WAIT),
    "open": ("open", WAIT),
    "partly": ("partly kept", WAIT),
    "withdrawn": ("withdrawn", ""),
    "kept": ("kept", GOOD),
}
"""The status of a commitment in words and its tone; in the order in which a reader asks."""

_EVENTS = {
    Status.OCCURRED: ("", ""),
    Status.PLANNED: ("planned", WAIT),
    Status.PROPOSED: ("proposed", WAIT),
    Status.CONDITIONAL: ("conditional", WAIT),
    Status.POSTPONED: ("postponed", BAD),
    Status.CANCELLED: ("called off", BAD),
    Status.DENIED: ("denied", BAD),
    Status.UNKNOWN: ("not certain", WAIT),
}

_KINDS = {
    "AGREE": "Agreement or promise",
    "CONSULT": "Talks or meeting",
    "CONSULT/visit": "Visit",
    "CONSULT/third-party": "Meeting on neutral ground",
    "CONSULT/multilateral": "Meeting of several sides",
    "CONSULT/phone": "Call",
    "SUPPORT": "Support",
    "CONCEDE": "Concession announced",
    "COOPERATE": "Cooperation",
    "AID": "Aid",
    "RETREAT": "Step back",
    "RETREAT/withdraw": "Withdrawal",
    "RETREAT/release": "Release",
    "RETREAT/disarm": "Disarmament",
    "RETREAT/ceasefire": "Ceasefire",
    "RETREAT/access": "Opening of access",
    "RETREAT/resign": "Resignation",
    "REQUEST": "Demand or request",
    "ACCUSE": "Accusation or criticism",
    "REJECT": "Refusal",
    "THREATEN": "Threat",
    "PROTEST": "Protest",
    "SANCTION": "Sanction or break",
    "MOBILIZE": "Show of force",
    "COERCE": "Coercion",
    "ASSAULT": "Violence",
}
"""Kinds of event (PLOVER) as a newspaper would call them."""

_TOPICS = {
    "pro_democracy": "democracy",
    "pro_autocracy": "autocracy",
    "political_institutions": "institutions",
    "rights_freedoms": "rights and freedoms",
    "human_security": "civilians",
    "lgbt": "LGBT",
    "religion_ethnicity": "religion and peoples",
    "natural_resource": "resources",
    "cbrn": "nuclear and chemical",
    "illegal_drugs": "drugs",
}
"""Contexts (PLOVER) that are not plain words themselves."""
_EVERYWHERE = "diplomatic"
"""The context of most that a record of negotiations tells: it would tell nothing apart."""
MOST_TOPICS = 3
"""Labels of a line: more would push out what it says; the export has them all."""

_CHANNELS = {
    "phone": "by telephone",
    "video": "by video",
    "written": "in writing",
    "indirect": "through others",
    "hybrid": "partly by video",
}
"""How people met, where it is not as one expects."""

_SIGNS = {
    "declared": "given with the article",
    "page": "from the page's own data",
    "url": "from the address",
    "glued": "stands at the beginning of the text",
    "byline": "from the line under the headline",
    "dateline": "from the dateline",
}
"""Where a publication date was found (`DateKind`)."""

_QUOTED = re.compile(r"""(?<!\w)'([^']+)'(?!\w)|"([^"]+)\"""")
"""Words quoted in a reason (as `repr` quotes them), not the apostrophe of "the article's day"."""
_NUMBERS = frozenset({"number", "value"})
_LONG = re.compile(r"(?<![\d.,])\d{4,15}(?![\d,])")
"""Whole numbers that are read easier with their thousands set off."""
_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def status_of(event: Event, view: str | None) -> tuple[str, str]:
    """Return an event's status in words and its tone; a plan whose day is over "was planned"."""
    words, tone = _EVENTS[event.status]
    over = view is not None and event.when.end is not None and event.when.end < view
    return (f"was {words}", tone) if over and words in {"planned", "proposed"} else (words, tone)


def status_of_round(status: Status) -> tuple[str, str]:
    """Return a round's status in words and its tone."""
    return ("held", GOOD) if status is Status.OCCURRED else _EVENTS[status]


def told_as(status: Status) -> str:
    """Return a status in words where articles told different things."""
    return _EVENTS[status][0] or "happened"


def kind_of_event(event: Event) -> str:
    """Return what kind of event it is, in words; the code itself where there are none."""
    return _KINDS.get(f"{event.type}/{event.mode}") or _KINDS.get(event.type) or event.type


def channel_of(event: Event) -> str:
    """Return how people met; nothing where it was in person, as meetings are."""
    return _CHANNELS.get(event.channel or "", "")


def code_of(event: Event) -> str:
    """Return the code of an event's kind for small print."""
    return event.type + (f" {event.mode}" if event.mode else "")


def topics_of(contexts: Iterable[str]) -> tuple[str, ...]:
    """Return what a fact is about, in words, as far as it tells the fact from others."""
    found = (one for one in contexts if one != _EVERYWHERE)
    return tuple(_TOPICS.get(one, one.replace("_", " ")) for one in found)[:MOST_TOPICS]


def reason_of(when: When) -> str:
    """Return in words how a date is known; nothing where there is nothing to say."""
    if not when.reason:
        return ""
    return "; ".join(_ground(part) for part in when.reason.split("; "))


def _ground(part: str) -> str:
    kind, colon, words = part.partition(": ")
    if colon and kind in _SIGNS:
        return f"{_SIGNS[kind]}: “{words}”"
    return days_in(_QUOTED.sub(_curly, part))


def _curly(match: re.Match[str]) -> str:
    return f"“{match[1] or match[2]}”"


def days_in(text: str) -> str:
    """Return a text with its days (YYYY-MM-DD) in words."""
    return _DAY.sub(_said, text)


def _said(match: re.Match[str]) -> str:
    try:
        date.fromisoformat(match.group())
    except ValueError:
        return match.group()
    return say_day(match.group())


def value_of(found: Disagreement, value: str) -> str:
    """Return a disputed value in words: "1–31 Mar 2019" rather than its two days."""
    start, slash, end = value.partition("/")
    if found.attribute in _NUMBERS:
        value = _LONG.sub(lambda digits: f"{int(digits.group()):,}", value)
    if found.attribute != "when" or not all(_DAY.fullmatch(d) for d in (start, end) if d):
        return " ".join(value.split())
    return say_when(When(start=start or None, end=(end if slash else start) or None))


def time_of(when: When) -> str:
    """Return a time in words; "no date known" where nothing is."""
    words = say_when(when)
    return "no date known" if words == UNKNOWN else words


def is_inferred(when: When) -> bool:
    """Tell whether no passage gives the time itself."""
    return when.basis in {Basis.INFERRED, Basis.UNKNOWN}


def flat(words: str) -> str:
    """Return words on one line."""
    return " ".join(words.split())


def capital(words: str) -> str:
    """Return words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 article", "2,300 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
