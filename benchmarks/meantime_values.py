"""VALUE mentions of MEANTIME (CAT XML) as figures over running words.

The corpus gives a class (MONEY, PERCENT, QUANTITY) and the tokens, no number and no unit. So the
number is read from the marked tokens by the few lines below, apart from dragoman's own; the unit
of MONEY is the currency that its sign or name means, of PERCENT per cent, and of QUANTITY whatever
is neither. What is counted is, where the corpus has one, the innermost ENTITY_MENTION around the
VALUE (not judged where that says but the unit: "9,420 nautical miles").
Left out: ages and shares in words (the record keeps none) and values without a numeral ("thousands
of"). The corpus marks values in the headline and sentences 2 to 5 alone (1 is the date line): only
these are looked at.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LAST = 5
"""The last sentence of an article that the corpus marks."""
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = {
    w: 10 * n
    for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SMALL = {**{word: n for n, word in enumerate(_ONES)}, **_TENS}
_SCALES = {
    **{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12},
    **{"m": 1e6, "bn": 1e9, "b": 1e9, "dozen": 12.0},
}
_CURRENCIES = (("GB|£|pound|sterling", "GBP"), ("€|EUR|euro", "EUR"), ("¥|yen", "JPY"),
               ("C[AN$]+\\$", "CAD"), ("A[U$]+\\$", "AUD"),
               (r"\$|USD|dollar|cent", "USD"))  # fmt: skip
_SHARE = re.compile(r"\b(?:half|thirds?|quarters?|fifths?|tenths?)\b", re.IGNORECASE)
_OLD = re.compile(r"years? ?-? ?old")
_UNIT = re.compile(
    r"(?:square |cubic |nautical |metric )?"
    r"(?:miles?|kilomet\w+|met(?:re|er)s?|feet|foot|inch\w*|ton(?:ne)?s?|pounds?|kilograms?|lit\w+)"
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Value:
    """A value as marked: where, how much, in which unit, and the words around it of an entity."""

    start: int
    end: int
    value: float
    value_max: float | None
    unit: str | None
    """None: of a count, or of some measure."""
    counted: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article as running words, and its values."""

    name: str
    words: str
    read_to: int
    values: tuple[Value, ...]
    left_out: tuple[tuple[int, int], ...]


def read_articles(folder: Path) -> Iterator[Article]:
    """Read the articles of a folder, in the order of their names."""
    for path in sorted(folder.glob("corpus_*/*.xml")):
        yield _article(path)


def _article(path: Path) -> Article:
    root = ET.parse(path).getroot()
    tokens = list(root.iter("token"))
    words, spans = _running(tokens)
    place = {token.get("t_id"): n for n, token in enumerate(tokens)}

    def anchors(markable: ET.Element) -> list[int]:
        return sorted(place[a.get("t_id")] for a in markable.iter("token_anchor"))

    read_to = max(
        end
        for (_, end), token in zip(spans, tokens, strict=True)
        if int(token.get("sentence") or 0) <= LAST
    )
    entities = sorted((anchors(m) for m in root.iter("ENTITY_MENTION") if anchors(m)), key=len)
    values: list[Value] = []
    left_out: list[tuple[int, int]] = []
    for markable in root.iter("VALUE"):
        at = anchors(markable)
        if not at or spans[at[0]][0] >= read_to:
            continue
        start, end = spans[at[0]][0], spans[at[-1]][1]
        around = next((e for e in entities if set(at) < set(e)), None)
        if around and _UNIT.fullmatch(words[end : spans[around[-1]][1]].strip()):
            around = None
        number = amounts(words[start:end])
        if not number or _is_age(tokens, at):
            left_out.append((start, end))
            continue
        values.append(
            Value(
                start,
                end,
                number[0],
                number[1] if len(number) > 1 else None,
                _unit(markable.get("type") or "", words[start:end]),
                (spans[around[0]][0], spans[around[-1]][1]) if around else None,
            )
        )
    return Article(path.stem, words, read_to, tuple(values), tuple(left_out))


def _is_age(tokens: Sequence[ET.Element], at: Sequence[int]) -> bool:
    before = [(t.text or "").lower() for t in tokens[max(0, at[0] - 2) : at[0]]]
    after = [t.text for t in tokens[at[-1] + 1 : at[-1] + 2]]
    set_off = before[-1:] == [","] and after in ([","], ["."])
    old = _OLD.search(" ".join(t.text or "" for t in tokens[at[0] : at[-1] + 4]))
    return (
        bool(old)
        or before[-1:] == ["aged"]
        or before == ["age", "of"]
        or (set_off and len(at) == 1)
    )


def _running(tokens: Sequence[ET.Element]) -> tuple[str, list[tuple[int, int]]]:
    """Join tokens as they stood in the article; "#" is how the corpus writes a pound sign."""
    text, spans, sentence = "", list[tuple[int, int]](), None
    before = ""
    for token in tokens:
        word = (token.text or "").strip()
        if word == "#" and before.endswith("GB"):
            word = "£"
        here = int(token.get("sentence") or 0)
        if text:
            # Headline and date line stand alone.
            gap = "\n\n" if here != sentence and here <= 2 else " "
            if gap == " " and (_clings(word) or _opens(before)):
                gap = ""
            text += gap
        spans.append((len(text), len(text) + len(word)))
        text, sentence, before = text + word, here, word
    return text, spans


def _clings(word: str) -> bool:
    return word in {",", ".", ";", ":", ")", "%", "?", "!", "£", "'s", "n't", "’s"}


def _opens(word: str) -> bool:
    return word in {"(", "£", "€"} or word.endswith("$")


def amounts(words: str) -> list[float]:
    """Return the numbers of a value's words, each with its scale; of a range two; of a share none.

    Shares in words ("two-thirds") are left out: the record has per cent alone.
    """
    if _SHARE.search(words):
        return []
    found: list[tuple[float, float]] = []
    for word in re.findall(r"(?<![A-Za-z])\d[\d,]*(?:\.\d+)?|[A-Za-z]+", words):
        low = word.lower()
        if _NUMBER.fullmatch(word):
            found.append((float(word.replace(",", "")), 1.0))
        elif low in _SMALL:
            if found and found[-1][0] in _TENS.values() and found[-1][1] == 1.0:
                found[-1] = (found[-1][0] + _SMALL[low], 1.0)
            else:
                found.append((float(_SMALL[low]), 1.0))
        elif low in _SCALES and found:
            found[-1] = (found[-1][0], found[-1][1] * _SCALES[low])
    if len(found) == 2 and found[0][1] == 1.0 and found[0][0] < found[1][0]:
        found[0] = (found[0][0], found[1][1])  # "2 to 3 million"
    return [round(number * scale, 6) for number, scale in found[:2]]


def _unit(kind: str, words: str) -> str | None:
    if kind == "PERCENT":
        return "percent"
    if kind == "MONEY":
        found = (code for signs, code in _CURRENCIES if re.search(signs, words))
        return next(found, "money")
    return None
