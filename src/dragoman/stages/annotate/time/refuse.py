"""What looks like a time and is none: ages, "may", "March" as a name, counts like "2,000 troops".

Each test takes the items of the sentence and the range that a rule matched.
"""

from collections.abc import Callable, Sequence

from dragoman.stages.annotate.time.items import Item
from dragoman.stages.annotate.time.meaning import Meaning

_BEFORE_DATE = frozenset(
    """in since until till by of from to between during for and or before after through late early
    mid - on around about the this last next past every each a as at over beyond into throughout
    beginning starting circa pre post fiscal calendar year than is was ( , / & --""".split()
)
_BEFORE_YEAR = _BEFORE_DATE - {"than", "over", "at", "about", "around", "a", "is", "was", "every"}
_PAPERS = frozenset(
    "times telegraph mail mirror express post herald star sun review independent world".split()
)
_BEFORE_NAMED_DAY = frozenset("black good bloody ash palm holy super cyber maundy easter".split())
_COUNTED = frozenset(
    """people troops soldiers men women children refugees dollars euros pounds meters metres miles
    kilometers kilometres feet tons tonnes barrels shares points votes seats jobs students members
    police officers fighters prisoners inmates migrants deaths cases houses homes vehicles acres
    percent of km kg %""".split()
)
_MONEY = frozenset("$ € £ ¥ us$ no. no # resolution flight room page".split())
_BEFORE_LENGTH = frozenset("for in within than about least only just after of a every over".split())
_SAYING_WHICH = frozenset("of that when the he she they it we i you - after".split())
_BEFORE_MIDNIGHT = frozenset(
    "at by until till after before around about past of to from toward towards since near".split()
)
_PER = frozenset(
    "percent % million billion trillion dollars pounds euros times barrels tons".split()
)
_SHORT_NAMES = frozenset("jan mar apr jun sep dec mon tue wed thu fri sat sun oct nov feb".split())
_NAMES_TOO = frozenset("april june august may march".split())


def is_refused(items: Sequence[Item], first: int, last: int, meaning: Meaning) -> bool:
    """Tell whether the words of a match are no time where they stand."""
    before = items[first - 1] if first > 0 else None
    after = items[last] if last < len(items) else None
    if meaning.type == "DURATION":
        return _is_no_length(items, first, last)
    if last - first != 1:
        words = items[first:last]
        told_on = _is_title(words, first) or _is_fall_of(words, after)
        return told_on or _is_hour_of(words, before, after)
    item = items[first]
    return any(item_is(item) and fails(item, before, after) for item_is, fails in _TESTS)


def _is_no_length(items: Sequence[Item], first: int, last: int) -> bool:
    before = items[first - 1] if first > 0 else None
    after = items[last] if last < len(items) else None
    words = items[first:last]
    counted = _is_counted(items, first)
    if _is_age(items, last, before) or _is_share(words, after):
        return True
    return _is_rate(words, before, counted=counted) or _is_one_day(words, before)


def _is_age(items: Sequence[Item], last: int, before: Item | None) -> bool:
    if before is not None and before.low in {"aged", "age", "ages"}:
        return True
    following = [item.low for item in items[last : last + 2]]
    return bool(following) and (
        following[0] in {"old", "olds", "older", "younger"}
        or (following[0] == "-" and following[-1] in {"old", "olds"})
    )


def _is_title(words: Sequence[Item], first: int) -> bool:
    """Tell whether it is the name of a programme or paper: "ABC's This Week"."""
    return (
        first > 0
        and len(words) == 2
        and words[0].low == "this"
        and all(w.text[:1].isupper() for w in words)
    )


def _is_related(item: Item, before: Item | None, after: Item | None) -> bool:
    """Tell whether "soon" is told of something else: "as soon as", "shortly after the vote"."""
    if before is not None and before.low in {"as", "too", "how", "so", "very", "sooner", "thus"}:
        return True
    return after is not None and after.low in {"after", "before", "as", "afterwards", "-"}


def _is_counted(items: Sequence[Item], at: int) -> bool:
    """Tell whether a counted noun stands before: "three flights a week", "an inch an hour"."""
    if at < 2 or items[at - 1].tag != "NOUN":
        return False
    count = items[at - 2]
    return "NUMBER" in count.kinds or count.low in {"a", "an"}


def _is_rate(words: Sequence[Item], before: Item | None, *, counted: bool) -> bool:
    """Tell whether it is a rate: "$5 a share, 3,000 a year", "three flights a week"."""
    if words[0].low not in {"a", "an"} or len(words) != 2 or before is None:
        return False
    return "NUMBER" in before.kinds or before.low in _PER or counted


def _is_one_day(words: Sequence[Item], before: Item | None) -> bool:
    """Tell whether it is "one day" as some day: not a length, as in "for one day"."""
    if [item.low for item in words] != ["one", "day"]:
        return False
    return before is None or before.low not in _BEFORE_LENGTH


def _is_share(words: Sequence[Item], after: Item | None) -> bool:
    """Tell whether it is a fraction: "three quarters of the seats", not "several quarters of"."""
    final = words[-1]
    if (final.kinds.get("UNIT") or final.kinds.get("UNITS")) != "quarter":
        return False
    if words[0].low in {"some", "many"}:
        return True  # "In some quarters" is among some people.
    part = words[0].low in {"a", "one", "three", "3"}
    return part and after is not None and after.low in {"of", "-"}


