"""Quotations: the stretches of a text that stand in quotation marks.

Takes the stored words and the paragraphs that are read, gives `Quotation`s in order, without their
marks. A paragraph that opens with a mark while the last one is still open goes on with it
(“… “ … ”). What is never closed ends with its paragraph. Marks are repaired locally: a straight
or wrongly turned mark opens before a word and closes after one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.records.annotated import Quotation
from dragoman.stages.annotate.paragraphs import Paragraph

_OPENS = frozenset("“„‟«`")
_STOPS = frozenset(".,;:!?)")
_CLOSES = frozenset("”»'’")
_DOUBLE = frozenset('“”„‟"«»')
_SINGLE = frozenset("‘’'‚‹›")
_TWINS = ("''", "``", "’’", "‘‘")
# One mark of a family may close what another of it opened: presses and translators mix them.
_FAMILY = {mark: "double" for mark in _DOUBLE} | {mark: "single" for mark in _SINGLE}
_MARK = re.compile("|".join([*_TWINS, *map(re.escape, sorted(_FAMILY))]))
# Single marks are mostly apostrophes: a quotation in them closes within a sentence or two.
LONGEST_SINGLE = 400


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class _Open:
    start: int
    family: str
    paragraph: int


def find_quotations(words: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """Return the quotations of the paragraphs, in the order of their starts."""
    found: list[Quotation] = []
    kept: _Open | None = None
    for number, paragraph in enumerate(paragraphs):
        marks = _marks(words, paragraph)
        carried = kept is not None and _goes_on(marks, paragraph)
        if kept is not None and not carried:
            _close(words, found, kept.start, paragraphs[kept.paragraph].end, closed=False)
        if kept is not None and carried:
            _close(words, found, kept.start, paragraphs[number - 1].end, closed=True)
        kept = _read_paragraph(words, paragraph, number, marks, found)
    if kept is not None:
        _close(words, found, kept.start, paragraphs[kept.paragraph].end, closed=False)
    return sorted(found, key=lambda q: (q.start, -q.end))


def _goes_on(marks: Sequence[_Mark], paragraph: Paragraph) -> bool:
    """Tell whether a paragraph opens with a mark: the sign that an open quotation goes on."""
    return bool(marks) and marks[0].start == paragraph.start and marks[0].family == "double"


def _read_paragraph(
    words: str, paragraph: Paragraph, number: int, marks: Sequence[_Mark], found: list[Quotation]
) -> _Open | None:
    """Add the quotations of one paragraph; return the one still open at its end."""
    outer: _Open | None = None
    inner: _Open | None = None
    for mark in marks:
        if mark.family == "single":
            inner = _single(words, mark, inner, number, found)
        elif outer is None:
            outer = _Open(mark.end, "double", number) if mark.opens else None
        elif mark.closes:
            _close(words, found, outer.start, mark.start, closed=True)
            outer, inner = None, None
        elif mark.opens:
            # A second opening: the first was never closed; it ends where this one begins.
            _close(words, found, outer.start, mark.start, closed=False)
            outer, inner = _Open(mark.end, "double", number), None
    return outer


def _single(
    words: str, mark: _Mark, inner: _Open | None, number: int, found: list[Quotation]
) -> _Open | None:
    """Read a single mark, which is a quotation's only if both ends are there and near."""
    if inner is not None and mark.closes and mark.start - inner.start <= LONGEST_SINGLE:
        if " " in words[inner.start : mark.start] or not mark.opens:
            _close(words, found, inner.start, mark.start, closed=True)
        return None
    return _Open(mark.end, "single", number) if mark.opens else inner


def _close(words: str, found: list[Quotation], start: int, end: int, *, closed: bool) -> None:
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Quotation(start=start, end=end, closed=closed))


def _marks(words: str, paragraph: Paragraph) -> list[_Mark]:
    """Return the quotation marks of a paragraph with what each may do where it stands."""
    marks: list[_Mark] = []
    for found in _MARK.finditer(words, paragraph.start, paragraph.end):
        place, end = found.span()
        family = "double" if end - place == 2 else _FAMILY[words[place]]
        before = words[place - 1] if place > paragraph.start else " "
        after = words[end] if end < paragraph.end else " "
        if before.isspace() and after.isspace():
            # Tokenized text: a stop after the mark shows that it closes.
            after = _next(words, end, paragraph.end)
            after = after if after in _STOPS else " "
        opens, closes = _turn(words[place], family, before, after)
        if opens or closes:
            marks.append(_Mark(place, end, family, opens, closes))
    return marks


def _next(words: str, place: int, end: int) -> str:
    """Return the next character that is no white space."""
    while place < end and words[place].isspace():
        place += 1
    return words[place] if place < end else " "


def _turn(sign: str, family: str, before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a mark may open and whether it may close, by its form and its neighbors."""
    if family == "single" and before.isalnum() and after.isalnum():
        return False, False
    opens = not before.isalnum() and (not after.isspace() or before.isspace())
    opens = opens and after not in _STOPS
    closes = not after.isalnum() and (not before.isspace() or not after.isalnum())
    if family == "single":
        # A right single mark before a word is an apostrophe ('90s), after one often too.
        return opens and sign != "’" and not after.isspace(), closes and sign != "‘"
    if sign in _OPENS and (opens or not closes):
        return True, False
    if sign in _CLOSES and (closes or not opens):
        return False, True
    return opens, closes
