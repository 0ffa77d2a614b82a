"""`clean`: an article's bytes to its stored words, with zones over them (Article to Text).

Decides which words are the article's, its language and kind, its title, outlet and author, and the
signs of its date. Takes nothing out of the words. What cannot be read is an issue.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.records.document import Article, Placed, Text, Zone, ZoneSpan
from dragoman.records.ids import digest
from dragoman.records.issue import Issue, make_issue
from dragoman.stages.clean.blocks import Block
from dragoman.stages.clean.byline import author_of, is_name
from dragoman.stages.clean.date_signs import after_it_was_got, date_signs, yearless_days
from dragoman.stages.clean.genre import genre_of
from dragoman.stages.clean.language import language_of
from dragoman.stages.clean.masthead import masthead
from dragoman.stages.clean.outlet import Furnishings, find_outlet, is_outlet_line
from dragoman.stages.clean.outlet_own import (
    mail_name,
    own_outlet,
    signed_outlet,
    site_name,
    stamped_outlet,
    wire_agency,
)
from dragoman.stages.clean.read import read
from dragoman.stages.clean.reading import Reading
from dragoman.stages.clean.zones import find_zones


def clean(batch: Sequence[Article]) -> Iterator[Text | Issue]:
    """Yield the text of each article, and an issue for what could not be read or is of note."""
    for article in batch:
        reading = read(article)
        if isinstance(reading, Issue):
            yield reading
            continue
        text = make_text(article, reading)
        retrieved = article.declared.retrieved
        late = after_it_was_got(text.dates, retrieved)
        yield replace(text, dates=tuple(sign for sign in text.dates if sign not in late))
        yield from reading.issues
        for sign in late:
            what = f"the {sign.kind} date {sign.text!r} is after the article was got ({retrieved})"
            yield make_issue("clean", "date-after-retrieval", what, document=article.document)


def make_text(article: Article, reading: Reading) -> Text:
    """Return the text of an article that was read."""
    words, declared, page = reading.words, reading.declared, reading.page
    titles = [title for title in (declared.title, page.title) if title]
    zones = find_zones(words, titles, extracted=reading.extracted, begin=reading.begin)
    blocks = [Block(start=z.start, end=z.end, text=words[z.start : z.end]) for z in zones]
    title = _title(words, zones, reading)
    body, bylines = (
        "\n".join(b.text for b, z in zip(blocks, zones, strict=True) if z.zone is kind)
        for kind in (Zone.BODY, Zone.BYLINE)
    )
    outlet = find_outlet(declared, page, reading.url, _around(words, blocks, zones), words)
    return Text(
        document=article.document,
        source=article.source,
        url=reading.url,
        media_type=article.media_type,
        words=words,
        digest=digest(words),
        zones=zones,
        language=language_of(body or words),
        genre=genre_of(
            words, title.value if title else None, body, url=reading.url, bylines=bylines
        ),
        title=title,
        outlet=outlet,
        author=_author(blocks, zones, reading),
        dates=date_signs(words, zones, declared, page, reading.url),
        yearless=yearless_days(words, zones),
    )


def _title(words: str, zones: Sequence[ZoneSpan], reading: Reading) -> Placed | None:
    """Return the title: the headline where one stands in the words, else as declared."""
    for zone in zones:
        if zone.zone is Zone.HEADLINE:
            return Placed(value=words[zone.start : zone.end], start=zone.start, end=zone.end)
    title = reading.declared.title or reading.page.title
    return Placed(value=title) if title else None


def _author(blocks: Sequence[Block], zones: Sequence[ZoneSpan], reading: Reading) -> Placed | None:
    """Return the author: declared, else as the byline says, else as the page does."""
    if reading.declared.author:
        return Placed(value=reading.declared.author)
    for block, zone in zip(blocks, zones, strict=True):
        found = author_of(block) if zone.zone is Zone.BYLINE else None
        if found is not None:
            return Placed(value=found[0], start=found[1], end=found[2])
    for block, zone in zip(blocks, zones, strict=True):
        if zone.zone is Zone.BYLINE and is_name(block.text) and not is_outlet_line(block):
            return Placed(value=block.text, start=block.start, end=block.end)
    return Placed(value=reading.page.author) if reading.page.author else None


def _around(words: str, blocks: Sequence[Block], zones: Sequence[ZoneSpan]) -> Furnishings:
    """Return the lines in which the outlet may be named."""
    head = masthead(blocks)
    heads = (b for b, z in zip(blocks, zones, strict=True) if z.zone is Zone.HEADLINE)
    return Furnishings(
        above=_above(blocks, zones),
        below=_below(blocks, zones),
        title=next(heads, None),
        masthead=Placed(value=words[head[0] : head[1]], start=head[0], end=head[1])
        if head
        else None,
        told=own_outlet(words, zones)
        or stamped_outlet(words, zones)
        or signed_outlet(words, zones),
        mail=mail_name(words, zones) or site_name(words, zones),
        wire=wire_agency(words, zones),
    )


def _below(blocks: Sequence[Block], zones: Sequence[ZoneSpan]) -> list[Block]:
    """Return the furniture below the text."""
    pairs = list(zip(blocks, zones, strict=True))
    last = max((i for i, (_, z) in enumerate(pairs) if z.zone is Zone.BODY), default=len(pairs))
    told = (Zone.BOILERPLATE, Zone.CAPTION)  # a notice of rights is like a picture's
    ends = [
        block
        for block, zone in pairs[max(0, last + 1 - LAST_LINES) : last + 1]
        if zone.zone is Zone.BODY and block.count <= LINE_WORDS
    ]
    return ends + [block for block, zone in pairs[last + 1 :] if zone.zone in told]


LAST_LINES, LINE_WORDS = 2, 20
"""How near the end of a text, and how short, a line on where it first ran is."""


def _above(blocks: Sequence[Block], zones: Sequence[ZoneSpan]) -> list[Block]:
    """Return the blocks above the text but the headline."""
    above = list[Block]()
    for block, zone in zip(blocks, zones, strict=True):
        if zone.zone in (Zone.BODY, Zone.DATELINE):
            break
        if zone.zone is not Zone.HEADLINE:
            above.append(block)
    return above
