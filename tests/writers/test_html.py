"""The report as bytes: whole, self-contained, safe to mail, the same every time."""

import re
import time
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from dragoman.writers import html
from dragoman.writers.base import Record
from tests.stages.reconcile.world import World, day
from tests.writers.page.records import FIRST, make_record, make_world, with_disagreement

_LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping"}


class _Page(HTMLParser):
    """Collects what a page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def inner(attributes: dict[str, str | None]) -> bool:
    return (attributes.get("href") or "").startswith("#")


def written(record: Record) -> str:
    return b"".join(html.write(record)).decode()


@pytest.fixture(scope="module")
def text() -> str:
    return written(with_disagreement(make_record()))


@pytest.fixture(scope="module")
def page(text: str) -> _Page:
    return _Page(text)


def test_every_finding_entity_and_article_has_its_place(page: _Page) -> None:
    record = with_disagreement(make_record())
    wanted = [f.id for f in record.findings if not f.id.startswith("process")]
    wanted += [t.document for t in record.texts]
    wanted += [e.id for e in record.identities.entities if e.type == "person"]
    assert set(wanted) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_every_passage_of_every_fact_stands_on_the_page(page: _Page) -> None:
    for finding in make_record().findings:
        for span in finding.evidence:
            assert " ".join(span.quote.split()) in page.text.replace(" .", ".")


def test_every_address_on_the_page_leads_somewhere(page: _Page) -> None:
    found = {(a["href"] or "")[1:] for tag, a in page.tags if tag == "a" and inner(a)}
    assert found
    assert found <= set(page.ids)


def test_the_page_asks_for_nothing_outside_and_holds_no_script(page: _Page, text: str) -> None:
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    for _, attributes in page.tags:
        assert not _LOADING & set(attributes)
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    assert not re.search(r"url\(|@import|http", style[1])


def test_the_policy_lets_in_the_one_style_sheet_alone(text: str) -> None:
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text


def test_hostile_words_are_words() -> None:
    world = World()
    attack = '<script>alert(1)</script> & "<img src=x onerror=alert(2)>'
    words = f"{attack} Eastland met Westland for talks."
    world.document('"><script>d', words, "2031-05-05", outlet="<b>Tide</b>")
    world.event('"><script>d', "talks", ("Eastland", "Westland"), when=day("2031-05-04"))
    text = written(make_record(world))
    assert {tag for tag, _ in _Page(text).tags}.isdisjoint({"script", "img", "b"})
    assert attack in _Page(text).text


def test_only_followable_addresses_are_links() -> None:
    record = make_record()
    urls = ("https://tide.example/1", "javascript:alert(1)", "data:text/html,x")
    texts = [replace(text, url=url) for text, url in zip(record.texts, urls, strict=True)]
    found = _Page(written(make_record(texts=texts)))
    links = {a["href"] for tag, a in found.tags if tag == "a" and not inner(a)}
    assert links == {"https://tide.example/1"}


def test_the_same_record_gives_the_same_bytes() -> None:
    assert written(make_record()) == written(make_record())


def test_an_empty_record_gives_a_page_that_says_so() -> None:
    text = written(make_record(World()))
    assert "No negotiation was found." in text
    assert "<h1>The record</h1>" in text


def test_the_context_stands_beside_the_words_and_only_the_read_words_are_marked(text: str) -> None:
    said = text.split("Orsola Tennant</mark> said that ", 1)[1].split("</figure>", 1)[0]
    assert said.startswith('<mark class="strong">the harbour was closed</mark>')
    assert '<span class="around">The hall stayed cold. </span>' in text
    assert "The hall stayed cold." in FIRST


def test_time_grows_no_faster_than_the_record() -> None:
    few, many = _timed(100), _timed(800)
    # Eight times the facts; 2.5 times the linear time is allowed for a busy machine.
    assert many < 20 * max(few, 0.02)


def _timed(documents: int) -> float:
    world = make_world()
    for number in range(documents):
        name = f"more-{number}"
        words = f"Northland and Southland met for talks number {number}. Nobody spoke."
        world.document(name, words, f"2030-{number % 12 + 1:02}-{number % 28 + 1:02}")
        when = day(f"2029-{number % 12 + 1:02}-{number % 28 + 1:02}")
        world.event(name, "talks", ("Northland", "Southland"), when=when)
        world.figure(name, f"{number}", number, "talks")
    record = make_record(world)
    start = time.process_time()
    written(record)
    return time.process_time() - start
