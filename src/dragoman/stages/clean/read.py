"""An article's bytes to its stored words, by media type.

Plain text and Markdown are stored whole; of a row its `text`, with the title above; of a page what
the extractor finds.
"""

import json
from dataclasses import replace

from dragoman.records.document import Article, Declared
from dragoman.records.issue import Issue, Severity, make_issue
from dragoman.stages.clean.characters import settle
from dragoman.stages.clean.decode import Decoded, decode, mend
from dragoman.stages.clean.front_matter import front_matter, front_matter_length
from dragoman.stages.clean.html import charset_of, read_page
from dragoman.stages.clean.reading import Reading

MAX_WORDS = 200_000
"""An article with more words is an issue (ARCHITECTURE.md, Build)."""


def read(article: Article) -> Reading | Issue:
    """Return the stored words of an article; an issue where there are none to be had."""
    reading = _read(article)
    if isinstance(reading, Issue):
        return reading
    if not any(map(str.isalnum, reading.words)):
        return _issue(article, "no-words", "no words in it; check that it is an article")
    count = len(reading.words.split())
    if count > MAX_WORDS:
        what = f"{count} words, more than the {MAX_WORDS} that are read as one; split it"
        return _issue(article, "too-long", what)
    return reading


def _read(article: Article) -> Reading | Issue:
    if article.media_type == "application/json":
        return _row(article)
    page = article.media_type == "text/html"
    decoded = decode(article.raw, charset_of(article.raw) if page else None)
    reading = _page(article, decoded.text) if page else _plain(article, decoded.text)
    if isinstance(reading, Issue):
        return reading
    return replace(reading, issues=(*_decoding(article, decoded), *reading.issues))


def _plain(article: Article, text: str) -> Reading:
    page = front_matter(text) if article.media_type == "text/markdown" else Declared()
    begin = front_matter_length(text) if article.media_type == "text/markdown" else 0
    return Reading(words=text, declared=article.declared, page=page, url=article.url, begin=begin)


def _page(article: Article, text: str) -> Reading | Issue:
    found = read_page(text, article.url, article.declared.retrieved)
    if found is None:
        return _issue(article, "no-words", "a page without readable text; get it again")
    issues = tuple[Issue, ...]()
    if found.fallback:
        what = "no article was found on the page; all its visible text was taken"
        issues = (_issue(article, "no-article", what, Severity.WARNING),)
    return Reading(
        words=_with_title(settle(found.words), found.page.title),
        declared=article.declared,
        page=found.page,
        url=article.url or found.url,
        extracted=not found.fallback,
        issues=issues,
    )


def _row(article: Article) -> Reading | Issue:
    try:
        row = json.loads(article.raw)
    except (ValueError, RecursionError) as error:
        return _issue(article, "malformed-json", f"the row cannot be read ({error}); correct it")
    text = row.get("text") if isinstance(row, dict) else None
    if not isinstance(text, str):
        return _issue(article, "no-text", "the row has no `text`; each article needs one")
    settled = settle(text)
    words = mend(settled)
    decoded = Decoded(text=words, encoding="utf-8", mended=words is not settled)
    return Reading(
        words=_with_title(words, settle(article.declared.title or "")),
        declared=article.declared,
        url=article.url,
        issues=_decoding(article, decoded),
    )


def _with_title(words: str, title: str | None) -> str:
    """Return the words with the title above, unless they begin with it."""
    title = " ".join((title or "").split())
    begin = " ".join(words[: 2 * len(title) + 200].split())
    if not title or begin.startswith(title):
        return words
    return f"{title}\n\n{words}"


def _decoding(article: Article, decoded: Decoded) -> tuple[Issue, ...]:
    """Return what is to be known of how the bytes became text, where it is not plain."""
    said = list[str]()
    if decoded.encoding != "utf-8" or decoded.guessed:
        said.append(f"read as {decoded.encoding}{', a guess' if decoded.guessed else ''}")
    if decoded.mended:
        said.append("wrongly encoded characters were mended")
    if not said:
        return ()
    return (_issue(article, "decoding", "; ".join(said), Severity.INFO),)


def _issue(article: Article, code: str, what: str, severity: Severity = Severity.ERROR) -> Issue:
    message = f"{article.source}: {what}"
    return make_issue("clean", code, message, document=article.document, severity=severity)
