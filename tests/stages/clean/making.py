"""Articles for the tests of `clean`, and what to look at in its texts."""

from dragoman.records.document import Article, Declared, Text, Zone
from dragoman.records.ids import document_id
from dragoman.records.issue import Issue
from dragoman.stages.clean import clean


def make_article(
    raw: str | bytes,
    media_type: str = "text/plain",
    *,
    url: str | None = None,
    declared: Declared | None = None,
) -> Article:
    data = raw.encode() if isinstance(raw, str) else raw
    return Article(
        document=document_id(url, data),
        url=url,
        source=url or "article.txt",
        media_type=media_type,
        raw=data,
        declared=declared or Declared(),
    )


def read_one(article: Article) -> tuple[Text, list[Issue]]:
    found = list(clean([article]))
    texts = [item for item in found if isinstance(item, Text)]
    assert len(texts) == 1
    return texts[0], [item for item in found if isinstance(item, Issue)]


def text_of(raw: str, media_type: str = "text/plain", *, declared: Declared | None = None) -> Text:
    return read_one(make_article(raw, media_type, declared=declared))[0]


def in_zone(text: Text, zone: Zone) -> list[str]:
    return [text.words[z.start : z.end] for z in text.zones if z.zone is zone]


def assert_zones_hold(text: Text) -> None:
    """Zones are in order, apart, and cover every character but white space."""
    last = 0
    for zone in text.zones:
        assert last <= zone.start < zone.end <= len(text.words)
        assert not text.words[last : zone.start].strip()
        last = zone.end
    assert not text.words[last:].strip()
