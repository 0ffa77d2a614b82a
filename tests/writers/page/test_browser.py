"""The report in a browser, without script: a fact opens and shows its passage."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from dragoman.writers import html
from tests.writers.page.records import make_record, with_disagreement

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_bytes(b"".join(html.write(with_disagreement(make_record()))))
    return path.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


def opened(browser: Browser, address: str, scheme: Literal["light", "dark"] = "light") -> Page:
    context = browser.new_context(java_script_enabled=False, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_fact_opens_at_its_passage(
    browser: Browser, address: str, scheme: Literal["light", "dark"]
) -> None:
    page = opened(browser, address, scheme)
    fact = page.locator("#commitments details.fact").first
    passage = fact.locator("blockquote").first
    assert not passage.is_visible()
    fact.locator("summary").click()
    assert passage.is_visible()
    assert "Southland promised to open the harbour by June." in passage.inner_text()
    assert fact.locator("mark.strong").first.inner_text() == "open the harbour"


def test_the_address_of_a_fact_opens_it(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    pointer = page.locator("#glance a[href^='#commitment']").first
    target = page.locator(pointer.get_attribute("href") or "")
    assert not target.is_visible()
    pointer.click()
    assert target.is_visible()


def test_one_tick_shows_every_passage(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    passages = page.locator("blockquote")
    assert not any(passages.nth(i).is_visible() for i in range(passages.count()))
    page.locator("#all").check()
    assert all(passages.nth(i).is_visible() for i in range(passages.count()))


def test_light_and_dark_differ(browser: Browser, address: str) -> None:
    light = opened(browser, address, "light").screenshot()
    dark = opened(browser, address, "dark").screenshot()
    assert light != dark


def test_a_phone_needs_no_sideways_scrolling(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_nothing_is_asked_of_the_net(browser: Browser, address: str) -> None:
    asked: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert asked == [address]
