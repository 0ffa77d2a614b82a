"""Articles: the undated ones with the days found for them and the reasons, then the dated ones."""

from collections.abc import Iterator, Sequence

from dragoman.records.document import Text
from dragoman.records.span import Span
from dragoman.records.when import Basis, When
from dragoman.writers.page.desk import MOST_FACTS, Desk, by_time, time_notes
from dragoman.writers.page.facts import Fact, Group, Part, Section
from dragoman.writers.page.marks import Marks
from dragoman.writers.page.wording import WAIT, count, flat, is_inferred, reason_of, time_of

OPEN_TO = 30
"""Dated articles up to which they are shown without unfolding: two screens."""


def section(desk: Desk) -> Section:
    """Return the articles of the record."""
    when = desk.record.calendar.published
    texts = sorted(desk.record.texts, key=lambda t: by_time(when(t.document), t.document))
    undated = [t for t in texts if is_inferred(when(t.document))]
    dated = [t for t in texts if not is_inferred(when(t.document))]
    return Section(
        key="articles",
        title="Articles",
        hint="and how each came by its date",
        groups=tuple(_groups(_Shelf(desk), undated[:MOST_FACTS], dated[:MOST_FACTS])),
        total=len(texts),
    )


class _Shelf:
    """The desk, with how often each text was printed."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.copies = {d: len(o.documents) for o in desk.identities.origins for d in o.documents}


def _groups(shelf: _Shelf, undated: Sequence[Text], dated: Sequence[Text]) -> Iterator[Group]:
    if undated:
        yield Group(
            title="Without a date of their own",
            note="the days that other evidence leaves, and why",
            facts=tuple(_article(shelf, t, undated=True) for t in undated),
        )
    years: dict[str, list[Text]] = {}
    for text in dated:
        when = shelf.desk.record.calendar.published(text.document)
        years.setdefault((when.start or when.end or "")[:4], []).append(text)
    for year, texts in years.items():
        yield Group(
            title=year or "Dated",
            note=count(len(texts), "article"),
            facts=tuple(_article(shelf, t, undated=False) for t in texts),
            folded=len(dated) > OPEN_TO,
        )


def _article(shelf: _Shelf, text: Text, *, undated: bool) -> Fact:
    when = shelf.desk.record.calendar.published(text.document)
    outlet = flat(text.outlet.value) if text.outlet else ""
    reason = reason_of(when)
    below = [outlet, text.url or text.source]
    below += [reason or "no evidence of its date was found"] if undated else []
    perhaps = text.document in shelf.desk.record.perhaps
    return Fact(
        id=text.document,
        lead=time_of(when),
        text=flat(text.title.value) if text.title else "(no title)",
        below=" · ".join(part for part in below if part),
        status="perhaps later" if perhaps else ("undated" if undated else ""),
        tone=WAIT if undated or perhaps else "",
        notes=tuple(_notes(shelf, text, when)),
        parts=_parts(shelf.desk, when),
    )


def _notes(shelf: _Shelf, text: Text, when: When) -> Iterator[str]:
    yield from time_notes(when)
    if when.basis is Basis.UNKNOWN:
        yield "Neither the article nor another one tells when it was published."
    if text.author:
        yield f"Author: {flat(text.author.value)}."
    others = shelf.copies.get(text.document, 1) - 1
    if others:
        yield f"The same text stands in {count(others, 'more article')}."


def _parts(desk: Desk, when: When) -> tuple[Part, ...]:
    return (desk.marked(when.rests_on, _marks(desk, when)),) if when.rests_on else ()


def _marks(desk: Desk, when: When) -> Marks:
    """Return the words in the passages that the reason of a date, or the date itself, quotes."""
    found: Marks = {}
    for span in when.rests_on:
        found.setdefault(span.document, []).extend(
            (span.start + at, span.start + at + len(words), True)
            for words in _quoted(desk, span, when)
            if (at := span.quote.find(words)) >= 0
        )
    return found


def _quoted(desk: Desk, span: Span, when: When) -> Iterator[str]:
    if when.text:
        yield when.text
    read = desk.record.readings.document.get(span.document)
    for time in read.times if read and when.reason else ():
        if span.start <= time.start < span.end and repr(time.text) in (when.reason or ""):
            yield time.text
