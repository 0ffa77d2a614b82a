"""The report page as a value: the first screen, then the sections in the order of a reader."""

from dataclasses import replace

from dragoman.writers.base import Record
from dragoman.writers.days import say_day
from dragoman.writers.page import (
    articles,
    commitments,
    complaints,
    disagreements,
    figures,
    people,
    positions,
    review,
    rounds,
    statements,
    timeline,
)
from dragoman.writers.page.desk import Desk
from dragoman.writers.page.facts import Card, Page, Section
from dragoman.writers.page.finish import finished
from dragoman.writers.page.glance import cards
from dragoman.writers.page.wording import count

_SECTIONS = (
    rounds,
    commitments,
    disagreements,
    timeline,
    statements,
    positions,
    figures,
    people,
    articles,
    complaints,
    review,
)
_IN_TITLE = 2
"""Negotiations named in the title; of more, their number stands there."""


def make_page(record: Record) -> Page:
    """Return the report of a record."""
    desk = Desk(record)
    sections = [finished(desk, module.section(desk)) for module in _SECTIONS]
    shown = {fact.id for one in sections for group in one.groups for fact in group.facts}
    return Page(
        title=_title(desk),
        view=say_day(record.view) if record.view else "",
        dragoman=record.dragoman,
        made_of=_made_of(record),
        cards=tuple(_with_addresses(card, shown) for card in cards(desk)),
        sections=tuple(_with_readings(one, shown) for one in sections if one.groups),
    )


def _with_addresses(card: Card, shown: set[str]) -> Card:
    """Return a card without the addresses of facts that a large record leaves off the page."""
    pointers = (p if p.id in shown else replace(p, id="") for p in card.pointers)
    return replace(card, pointers=tuple(pointers))


def _with_readings(section: Section, shown: set[str]) -> Section:
    """Return a section whose lines lead only to what stands on the page."""
    groups = (
        replace(
            group,
            facts=tuple(
                replace(fact, see=tuple(one for one in fact.see if one.id in shown))
                if fact.see
                else fact
                for fact in group.facts
            ),
        )
        for group in section.groups
    )
    return replace(section, groups=tuple(groups))


def _title(desk: Desk) -> str:
    names = [rounds.title_of(desk, process) for process in rounds.processes(desk)]
    if len(names) > _IN_TITLE:
        return f"{len(names)} negotiations"
    return "; ".join(names) or "The record"


def _made_of(record: Record) -> str:
    outlets = {text.outlet.value.casefold() for text in record.texts if text.outlet}
    articles_ = count(len(record.texts), "article")
    return f"{articles_} of {count(len(outlets), 'outlet')}" if outlets else articles_