def _is_hour_of(words: Sequence[Item], before: Item | None, after: Item | None) -> bool:
    """Tell whether what follows says which night or morning: "the night of the storm"."""
    if [words[0].low, len(words)] != ["the", 2] or "DAYPART" not in words[1].kinds or after is None:
        return False
    if before is not None and before.low == "in":
        return after.low == "of"  # "In the evening they met."
    return after.low in _SAYING_WHICH or after.tag == "NOUN"


def _is_fall_of(words: Sequence[Item], after: Item | None) -> bool:
    """Tell whether it is "the fall of" something, or a name: "the Spring River"."""
    if "SEASON" in words[-1].kinds and words[-1].text.istitle() and _is_name(after):
        return True
    return words[-1].low in {"fall", "spring"} and after is not None and after.low == "of"


def _is_name(item: Item | None) -> bool:
    return item is not None and item.text[:1].isupper() and item.text.isalpha() and not item.kinds


def _is_adjective(item: Item, before: Item | None, after: Item | None) -> bool:
    """Tell whether "daily" only qualifies what follows: "daily volume"."""
    return after is not None and after.tag in {"NOUN", "PROPN", "ADJ"}


def _is_paper(item: Item, before: Item | None, after: Item | None) -> bool:
    """Tell whether it ends a name: "USA Today"."""
    capital = before is not None and before.text[:1].isupper()
    return capital and item.text[:1].isupper()


def _is_daily(item: Item, before: Item | None, after: Item | None) -> bool:
    return _is_adjective(item, before, after) or _is_paper(item, before, after)


def _is_no_clock(item: Item, before: Item | None, after: Item | None) -> bool:
    """Tell whether figures like "1:37" are a score or the length of a film: nothing leads to them.

    Behind a date or a mark of one they are a time: "2016-07-15 06:50".
    """
    if before is None:
        return False
    led = before.low in _BEFORE_CLOCK or bool({"DATE", "YEAR", "DAYPART"} & set(before.kinds))
    return not led


def _is_no_midnight(item: Item, before: Item | None, after: Item | None) -> bool:
    """Tell whether it is a colour or a kind of dinner: "midnight blue"."""
    return before is None or before.low not in _BEFORE_MIDNIGHT


def _is_no_year(item: Item, before: Item | None, after: Item | None) -> bool:
    if before is not None and (before.low in _MONEY or before.low.endswith("$")):
        return True
    if after is not None and (after.low in _COUNTED or "UNITS" in after.kinds):
        return True
    recent = 1900 <= int(item.kinds["YEAR"]) <= 2050
    if before is None:
        return not recent
    if before.low in {"in", "since", "until", "by"}:
        return False
    if before.low == "at" and _is_name(after):
        return True  # "at 1980 Harbour Road"
    if before.low in {"(", "-"} and after is not None and after.low in {")", "-"}:
        return False  # "(1704-1787)"
    return not (recent and (before.low in _BEFORE_YEAR or before.tag != "NUM"))


def _is_no_month(item: Item, before: Item | None, after: Item | None) -> bool:
    if item.tag in {"AUX", "VERB", "PART"}:
        return True
    dated = before is not None and before.low in _BEFORE_DATE
    if item.low in _SHORT_NAMES and not dated:
        return True
    if item.low.rstrip(".") not in _NAMES_TOO:
        return False
    if before is not None and not dated and before.text[:1].isupper():
        return before.low not in _BEFORE_DATE and "WEEKDAY" not in before.kinds
    named = after is not None and after.text[:1].isupper() and not after.kinds
    if item.low == "may":
        return not dated or (item.tag == "" and not item.text.istitle())
    listed = before is not None and before.low in {"and", "or", ",", "(", "for", "to", "a", "as"}
    return (named and (not dated or listed)) or (item.low == "march" and not dated)


def _is_no_weekday(item: Item, before: Item | None, after: Item | None) -> bool:
    if after is not None and after.text[:1].isupper() and after.low in _PAPERS:
        return True
    if item.low in _SHORT_NAMES:
        return before is None or before.low not in {"on", "last", "next", "until", "by", "since"}
    return before is not None and before.low in _BEFORE_NAMED_DAY


def _is_no_season(item: Item, before: Item | None, after: Item | None) -> bool:
    if item.tag in {"VERB", "AUX"}:
        return True
    dated = before is not None and before.low in _BEFORE_DATE - {"to", "and", "or", "-", "a"}
    return not dated or (after is not None and after.tag in {"NOUN", "PROPN"})


Fails = Callable[[Item, Item | None, Item | None], bool]
_BEFORE_CLOCK = frozenset(
    """at by around about until till from to before after since between and of near past on - ( ,
    approximately exactly roughly nearly than only just""".split()
)
_TESTS: tuple[tuple[Callable[[Item], bool], Fails], ...] = (
    (lambda item: item.low in {"soon", "shortly"}, _is_related),
    (lambda item: "OFTEN" in item.kinds, _is_daily),
    (lambda item: item.low in {"today", "tomorrow"}, _is_paper),
    (lambda item: item.low in {"noon", "midnight"}, _is_no_midnight),
    (lambda item: {"YEAR", "NUMBER"} <= item.kinds.keys(), _is_no_year),
    (lambda item: "MONTH" in item.kinds, _is_no_month),
    (lambda item: "WEEKDAY" in item.kinds, _is_no_weekday),
    (lambda item: "SEASON" in item.kinds, _is_no_season),
    (lambda item: "CLOCK" in item.kinds, _is_no_clock),
)
"""What a word of each kind must not be."""
