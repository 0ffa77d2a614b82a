"""`show documents`: the articles in the order of their dates."""

from collections.abc import Iterator

from dragoman.cli.tables.sheet import Column, Sheet, Wanted, by_time
from dragoman.records.document import Text
from dragoman.writers.days import say_when
from dragoman.writers.public import Object, document_object

COLUMNS = (
    Column(name="Published", most=14),
    Column(name="Outlet", ratio=1),
    Column(name="Title", ratio=2),
    Column(name="Source", ratio=1),
    Column(name="Id"),
)


def _found(wanted: Wanted) -> list[Text]:
    words = (wanted.who or "").casefold()
    found = [
        text
        for text in wanted.record.texts
        if not words or any(words in p.value.casefold() for p in (text.outlet, text.author) if p)
    ]
    dates = wanted.record.calendar
    return sorted(found, key=lambda text: by_time(dates.published(text.document), text.document))


def sheets(wanted: Wanted) -> Iterator[Sheet]:
    """Yield the table."""
    rows = [
        [
            _published(wanted, text),
            text.outlet.value if text.outlet else "",
            text.title.value if text.title else "",
            text.source,
            wanted.short(text.document),
        ]
        for text in _found(wanted)
    ]
    yield Sheet(title=None, columns=COLUMNS, rows=rows)


def _published(wanted: Wanted, text: Text) -> str:
    words = say_when(wanted.record.calendar.published(text.document))
    return f"perhaps {words}" if text.document in wanted.record.perhaps else words


def objects(wanted: Wanted) -> list[Object]:
    """Return the documents in the order of their dates."""
    return [document_object(wanted.record, text) for text in _found(wanted)]
